package dev.tagalong.bytecode.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.Jars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which member a reference means, and which method runs. */
class ResolutionTest {
    private static final String[] SOURCES = {"""
        one/One.java
        package one;
        public class One {
            public String f;
            void hidden() { }
            public void open() { }
            private void secret() { }
            public static void stat() { }
        }
        """, """
        one/Near.java
        package one;
        public class Near extends two.Far { public void hidden() { } }
        """, """
        one/Wide.java
        package one;
        public class Wide extends One { public void hidden() { } }
        """, """
        two/Far.java
        package two;
        public class Far extends one.One { void hidden() { } public void open() { } void secret() { } }
        """, """
        two/Widest.java
        package two;
        public class Widest extends one.Wide { public void hidden() { } }
        """, """
        demo/Types.java
        package demo;
        interface I { String K = "x"; default void d() { } void a(); }
        interface J extends I { default void d() { } }
        interface L extends I { }
        abstract class Abs implements I { }
        class Both extends Abs implements J, L { public void a() { } }
        class Plain extends Abs { public void a() { } }
        class Silent extends Plain { }
        class Mine extends java.util.ArrayList<String> { }
        """};

    @TempDir
    Path temp;

    private ClassPath path;
    private Program program;

    @BeforeEach
    void open() {
        path = ClassPath.open(List.of(new Jars(temp).classes(SOURCES)), List.of(), null);
        program = Program.of(path, 1);
    }

    @AfterEach
    void close() throws IOException {
        path.close();
    }

    @Test
    void findsFields() {
        assertThat(program.field(new MemberRef("two/Widest", "f", "Ljava/lang/String;")))
                .extracting(FieldInfo::owner)
                .isEqualTo("one/One");
        assertThat(program.field(new MemberRef("demo/Silent", "K", "Ljava/lang/String;")))
                .extracting(FieldInfo::owner)
                .isEqualTo("demo/I");
        assertThat(program.field(new MemberRef("two/Far", "f", "I"))).isNull();
        assertThat(program.field(new MemberRef("gone/Gone", "f", "I"))).isNull();
    }

    @Test
    void findsMethods() {
        assertThat(resolve("two/Widest", "open", "()V")).isEqualTo("one/One.open");
        assertThat(resolve("demo/Abs", "d", "()V")).isEqualTo("demo/I.d");
        assertThat(resolve("demo/Both", "d", "()V")).isEqualTo("demo/J.d");
        assertThat(resolve("demo/Abs", "a", "()V")).isEqualTo("demo/I.a");
        assertThat(resolve("demo/L", "d", "()V")).isEqualTo("demo/I.d");
        assertThat(resolve("demo/L", "toString", "()Ljava/lang/String;")).isEqualTo("java/lang/Object.toString");
        assertThat(resolve("[Ldemo/L;", "clone", "()Ljava/lang/Object;")).isEqualTo("java/lang/Object.clone");
        assertThat(resolve("demo/Mine", "add", "(Ljava/lang/Object;)Z")).isEqualTo("java/util/ArrayList.add");
        assertThat(resolve("java/lang/invoke/MethodHandle", "invokeExact", "(I)V"))
                .isEqualTo("java/lang/invoke/MethodHandle.invokeExact");
        assertThat(program.method(new MemberRef("demo/L", "nothing", "()V"))).isNull();
    }

    @Test
    void selectsWhatRuns() {
        assertThat(select("two/Far", "one/One", "open")).isEqualTo("two/Far.open");
        assertThat(select("one/Near", "one/One", "open")).isEqualTo("two/Far.open");
        assertThat(select("two/Far", "one/One", "secret")).isEqualTo("one/One.secret");
        assertThat(select("two/Far", "one/One", "stat")).isEqualTo("one/One.stat");
        assertThat(select("demo/Both", "demo/I", "d")).isEqualTo("demo/J.d");
        assertThat(select("demo/Silent", "demo/I", "d")).isEqualTo("demo/I.d");
        assertThat(select("demo/Silent", "demo/I", "a")).isEqualTo("demo/Plain.a");
        assertThat(select("gone/Gone", "demo/I", "a")).isNull();
    }

    /** A package's own methods are overridden in it, and anywhere once an overrider there is public. */
    @Test
    void heedsPackages() {
        assertThat(select("two/Far", "one/One", "hidden")).isEqualTo("one/One.hidden");
        assertThat(select("one/Near", "one/One", "hidden")).isEqualTo("one/Near.hidden");
        assertThat(select("one/Near", "two/Far", "hidden")).isEqualTo("two/Far.hidden");
        assertThat(select("two/Widest", "one/One", "hidden")).isEqualTo("two/Widest.hidden");
    }

    @Test
    void listsAllThatCanRun() {
        assertThat(overriders("demo/I", "d")).containsExactly("demo/I.d", "demo/J.d");
        assertThat(overriders("demo/I", "a")).containsExactly("demo/Both.a", "demo/Plain.a");
        assertThat(overriders("one/One", "hidden"))
                .containsExactly("one/Near.hidden", "one/One.hidden", "one/Wide.hidden", "two/Widest.hidden");
        assertThat(overriders("one/One", "secret")).containsExactly("one/One.secret");
    }

    @Test
    void listsTheJdksMethodsThatOwnClassesInherit() {
        MethodInfo add = program.method(new MemberRef("java/util/List", "add", "(Ljava/lang/Object;)Z"));
        assertThat(program.overriders(Objects.requireNonNull(add)))
                .extracting(MethodInfo::owner)
                .containsExactly("java/util/ArrayList");
    }

    private String resolve(String owner, String name, String descriptor) {
        return show(program.method(new MemberRef(owner, name, descriptor)));
    }

    private String select(String runtimeType, String owner, String name) {
        MethodInfo selected = program.select(runtimeType, declared(owner, name));
        return selected == null ? null : show(selected);
    }

    private List<String> overriders(String owner, String name) {
        return program.overriders(declared(owner, name)).stream()
                .map(ResolutionTest::show)
                .toList();
    }

    private MethodInfo declared(String owner, String name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(program.type(owner), owner).method(name, "()V"), name);
    }

    private static String show(MethodInfo method) {
        return Objects.requireNonNull(method).owner() + "." + method.name();
    }
}
