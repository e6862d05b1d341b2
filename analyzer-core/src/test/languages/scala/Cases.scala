package demo

import java.io.ObjectOutputStream

class Bad

class Good extends Serializable

case class Order(id: Int, bad: Bad, good: Good = new Good)

trait Task extends Serializable {
  def run(): Unit
}

class Server {
  private val port = 80

  def closure: () => Int = () => port

  def closureRepaired: () => Int = {
    val port = this.port
    () => port
  }

  def task: Task = new Task {
    def run(): Unit = println(port)
  }

  def nested: () => () => Int = () => () => port

  class Handler extends Serializable {
    def at: Int = port
  }
}

class Settings extends Serializable {
  lazy val bad: Bad = new Bad
}

class TransientSettings extends Serializable {
  @transient lazy val bad: Bad = new Bad
}

object Registry extends Serializable {
  val bad = new Bad
}

object Unsendable {
  val name = "x"
}

class Held(@transient val bad: Bad) extends Serializable

class Unused(bad: Bad) extends Serializable {
  println(bad)
}

trait Base {
  val bad: Bad = new Bad
}

class Mixed extends Base with Serializable

class Companion extends Serializable

object Companion {
  val bad = new Bad
}

class ByName(value: => Bad) extends Serializable {
  def get: Bad = value
}

object Cases {
  def caseClass(out: ObjectOutputStream): Unit = out.writeObject(Order(1, new Bad))

  def caseClassRepaired(out: ObjectOutputStream): Unit = out.writeObject(Order(1, null))

  def copied(out: ObjectOutputStream): Unit = out.writeObject(Order(1, null).copy(bad = new Bad))

  def caseObject(out: ObjectOutputStream): Unit = out.writeObject(Nothing)

  case object Nothing

  def closure(out: ObjectOutputStream): Unit = {
    val bad = new Bad
    val run = () => bad.hashCode
    out.writeObject(run)
  }

  def closureRepaired(out: ObjectOutputStream): Unit = {
    val code = new Bad().hashCode
    val run = () => code
    out.writeObject(run)
  }

  def closureOfServer(out: ObjectOutputStream): Unit = out.writeObject(new Server().closure)

  def closureOfServerRepaired(out: ObjectOutputStream): Unit = out.writeObject(new Server().closureRepaired)

  def nestedClosure(out: ObjectOutputStream): Unit = out.writeObject(new Server().nested)

  def anonymous(out: ObjectOutputStream): Unit = out.writeObject(new Server().task)

  def anonymousWithLocal(out: ObjectOutputStream): Unit = {
    val bad = new Bad
    out.writeObject(new Task {
      def run(): Unit = println(bad)
    })
  }

  def inner(out: ObjectOutputStream): Unit = {
    val server = new Server
    out.writeObject(new server.Handler)
  }

  def reassigned(out: ObjectOutputStream): Unit = {
    var bad: Bad = null
    val run = () => { bad = new Bad }
    bad = new Bad
    out.writeObject(run)
  }

  def lazyValue(out: ObjectOutputStream): Unit = {
    val settings = new Settings
    settings.bad
    out.writeObject(settings)
  }

  def lazyValueRepaired(out: ObjectOutputStream): Unit = {
    val settings = new TransientSettings
    settings.bad
    out.writeObject(settings)
  }

  def lazyLocal(out: ObjectOutputStream): Unit = {
    lazy val bad = new Bad
    out.writeObject(() => bad)
  }

  def singleton(out: ObjectOutputStream): Unit = out.writeObject(Registry)

  def unsendableSingleton(out: ObjectOutputStream): Unit = out.writeObject(Unsendable)

  def transientParameter(out: ObjectOutputStream): Unit = out.writeObject(new Held(new Bad))

  def unusedParameter(out: ObjectOutputStream): Unit = out.writeObject(new Unused(new Bad))

  def mixin(out: ObjectOutputStream): Unit = out.writeObject(new Mixed)

  def companion(out: ObjectOutputStream): Unit = out.writeObject(new Companion)

  def byName(out: ObjectOutputStream): Unit = {
    val bad = new Bad
    out.writeObject(new ByName(bad))
  }

  def byNameRepaired(out: ObjectOutputStream): Unit = out.writeObject(new ByName(new Bad))

  def methodValue(out: ObjectOutputStream): Unit = {
    val bad = new Bad
    val run: () => Int = bad.hashCode _
    out.writeObject(run)
  }

  def composed(out: ObjectOutputStream): Unit = {
    val bad = new Bad
    val first = (n: Int) => n + bad.hashCode
    out.writeObject(first.andThen((n: Int) => n + 1))
  }

  def partial(out: ObjectOutputStream): Unit = {
    val bad = new Bad
    val run: PartialFunction[Int, Bad] = { case 1 => bad }
    out.writeObject(run)
  }
}
