@file:JvmName("Containers")

package demo

import java.io.ObjectOutputStream

fun pair(out: ObjectOutputStream) = out.writeObject("k" to Bad())

fun pairOf(out: ObjectOutputStream) = out.writeObject(Pair(Bad(), 1))

fun triple(out: ObjectOutputStream) = out.writeObject(Triple(1, 2, Bad()))

fun pairRepaired(out: ObjectOutputStream) {
    val (name, _) = "k" to Bad()
    out.writeObject(name to Good())
}

fun list(out: ObjectOutputStream) = out.writeObject(listOf(Good(), Bad()))

fun listOfOne(out: ObjectOutputStream) = out.writeObject(listOf(Bad()))

fun emptyList(out: ObjectOutputStream) = out.writeObject(emptyList<Bad>())

fun emptyMap(out: ObjectOutputStream) = out.writeObject(mapOf<String, Bad>())

fun emptySet(out: ObjectOutputStream) = out.writeObject(setOf<Bad>())

fun mutableList(out: ObjectOutputStream) {
    val list = mutableListOf<Any>()
    list += Bad()
    out.writeObject(list)
}

fun map(out: ObjectOutputStream) = out.writeObject(mapOf("a" to Good(), "b" to Bad()))

fun mapOfOne(out: ObjectOutputStream) = out.writeObject(mapOf("a" to Bad()))

fun mutableMap(out: ObjectOutputStream) {
    val map = mutableMapOf<String, Any>()
    map["a"] = Bad()
    out.writeObject(map)
}

fun set(out: ObjectOutputStream) = out.writeObject(setOf(Good(), Bad()))

fun mapped(out: ObjectOutputStream) = out.writeObject(listOf(1, 2).map { Bad() })

fun filtered(out: ObjectOutputStream) = out.writeObject(listOf<Any>(Bad(), 2).filter { it is Bad })

fun mappedRepaired(out: ObjectOutputStream) = out.writeObject(listOf(Bad(), Bad()).map { it.toString() })

fun associated(out: ObjectOutputStream) = out.writeObject(listOf("a").associateWith { Bad() })

fun grouped(out: ObjectOutputStream) = out.writeObject(listOf(Bad()).groupBy { "k" })

fun plus(out: ObjectOutputStream) = out.writeObject(listOf<Any>(1) + Bad())

fun first(out: ObjectOutputStream) = out.writeObject(Order(1, listOf(Bad(), Bad()).first()))

fun built(out: ObjectOutputStream) = out.writeObject(buildList { add(Bad()) })

fun builtMap(out: ObjectOutputStream) = out.writeObject(buildMap { put("a", Bad()) })

fun sequence(out: ObjectOutputStream) = out.writeObject(listOf(1).asSequence())

fun sequenceRepaired(out: ObjectOutputStream) = out.writeObject(listOf(1).asSequence().map { it + 1 }.toList())

fun range(out: ObjectOutputStream) = out.writeObject(1..3)

fun result(out: ObjectOutputStream) = out.writeObject(runCatching { Bad() })

fun array(out: ObjectOutputStream) = out.writeObject(arrayOf(Bad()))
