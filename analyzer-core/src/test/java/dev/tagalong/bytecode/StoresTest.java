package dev.tagalong.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoresTest {
    @Test
    void constructorsInitialisersAndMethods() {
        Compiled demo = Compiled.of("""
                class Demo {
                    Object made = new Object(); //#made
                    Object late;
                    Object both;
                    { both = "block"; } //#block
                    Demo() {}
                    Demo(int x) {
                        both = x; //#both
                    }
                    void start() {
                        this.late = new Thread(); //#start
                    }
                    void stop() { late = null; }
                }
                """);
        ClassFiles files = demo.files();
        assertThat(files.stores("demo.Demo", "made")).containsExactly(demo.at("demo.Demo", "<init>", "made"));
        assertThat(files.stores("demo.Demo", "late")).containsExactly(demo.at("demo.Demo", "start", "start"));
        assertThat(files.stores("demo.Demo", "both"))
                .containsExactly(demo.at("demo.Demo", "<init>", "block"), demo.at("demo.Demo", "<init>", "both"));
        assertThat(files.stores("demo.Demo", "none")).isEmpty();
        assertThat(files.stores("demo.Absent", "made")).isEmpty();
    }

    @Test
    void onlyAConstantNullIsLeftOut() {
        Compiled demo = Compiled.of("""
                class Demo {
                    static Object shared;
                    Object f = null;
                    Object g;
                    void cast() { f = (String) null; }
                    void chain() { f = g = null; }
                    void threeFold() { f = g = f = null; }
                    void local() { Object x; f = x = null; }
                    void throughStatic() { f = shared = null; }
                    void either(boolean c) {
                        f = c ? "x" : null; //#either
                    }
                    void or(boolean c) {
                        f = c ? null : "x"; //#or
                    }
                    void pick(int i) {
                        f = switch (i) { case 1 -> "a"; default -> null; }; //#pick
                    }
                    void both(Object x) {
                        f = g = x; //#both
                    }
                }
                """);
        assertThat(demo.files().stores("demo.Demo", "f"))
                .containsExactly(
                        demo.at("demo.Demo", "both", "both"),
                        demo.at("demo.Demo", "either", "either"),
                        demo.at("demo.Demo", "or", "or"),
                        demo.at("demo.Demo", "pick", "pick"));
        assertThat(demo.files().stores("demo.Demo", "g")).containsExactly(demo.at("demo.Demo", "both", "both"));
    }

    /** Before Java 11 nested classes reach private fields through accessors, and no attribute lists the nest. */
    @ParameterizedTest
    @ValueSource(strings = {"8", "17"})
    void nestedClasses(String release) {
        Compiled demo = Compiled.of("""
                class Demo {
                    private Object f;
                    static class Nested {
                        void set(Demo d) {
                            d.f = "nested"; //#nested
                        }
                        void clear(Demo d) { d.f = null; }
                        static class Deeper {
                            void set(Demo d) {
                                Runnable r = () -> d.f = "deeper"; //#deeper
                                Object anonymous = new Object() {
                                    void set() {
                                        d.f = "anonymous"; //#anonymous
                                    }
                                };
                            }
                        }
                    }
                    static class Holder {
                        private Object held;
                    }
                    void fill(Holder h) {
                        h.held = "by outer"; //#outer
                    }
                    Map.Entry<String, String> mentionsAnotherNest;
                }
                """, "--release", release, "-Xlint:-options");
        assertThat(demo.files().stores("demo.Demo", "f"))
                .containsExactly(
                        demo.at("demo.Demo$Nested", "set", "nested"),
                        demo.at("demo.Demo$Nested$Deeper", "set", "deeper"),
                        demo.at("demo.Demo$Nested$Deeper$1", "set", "anonymous"));
        assertThat(demo.files().stores("demo.Demo$Holder", "held"))
                .containsExactly(demo.at("demo.Demo", "fill", "outer"));
    }

    @Test
    void theFieldIsResolvedThroughSubclasses() {
        Compiled demo = Compiled.of("""
                class Demo {
                    Object f;
                    static class Sub extends Demo {
                        void set() {
                            f = "inherited"; //#inherited
                        }
                    }
                    static class Hiding extends Demo {
                        Object f;
                        void set() {
                            f = "own"; //#own
                        }
                    }
                    static class BelowHiding extends Hiding {
                        void set() {
                            f = "below"; //#below
                        }
                    }
                }
                """);
        assertThat(demo.files().stores("demo.Demo", "f")).containsExactly(demo.at("demo.Demo$Sub", "set", "inherited"));
        assertThat(demo.files().stores("demo.Demo$Hiding", "f"))
                .containsExactly(
                        demo.at("demo.Demo$BelowHiding", "set", "below"), demo.at("demo.Demo$Hiding", "set", "own"));
        assertThat(demo.files().stores("demo.Demo$Sub", "f")).isEmpty();
    }

    @Test
    void codeOfLambdasCountsForTheMethodAround() {
        Compiled demo = Compiled.of("""
                class Demo {
                    Object f;
                    Runnable atStart = () -> f = "start"; //#field
                    static Demo last;
                    static { Runnable r = () -> last.f = "static"; } //#static
                    void start() {
                        Runnable r = () -> {
                            Runnable inner = (Runnable & Serializable) () -> {
                                Supplier<Object> deepest = () -> f = "deep"; //#deep
                            };
                        };
                    }
                }
                """);
        assertThat(demo.files().stores("demo.Demo", "f"))
                .containsExactly(
                        demo.at("demo.Demo", "<clinit>", "static"),
                        demo.at("demo.Demo", "<init>", "field"),
                        demo.at("demo.Demo", "start", "deep"));
    }

    @Test
    void recordComponentsAreSetInTheCanonicalConstructor() {
        Compiled demo = Compiled.of("""
                class Demo {
                    record Plain(Object a, List<String> b) {} //#plain
                    record Explicit(Object a) {
                        Explicit(Object a) {
                            this.a = Objects.requireNonNull(a); //#explicit
                        }
                    }
                    record Compact(Object a) {
                        Compact { //#compact
                            Objects.requireNonNull(a);
                        }
                    }
                }
                """);
        ClassFiles files = demo.files();
        Line header = demo.at("demo.Demo$Plain", "<init>", "plain");
        assertThat(files.stores("demo.Demo$Plain", "b"))
                .containsExactly(new Line(header.className(), header.method(), header.file(), header.line(), true));
        assertThat(files.stores("demo.Demo$Explicit", "a"))
                .containsExactly(demo.at("demo.Demo$Explicit", "<init>", "explicit"));
        assertThat(files.stores("demo.Demo$Compact", "a"))
                .extracting(Line::className, Line::method)
                .containsExactly(tuple("demo.Demo$Compact", "<init>"));
    }

    /** Serializable and used, so that every javac keeps the fields. */
    @ParameterizedTest
    @ValueSource(strings = {"8", "17"})
    void capturedValuesOfNestedClassesAreLinkedWhereInstancesAreMade(String release) {
        Compiled demo = Compiled.of("""
                class Demo {
                    Object state;
                    class Inner implements Serializable {
                        Object outer() { return state; }
                    }
                    class SubInner extends Inner {}
                    void make() {
                        new Inner(); //#inner
                        Supplier<Object> s = Inner::new; //#reference
                        Supplier<Object> t = () -> new SubInner(); //#sub
                    }
                    Runnable anonymous(Object x) {
                        class Local implements Serializable {
                            Object get() { return x; }
                        }
                        new Local(); //#local
                        return new Runnable() { //#anonymous
                            public void run() {
                                Demo.this.state = x; //#run
                                new Local(); //#again
                            }
                        };
                    }
                }
                """, "--release", release, "-Xlint:-options");
        ClassFiles files = demo.files();
        assertThat(files.stores("demo.Demo$Inner", "this$0"))
                .containsExactly(
                        demo.at("demo.Demo", "make", "inner"),
                        demo.at("demo.Demo", "make", "reference"),
                        demo.at("demo.Demo", "make", "sub"));
        assertThat(files.stores("demo.Demo$1Local", "val$x"))
                .containsExactly(demo.at("demo.Demo", "anonymous", "local"), demo.at("demo.Demo$1", "run", "again"));
        assertThat(files.stores("demo.Demo$1", "this$0"))
                .containsExactly(demo.at("demo.Demo", "anonymous", "anonymous"));
        assertThat(files.stores("demo.Demo$1", "val$x"))
                .containsExactly(demo.at("demo.Demo", "anonymous", "anonymous"));
    }

    @Test
    void anInnerClassMadeOnlyElsewhereFallsBackToItsConstructor() {
        Compiled demo = Compiled.of("""
                class Demo {
                    class Inner implements Serializable { //#inner
                        Object outer() { return Demo.this; }
                    }
                }
                class Other {
                    Object make(Demo d) { return d.new Inner(); }
                }
                """);
        assertThat(demo.files().stores("demo.Demo$Inner", "this$0"))
                .containsExactly(demo.at("demo.Demo$Inner", "<init>", "inner"));
    }

    @Test
    void withoutDebugInformationOnlyClassAndMethodAreKnown() {
        Compiled demo = Compiled.of("""
                class Demo {
                    Object f;
                    void start() {
                        Runnable r = () -> f = "x";
                    }
                }
                """, "-g:none");
        assertThat(demo.files().stores("demo.Demo", "f")).containsExactly(new Line("demo.Demo", "start", null, 0));
    }
}
