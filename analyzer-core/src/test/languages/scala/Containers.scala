package demo

import java.io.ObjectOutputStream
import scala.collection.mutable

object Containers {
  def list(out: ObjectOutputStream): Unit = out.writeObject(List(new Good, new Bad))

  def cons(out: ObjectOutputStream): Unit = out.writeObject(new Bad :: Nil)

  def emptyList(out: ObjectOutputStream): Unit = out.writeObject(Nil)

  def vector(out: ObjectOutputStream): Unit = out.writeObject(Vector(new Bad))

  def seq(out: ObjectOutputStream): Unit = out.writeObject(Seq(new Bad))

  def set(out: ObjectOutputStream): Unit = out.writeObject(Set[AnyRef](new Good, new Bad))

  def map(out: ObjectOutputStream): Unit = out.writeObject(Map("a" -> new Bad))

  def largeMap(out: ObjectOutputStream): Unit =
    out.writeObject(Map(1 -> "a", 2 -> "b", 3 -> "c", 4 -> "d", 5 -> new Bad))

  def updated(out: ObjectOutputStream): Unit = out.writeObject(Map.empty[String, Bad].updated("a", new Bad))

  def mapRepaired(out: ObjectOutputStream): Unit = out.writeObject(Map("a" -> new Good))

  def some(out: ObjectOutputStream): Unit = out.writeObject(Some(new Bad))

  def option(out: ObjectOutputStream): Unit = out.writeObject(Option(new Bad))

  def none(out: ObjectOutputStream): Unit = out.writeObject(Option.empty[Bad])

  def tuple(out: ObjectOutputStream): Unit = out.writeObject((1, new Bad))

  def triple(out: ObjectOutputStream): Unit = out.writeObject((1, 2, new Bad))

  def either(out: ObjectOutputStream): Unit = out.writeObject(Right(new Bad))

  def mapped(out: ObjectOutputStream): Unit = out.writeObject(List(1, 2).map(_ => new Bad))

  def mappedRepaired(out: ObjectOutputStream): Unit = out.writeObject(List(new Bad).map(_.toString))

  def filtered(out: ObjectOutputStream): Unit = out.writeObject(List(new Bad).filter(_ != null))

  def head(out: ObjectOutputStream): Unit = out.writeObject(Order(1, List(new Bad).head))

  def buffer(out: ObjectOutputStream): Unit = {
    val buffer = mutable.ArrayBuffer[AnyRef]()
    buffer += new Bad
    out.writeObject(buffer)
  }

  def listBuffer(out: ObjectOutputStream): Unit = {
    val buffer = mutable.ListBuffer[AnyRef]()
    buffer += new Bad
    out.writeObject(buffer)
  }

  def mutableMap(out: ObjectOutputStream): Unit = {
    val map = mutable.Map[String, AnyRef]()
    map("a") = new Bad
    out.writeObject(map)
  }

  def mutableSet(out: ObjectOutputStream): Unit = {
    val set = mutable.Set[AnyRef]()
    set += new Bad
    out.writeObject(set)
  }

  def mutableRepaired(out: ObjectOutputStream): Unit = {
    val map = mutable.Map[String, AnyRef]()
    map("a") = new Good
    out.writeObject(map)
  }

  def view(out: ObjectOutputStream): Unit = out.writeObject(List(1).view)

  def viewRepaired(out: ObjectOutputStream): Unit = out.writeObject(List(1).view.map(_ + 1).toList)

  def iterator(out: ObjectOutputStream): Unit = out.writeObject(List(1).iterator)

  def array(out: ObjectOutputStream): Unit = out.writeObject(Array(new Bad))

  def lazyList(out: ObjectOutputStream): Unit = out.writeObject(LazyList.from(1))

  def range(out: ObjectOutputStream): Unit = out.writeObject(1 to 3)
}
