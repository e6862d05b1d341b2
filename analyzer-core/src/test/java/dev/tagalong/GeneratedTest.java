package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.finding.Fix;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** No edit is offered in live classes that no source declares. */
class GeneratedTest {
    @Test
    void whatIsWrittenByHandIsOffered() {
        assertThat(Tagalong.inspect(new Plain()).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.edits().get(0).name()).isEqualTo("conn"));
    }

    @Test
    void aNameThatACompilerGivesIsNot() {
        Report report = Tagalong.inspect(new task__7());
        assertThat(report.changes()).isEmpty();
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.fixes())
                        .extracting(Fix::text)
                        .first()
                        .asString()
                        .startsWith("leave conn out of the source that GeneratedTest$task__7 is made from"));
    }

    @Test
    void neitherIsASyntheticOrAHiddenClass() throws Exception {
        byte[] classFile = synthetic();
        Class<?> synthetic = new ClassLoader(getClass().getClassLoader()) {
            Class<?> define() {
                return defineClass(null, classFile, 0, classFile.length);
            }
        }.define();
        Class<?> hidden =
                MethodHandles.lookup().defineHiddenClass(plain(), false).lookupClass();

        for (Class<?> made : new Class<?>[] {synthetic, hidden}) {
            var constructor = made.getDeclaredConstructor();
            constructor.setAccessible(true);
            Report report = Tagalong.inspect(constructor.newInstance());
            assertThat(report.findings()).isNotEmpty();
            assertThat(report.changes()).isEmpty();
        }
    }

    private static byte[] plain() throws IOException {
        try (InputStream file = GeneratedTest.class.getResourceAsStream("GeneratedTest$Plain.class")) {
            return file.readAllBytes();
        }
    }

    private static byte[] synthetic() throws IOException {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(plain())
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public void visit(
                                    int version,
                                    int access,
                                    String name,
                                    String signature,
                                    String superclass,
                                    String[] interfaces) {
                                int synthetic = access | Opcodes.ACC_SYNTHETIC;
                                super.visit(version, synthetic, name, signature, superclass, interfaces);
                            }

                            @Override
                            public void visitNestHost(String host) {
                                // The host belongs to another loader.
                            }

                            @Override
                            public void visitInnerClass(String name, String outer, String inner, int access) {
                                // It would say that the class is not synthetic.
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static class Plain implements Serializable {
        private static final long serialVersionUID = 1;
        final Object conn = new Object();

        Plain() {}
    }

    /** Named as Clojure names functions. */
    private static final class task__7 implements Serializable {
        private static final long serialVersionUID = 1;
        final Object conn = new Object();
    }
}
