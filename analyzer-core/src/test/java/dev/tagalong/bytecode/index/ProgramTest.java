package dev.tagalong.bytecode.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.index.TypeInfo.Origin;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.Jars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index says of classes that javac made. */
class ProgramTest {
    private static final String MEMBERS = """
            Demo.java
            package demo;
            import java.util.*;
            @Deprecated class Demo<T extends Comparable<T>> implements java.io.Serializable {
                static final long serialVersionUID = 1;
                @Kept("x") @Deep(@Kept({"a", "b"})) transient List<String> names;
                long[] wide;
                abstract static class Inner extends Demo<String> implements Runnable { native int n(); }
                enum Kind { ONE { }, TWO }
                record Point(int x, List<String> more) { }
                <U> U generic(U u, int i) { return u; }
                private static void hidden() { }
                String \u00fcml\u00e4ut() { return "\u0000\ud83d\ude00"; }
            }
            @interface Kept { String[] value(); }
            @interface Deep { Kept value(); Class<?>[] types() default {}; }
            """;

    @TempDir
    Path temp;

    private Jars jars;

    @BeforeEach
    void jars() {
        jars = new Jars(temp);
    }

    @Test
    void readsHeadersAndMembers() throws IOException {
        Path folder = jars.classes(MEMBERS);
        try (ClassPath path = ClassPath.open(List.of(folder), List.of(), null)) {
            Program program = Program.of(path, 2);
            TypeInfo demo = type(program, "demo/Demo");

            assertThat(demo.superName()).isEqualTo("java/lang/Object");
            assertThat(demo.interfaces()).containsExactly("java/io/Serializable");
            assertThat(demo.signature())
                    .isEqualTo("<T::Ljava/lang/Comparable<TT;>;>Ljava/lang/Object;Ljava/io/Serializable;");
            assertThat(demo.origin()).isEqualTo(Origin.OWN);
            assertThat(demo.sourceFile()).isEqualTo("Demo.java");
            assertThat(demo.element().location()).isEqualTo(folder.toString());
            assertThat(demo.annotations()).containsExactly("Ljava/lang/Deprecated;");
            assertThat(demo.components()).isNull();
            assertThat(demo.isRecord() || demo.isEnum() || demo.isInterface() || demo.isAbstract())
                    .isFalse();
            assertThat(demo.fields()).extracting(FieldInfo::name).containsExactly("serialVersionUID", "names", "wide");
            FieldInfo names = demo.fields().get(1);
            assertThat(names.isTransient()).isTrue();
            assertThat(names.isStatic()).isFalse();
            assertThat(names.descriptor()).isEqualTo("Ljava/util/List;");
            assertThat(names.signature()).isEqualTo("Ljava/util/List<Ljava/lang/String;>;");
            assertThat(names.annotations()).containsExactly("Ldemo/Kept;", "Ldemo/Deep;");
            assertThat(demo.methods())
                    .extracting(method -> method.name() + method.descriptor())
                    .containsExactly(
                            "<init>()V",
                            "generic(Ljava/lang/Object;I)Ljava/lang/Object;",
                            "hidden()V",
                            "\u00fcml\u00e4ut()Ljava/lang/String;");
            assertThat(demo.method("generic", "(Ljava/lang/Object;I)Ljava/lang/Object;"))
                    .extracting(MethodInfo::signature)
                    .isEqualTo("<U:Ljava/lang/Object;>(TU;I)TU;");
            assertThat(demo.method("hidden", "()I")).isNull();
            assertThat(demo.field("wide", "[J")).isNotNull();

            TypeInfo inner = type(program, "demo/Demo$Inner");
            assertThat(inner.isAbstract()).isTrue();
            assertThat(inner.nestHost()).isEqualTo("demo/Demo");
            assertThat(demo.nestHost()).isEqualTo("demo/Demo");
            assertThat(inner.method("n", "()I")).extracting(MethodInfo::hasCode).isEqualTo(false);
            assertThat(type(program, "demo/Demo$Kind").isEnum()).isTrue();
            assertThat(type(program, "demo/Demo$Kind$1").isEnum()).isTrue();
            assertThat(type(program, "demo/Demo$Point").components()).containsExactly("x", "more");
            assertThat(type(program, "demo/Kept").isInterface()).isTrue();
            assertThat(program.own()).extracting(TypeInfo::name).isSorted().hasSize(7);
            assertThat(program.faults()).isEmpty();
        }
    }

    @Test
    void readsClassesOfTheJdkWhenAsked() throws IOException {
        try (ClassPath path = ClassPath.open(List.of(jars.classes(MEMBERS)), List.of(), null)) {
            Program program = Program.of(path, 1);
            TypeInfo list = type(program, "java/util/ArrayList");

            assertThat(list.origin()).isEqualTo(Origin.JDK);
            assertThat(list.element().title())
                    .isEqualTo("JDK " + Runtime.version().feature());
            assertThat(list.interfaces()).contains("java/io/Serializable");
            assertThat(type(program, "java/lang/Object").superName()).isNull();
            assertThat(program.types()).doesNotContain(list);
            assertThat(program.type("[Ljava/lang/String;")).isNull();
            assertThat(program.missing()).isEmpty();
        }
    }

    @Test
    void knowsSupertypesAndSubtypes() throws IOException {
        Path folder = jars.classes("""
                Demo.java
                package demo;
                import java.util.*;
                interface Root { }
                interface Left extends Root { }
                class Base implements Root { }
                class Mine extends ArrayList<String> { }
                class Both extends Base implements Left { }
                """);
        try (ClassPath path = ClassPath.open(List.of(folder), List.of(), null)) {
            Program program = Program.of(path, 1);

            assertThat(names(program.subtypes("demo/Root"))).containsExactly("demo/Base", "demo/Both", "demo/Left");
            assertThat(names(program.subtypes("java/util/Collection"))).containsExactly("demo/Mine");
            assertThat(names(program.subtypes("java/lang/Object"))).hasSize(5);
            assertThat(program.subtypes("demo/Both")).isEmpty();
            assertThat(program.supertypes("demo/Both"))
                    .containsExactly("demo/Both", "demo/Base", "java/lang/Object", "demo/Left", "demo/Root");
            assertThat(program.isSubtype("demo/Both", "demo/Root")).isTrue();
            assertThat(program.isSubtype("demo/Both", "demo/Both")).isTrue();
            assertThat(program.isSubtype("demo/Root", "demo/Both")).isFalse();
            assertThat(program.isSubtype("demo/Root", "java/lang/Object")).isTrue();
            assertThat(program.isSubtype("demo/Mine", "java/io/Serializable")).isTrue();
            assertThat(program.isSubtype("java/util/ArrayList", "demo/Mine")).isFalse();
            assertThat(program.knowsSupertypes("demo/Both")).isTrue();
        }
    }

    @Test
    void knowsArrays() throws IOException {
        try (ClassPath path = ClassPath.open(List.of(jars.classes(MEMBERS)), List.of(), null)) {
            Program program = Program.of(path, 1);
            String inners = "[Ldemo/Demo$Inner;";

            assertThat(program.isSubtype(inners, "[Ldemo/Demo;")).isTrue();
            assertThat(program.isSubtype(inners, "[Ljava/lang/Runnable;")).isTrue();
            assertThat(program.isSubtype(inners, "[[Ldemo/Demo;")).isFalse();
            assertThat(program.isSubtype("[" + inners, "[Ljava/lang/Object;")).isTrue();
            assertThat(program.isSubtype("[[I", "[Ljava/lang/Cloneable;")).isTrue();
            assertThat(program.isSubtype("[I", "[Ljava/lang/Object;")).isFalse();
            assertThat(program.isSubtype("[I", "[J")).isFalse();
            assertThat(program.isSubtype("[I", "java/io/Serializable")).isTrue();
            assertThat(program.isSubtype("[I", "java/lang/Runnable")).isFalse();
            assertThat(program.isSubtype("java/lang/Object", "[I")).isFalse();
            assertThat(program.knowsSupertypes("[[I")).isTrue();
            assertThat(program.knowsSupertypes("[[Ldemo/Gone;")).isFalse();
        }
    }

    @Test
    void remembersWhatIsMissing() throws IOException {
        Path folder = jars.classes("""
                Demo.java
                package demo;
                class Gone { }
                class A extends Gone { }
                class B { Object o = new Gone(); }
                """);
        Files.delete(folder.resolve("demo/Gone.class"));
        try (ClassPath path = ClassPath.open(List.of(folder), List.of(), null)) {
            Program program = Program.of(path, 1);

            assertThat(program.missing()).isEmpty();
            assertThat(program.knowsSupertypes("demo/A")).isFalse();
            assertThat(program.isSubtype("demo/A", "java/lang/Runnable")).isFalse();
            assertThat(program.isSubtype("demo/A", "java/lang/Object")).isTrue();
            assertThat(program.type("demo/Nowhere")).isNull();
            assertThat(program.missing()).containsExactlyInAnyOrderEntriesOf(Map.of("demo/Gone", 2, "demo/Nowhere", 1));
        }
    }

    @Test
    void findsWhoMentionsWhat() throws IOException {
        Path folder = jars.classes("""
                Demo.java
                package demo;
                class Base { Object f; void m(Object o) { } }
                class Sub extends Base { }
                class Other { Object f; void m(Object o) { } }
                class Stores { void s(Base b) { b.f = this; } }
                class StoresInSub { void s(Sub b) { b.f = this; } }
                class StoresInOther { void s(Other b) { b.f = this; } }
                class Calls { Runnable r(Sub s) { return () -> s.m(null); } }
                class Refers { java.util.function.Consumer<Object> c(Base b) { return b::m; } }
                class Makes { Object o = new Sub[0]; Class<?> c = Other[].class; }
                """);
        try (ClassPath path = ClassPath.open(List.of(folder), List.of(), null)) {
            Program program = Program.of(path, 1);

            assertThat(names(program.mentioning(new MemberRef("demo/Base", "f", "Ljava/lang/Object;"))))
                    .containsExactly("demo/Stores", "demo/StoresInSub");
            assertThat(names(program.mentioning(new MemberRef("demo/Sub", "f", "Ljava/lang/Object;"))))
                    .containsExactly("demo/Stores", "demo/StoresInSub");
            assertThat(names(program.mentioning(new MemberRef("demo/Base", "m", "(Ljava/lang/Object;)V"))))
                    .containsExactly("demo/Calls", "demo/Refers");
            assertThat(program.mentioning(new MemberRef("demo/Base", "f", "I"))).isEmpty();
            assertThat(names(program.mentioningClass("demo/Sub")))
                    .containsExactly("demo/Calls", "demo/Makes", "demo/StoresInSub", "demo/Sub");
            assertThat(names(program.mentioningClass("[Ldemo/Other;"))).containsExactly("demo/Makes");
            assertThat(program.mentioningClass("demo/Nothing")).isEmpty();
        }
    }

    @Test
    void interpretsCodeWhenAsked() throws IOException {
        Path folder =
                jars.classes("A.java\npackage demo; class A { Object f; void m() { f = this; } native void n(); }");
        try (ClassPath path = ClassPath.open(List.of(folder), List.of(), null)) {
            Program program = Program.of(path, 1);
            TypeInfo type = type(program, "demo/A");
            MethodCode code = program.code(method(type, "m"));

            assertThat(code).isNotNull();
            assertThat(code.events()).hasExactlyElementsOfTypes(Event.Store.class);
            assertThat(program.code(method(type, "m"))).isSameAs(code);
            assertThat(program.codeFault(method(type, "m"))).isNull();
            assertThat(program.code(method(type, "n"))).isNull();
            assertThat(program.codeFault(method(type, "n"))).isNull();
            assertThat(program.bytes(type)).isEqualTo(Files.readAllBytes(folder.resolve("demo/A.class")));
        }
    }

    @Test
    void takesTheFirstOfTwoClassesAndNamesWhatItCannotRead() throws IOException {
        Map<String, byte[]> whole = Jars.files(jars.classes("A.java\npackage demo; class A { int first; }"));
        byte[] a = whole.get("demo/A.class");
        byte[] newer = a.clone();
        newer[7] = 120;
        Map<String, byte[]> files = new LinkedHashMap<>(whole);
        files.put("demo/Cut.class", Arrays.copyOf(a, a.length - 20));
        files.put("demo/Empty.class", new byte[0]);
        files.put("demo/Newer.class", newer);
        files.put("demo/Other.class", a);
        Path first = jars.jar("first.jar", files);
        Path second = jars.classes("A.java\npackage demo; class A { int second; }");

        try (ClassPath path = ClassPath.open(List.of(first), List.of(second), null)) {
            Program program = Program.of(path, 1);

            assertThat(type(program, "demo/A").fields())
                    .extracting(FieldInfo::name)
                    .containsExactly("first");
            assertThat(program.own()).hasSize(1);
            assertThat(program.faults())
                    .containsExactly(
                            new Fault(first + "!/demo/Cut.class", "its class file is cut off"),
                            new Fault(first + "!/demo/Empty.class", "its class file does not begin like one"),
                            new Fault(
                                    first + "!/demo/Newer.class",
                                    "its class file is of Java 76, newer than Java 28, the newest that can be read"),
                            new Fault(first + "!/demo/Other.class", "it holds another class, demo.A"));
            assertThat(program.mentioningClass("demo/A")).hasSize(1);
        }
    }

    @Test
    void survivesEveryCutAndAnyChangedByte() throws IOException {
        byte[] whole = Jars.files(jars.classes(MEMBERS)).get("demo/Demo.class");
        for (int at = 0; at < whole.length; at++) {
            byte[] cut = Arrays.copyOf(whole, at);
            assertThatThrownBy(() -> PartBuilder.of(1).add(cut, "demo/Demo")).isInstanceOf(Unreadable.class);
            for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF}) {
                byte[] changed = whole.clone();
                changed[at] = (byte) value;
                readOrRefuse(changed);
            }
        }
    }

    @Test
    void answersTheSameWithAnyNumberOfThreads() throws IOException {
        StringBuilder source = new StringBuilder("Many.java\npackage demo; interface Many { void m(); }\n");
        for (int i = 0; i < 300; i++) {
            source.append("class C" + i + " implements Many { Object f = C" + i / 2 + ".class;"
                    + " public void m() { new C" + i * 7 % 300 + "().m(); } }\n");
        }
        Path folder = jars.classes(source.toString());
        jars.write(temp.relativize(folder) + "/demo/Broken.class", new byte[] {1});
        try (ClassPath path = ClassPath.open(List.of(folder), List.of(), null)) {
            assertThat(List.of(
                            summary(Program.of(path, 1)), summary(Program.of(path, 2)), summary(Program.of(path, 7))))
                    .containsOnly(summary(Program.of(path, 3)));
        }
    }

    private static String summary(Program program) {
        StringBuilder summary = new StringBuilder();
        for (TypeInfo type : program.types()) {
            summary.append(type).append(program.mentioningClass(type.name()));
            for (MethodInfo method : type.methods()) {
                summary.append(method)
                        .append(program.overriders(method))
                        .append(program.mentioning(new MemberRef(method.owner(), method.name(), method.descriptor())));
            }
        }
        return summary.append(program.faults()).append(program.missing()).toString();
    }

    /** What is taken for readable can be read. */
    private static void readOrRefuse(byte[] file) {
        PartBuilder builder = PartBuilder.of(1);
        try {
            builder.add(file, "demo/Demo");
        } catch (Unreadable e) {
            assertThat(e.reason())
                    .satisfiesAnyOf(
                            reason -> assertThat(reason).startsWith("its class file "),
                            reason -> assertThat(reason).startsWith("it holds another class, "));
            return;
        }
        Part part = new Part(builder.toByteArray());
        assertThat(part.fault(0)).isNull();
        assertThat(part.header(0).interfaces()).isNotNull();
        assertThat(part.details(0, "demo/Demo").methods()).isNotNull();
        for (int key = 0; key < part.keys(); key++) {
            assertThat(part.owner(key)).isNotNull();
        }
    }

    private static TypeInfo type(Program program, String name) {
        TypeInfo type = program.type(name);
        assertThat(type).as(name).isNotNull();
        return type;
    }

    private static MethodInfo method(TypeInfo type, String name) {
        return type.methods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<TypeInfo> types) {
        return types.stream().map(TypeInfo::name).toList();
    }
}
