package dev.tagalong.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each question is asked with what a live lambda's own serialized form says. */
class LambdasTest {
    private static final String TASK = "interface Task extends Runnable, Serializable {}\n";

    @Test
    void aLambdaCapturesThisAndVariables() throws ReflectiveOperationException {
        Compiled demo = Compiled.of(TASK + """
                class Demo {
                    void work(Object... x) {}
                    Task make() {
                        long wide = System.nanoTime();
                        double[] numbers = {1};
                        String text = String.valueOf(wide);
                        return () -> { //#lambda
                            double local = 1;
                            work(wide, numbers, text, local);
                        };
                    }
                }
                """);
        assertThat(ask(demo, "make"))
                .contains(new LambdaFacts(
                        demo.at("demo.Demo", "make", "lambda"), List.of("this", "wide", "numbers", "text")));
    }

    @Test
    void aLambdaThatUsesNothingCapturesNothing() throws ReflectiveOperationException {
        Compiled demo = Compiled.of(TASK + """
                class Demo {
                    Task make() {
                        return () -> {}; //#lambda
                    }
                }
                """);
        assertThat(ask(demo, "make")).contains(new LambdaFacts(demo.at("demo.Demo", "make", "lambda"), List.of()));
    }

    @Test
    void aNestedLambdaStandsInTheMethodAroundAllOfThem() throws ReflectiveOperationException {
        Compiled demo = Compiled.of(TASK + """
                class Demo {
                    Task make() {
                        String first = String.valueOf(1);
                        Supplier<Supplier<Task>> outer = () -> {
                            String second = first + 1;
                            return () -> (Task & Serializable) () -> System.out.append(first).append(second); //#lambda
                        };
                        return outer.get().get();
                    }
                    Task inField = ((Supplier<Task>) () -> () -> System.out.print(this)).get(); //#field
                    Task field() { return inField; }
                }
                """);
        assertThat(ask(demo, "make"))
                .contains(new LambdaFacts(demo.at("demo.Demo", "make", "lambda"), List.of("first", "second")));
        assertThat(ask(demo, "field"))
                .contains(new LambdaFacts(demo.at("demo.Demo", "<init>", "field"), List.of("this")));
    }

    @Test
    void aBoundMethodReferenceCapturesItsReceiver() throws ReflectiveOperationException {
        Compiled demo = Compiled.of(TASK + """
                class Demo extends Base {
                    void work() {}
                    Task own() {
                        return this::work; //#own
                    }
                    Task again() { return this::work; }
                    Task other() {
                        List<String> list = new ArrayList<>();
                        return list::clear; //#other
                    }
                    Task inherited() {
                        return this::inheritedWork; //#inherited
                    }
                    interface Text extends Supplier<String>, Serializable {}
                    Text ofObject() {
                        List<String> list = new ArrayList<>();
                        return list::toString; //#ofObject
                    }
                    interface Number extends IntSupplier, Serializable {}
                    interface Hashed { int hashCode(); }
                    Number ofInterface() {
                        Hashed hashed = new Hashed() {};
                        return hashed::hashCode; //#ofInterface
                    }
                    Task constructor() {
                        return Demo::new; //#constructor
                    }
                }
                class Base {
                    void inheritedWork() {}
                }
                """);
        assertThat(ask(demo, "own")).contains(receiver(demo, "own"));
        assertThat(ask(demo, "again")).as("the first of two equal references").contains(receiver(demo, "own"));
        assertThat(ask(demo, "other")).contains(receiver(demo, "other"));
        assertThat(ask(demo, "inherited")).contains(receiver(demo, "inherited"));
        assertThat(ask(demo, "ofObject")).contains(receiver(demo, "ofObject"));
        assertThat(ask(demo, "ofInterface")).contains(receiver(demo, "ofInterface"));
        assertThat(ask(demo, "constructor"))
                .contains(new LambdaFacts(demo.at("demo.Demo", "constructor", "constructor"), List.of()));
    }

    /** javac makes a lambda body of each of these. */
    @Test
    void aMethodReferenceThatNeedsALambdaBody() throws ReflectiveOperationException {
        Compiled demo = Compiled.of(TASK + """
                interface Fun extends Function<String, Object>, Serializable {}
                class Demo extends Base {
                    Object varargs(Object... x) { return x; }
                    Fun varargs() {
                        return this::varargs; //#varargs
                    }
                    static Object make(Demo d) { return d; }
                    Fun otherVarargs() {
                        Demo other = new Demo();
                        return other::varargs; //#otherVarargs
                    }
                    void work() {}
                    Task viaSuper() {
                        return super::work; //#viaSuper
                    }
                    Task intersection() {
                        return (Runnable & Task) this::work; //#intersection
                    }
                    class Inner {}
                    Task inner() {
                        return Inner::new; //#inner
                    }
                }
                class Base {
                    void work() {}
                }
                """);
        for (String method : List.of("varargs", "otherVarargs", "viaSuper", "intersection", "inner")) {
            assertThat(ask(demo, method)).as(method).contains(receiver(demo, method));
        }
    }

    @Test
    void withoutDebugInformationVariablesAreNumbered() throws ReflectiveOperationException {
        Compiled demo = Compiled.of(TASK + """
                class Demo {
                    Task make() {
                        long wide = System.nanoTime();
                        String text = String.valueOf(wide);
                        return () -> System.out.println(this + text + wide);
                    }
                    Task none() {
                        String text = String.valueOf(1);
                        return () -> System.out.println(text);
                    }
                }
                """, "-g:none");
        assertThat(ask(demo, "make"))
                .contains(new LambdaFacts(new Line("demo.Demo", "make", null, 0), List.of("this", "arg1", "arg2")));
        assertThat(ask(demo, "none"))
                .contains(new LambdaFacts(new Line("demo.Demo", "none", null, 0), List.of("arg0")));
    }

    @Test
    void aPlaceThatMakesNoSuchLambdaIsNotInvented() {
        Compiled demo = Compiled.of("""
                class Demo extends Base {
                    void work() {}
                    Runnable make() { return this::work; }
                }
                class Base {
                    void work() {}
                }
                """);
        ClassFiles files = demo.files();
        assertThat(files.lambda("demo.Demo", "demo.Demo", "work", "()V")).isPresent();
        assertThat(files.lambda("demo.Demo", "demo.Demo", "work", "(I)V")).isEmpty();
        assertThat(files.lambda("demo.Demo", "demo.Base", "work", "()V")).isEmpty();
        assertThat(files.lambda("demo.Base", "demo.Demo", "work", "()V")).isEmpty();
        assertThat(files.lambda("demo.Absent", "demo.Demo", "work", "()V")).isEmpty();
    }

    private static LambdaFacts receiver(Compiled demo, String method) {
        return new LambdaFacts(demo.at("demo.Demo", method, method), List.of("this"));
    }

    private static Optional<LambdaFacts> ask(Compiled demo, String method) throws ReflectiveOperationException {
        Class<?> type = demo.load("demo.Demo");
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method maker = type.getDeclaredMethod(method);
        maker.setAccessible(true);
        Object lambda = maker.invoke(constructor.newInstance());
        Method replace = lambda.getClass().getDeclaredMethod("writeReplace");
        replace.setAccessible(true);
        SerializedLambda form = (SerializedLambda) replace.invoke(lambda);
        Optional<LambdaFacts> facts = demo.files()
                .lambda(
                        form.getCapturingClass().replace('/', '.'),
                        form.getImplClass().replace('/', '.'),
                        form.getImplMethodName(),
                        form.getImplMethodSignature());
        facts.ifPresent(found -> assertThat(found.captured()).hasSize(form.getCapturedArgCount()));
        return facts;
    }
}
