@file:JvmName("Cases")

package demo

import java.io.ObjectOutputStream
import java.io.Serializable

class Bad

class Good : Serializable

data class Order(val id: Int, val bad: Bad?, val good: Good = Good()) : Serializable

fun dataClass(out: ObjectOutputStream) = out.writeObject(Order(1, Bad()))

fun dataClassRepaired(out: ObjectOutputStream) = out.writeObject(Order(1, null))

fun copied(out: ObjectOutputStream) {
    val first = Order(1, null)
    out.writeObject(first.copy(bad = Bad()))
}

fun destructured(out: ObjectOutputStream) {
    val (_, bad) = Order(1, Bad())
    out.writeObject(arrayOf(bad))
}

/** Compiled to invokedynamic without the flag that makes it Serializable. */
fun plainLambda(out: ObjectOutputStream) {
    val run: () -> Int = { 1 }
    out.writeObject(run)
}

fun lambda(out: ObjectOutputStream) {
    val bad = Bad()
    val run: () -> Int = @JvmSerializableLambda { bad.hashCode() }
    out.writeObject(run)
}

fun lambdaRepaired(out: ObjectOutputStream) {
    val code = Bad().hashCode()
    val run: () -> Int = @JvmSerializableLambda { code }
    out.writeObject(run)
}

fun interface Task : Serializable {
    fun run()
}

fun functionalInterface(out: ObjectOutputStream) {
    val bad = Bad()
    out.writeObject(Task { println(bad) })
}

fun reassigned(out: ObjectOutputStream) {
    var bad: Bad? = null
    val task = object : Task {
        override fun run() {
            bad = Bad()
        }
    }
    bad = Bad()
    out.writeObject(task)
}

fun anonymous(out: ObjectOutputStream) {
    val bad = Bad()
    out.writeObject(object : Task {
        override fun run() = println(bad)
    })
}

class Server {
    private val port = 80

    fun task(): Task = object : Task {
        override fun run() = println(port)
    }

    inner class Handler : Serializable {
        val at = port
    }

    fun bound(): () -> Int = @JvmSerializableLambda { port }
}

fun enclosing(out: ObjectOutputStream) = out.writeObject(Server().task())

fun inner(out: ObjectOutputStream) = out.writeObject(Server().Handler())

fun boundReceiver(out: ObjectOutputStream) = out.writeObject(Server().bound())

fun boundReference(out: ObjectOutputStream) {
    val bad = Bad()
    out.writeObject(bad::hashCode)
}

class Settings : Serializable {
    val bad by lazy { Bad() }
}

fun lazyValue(out: ObjectOutputStream) = out.writeObject(Settings())

class UnsafeSettings : Serializable {
    val bad by lazy(LazyThreadSafetyMode.NONE) { Bad() }
}

fun unsafeLazyValue(out: ObjectOutputStream) = out.writeObject(UnsafeSettings())

class PublishedSettings : Serializable {
    val bad by lazy(LazyThreadSafetyMode.PUBLICATION) { Bad() }
}

fun publishedLazyValue(out: ObjectOutputStream) = out.writeObject(PublishedSettings())

class GoodSettings : Serializable {
    val good by lazy { Good() }
}

fun lazyValueRepaired(out: ObjectOutputStream) = out.writeObject(GoodSettings())

fun lazyOf(out: ObjectOutputStream) = out.writeObject(lazyOf(Bad()))

object Registry : Serializable {
    val bad = Bad()

    private fun readResolve(): Any = Registry
}

/** Its properties are static fields. */
fun singleton(out: ObjectOutputStream) = out.writeObject(Registry)

object Unsendable

fun unsendableSingleton(out: ObjectOutputStream) = out.writeObject(Unsendable)

class WithCompanion : Serializable {
    companion object {
        val bad = Bad()
    }
}

fun companion(out: ObjectOutputStream) = out.writeObject(WithCompanion())

class WithDefaults @JvmOverloads constructor(val name: String = "x", val bad: Bad? = Bad()) : Serializable

fun defaultArgument(out: ObjectOutputStream) = out.writeObject(WithDefaults())

fun defaultArgumentRepaired(out: ObjectOutputStream) = out.writeObject(WithDefaults("y", null))

interface Named {
    val name: String
}

class PlainName(override val name: String) : Named

class Delegating(named: Named) : Named by named, Serializable

fun delegation(out: ObjectOutputStream) = out.writeObject(Delegating(PlainName("x")))

class Late : Serializable {
    lateinit var bad: Bad
}

fun lateInit(out: ObjectOutputStream) {
    val late = Late()
    late.bad = Bad()
    out.writeObject(late)
}

class Held(@Transient val bad: Bad) : Serializable

fun transientProperty(out: ObjectOutputStream) = out.writeObject(Held(Bad()))

fun scoped(out: ObjectOutputStream) {
    val late = Late().apply { bad = Bad() }
    late.also { out.writeObject(it) }
}

suspend fun step(task: Task) = task.run()

class Job : Serializable {
    val steps = mutableListOf<suspend () -> Unit>()
}

fun suspending(out: ObjectOutputStream) {
    val task = Task { }
    val job = Job()
    job.steps += suspend { step(task) }
    out.writeObject(job)
}
