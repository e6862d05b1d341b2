package dev.tagalong.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Class files that no compiler wrote: the answers are empty, the reason is kept, nothing is thrown. */
class DamagedClassFilesTest {
    private static final Compiled DEMO = Compiled.of("""
            class Demo implements Serializable {
                Object f = new Object();
                interface Task extends Runnable, Serializable {}
                Task task(int i, String text) {
                    switch (i) { case 1: f = text; break; case 2: f = 2; break; case 3: f = null; }
                    return () -> System.out.println(f + text);
                }
                private void writeObject(ObjectOutputStream out) throws IOException {
                    try { out.writeObject(f); } catch (IOException e) { out.writeObject(null); }
                }
            }
            """);

    @Test
    void aClassFileCutShort() throws IOException {
        byte[] whole = DEMO.read("demo.Demo");
        assertThat(new ClassFiles(name -> whole).fault("demo.Demo")).isEmpty();
        for (int length = 0; length < whole.length; length += 10) {
            byte[] cut = Arrays.copyOf(whole, length);
            ClassFiles files = new ClassFiles(name -> cut);
            assertThat(files.fault("demo.Demo")).as("cut to %s bytes", length).isPresent();
            askAll(files, true);
        }
    }

    @Test
    void aClassFileWithWrongBytes() throws IOException {
        byte[] whole = DEMO.read("demo.Demo");
        Random random = new Random(17);
        for (int i = 0; i < 3 * whole.length; i++) {
            byte[] wrong = whole.clone();
            wrong[i % whole.length] = (byte) random.nextInt();
            ClassFiles files = new ClassFiles(name -> wrong);
            askAll(files, files.fault("demo.Demo").isPresent());
        }
    }

    @Test
    void aClassFileOfALaterJava() throws IOException {
        byte[] bytes = DEMO.read("demo.Demo");
        bytes[6] = 0;
        bytes[7] = (byte) (Opcodes.V28 + 1);
        ClassFiles files = new ClassFiles(name -> bytes);
        assertThat(files.fault("demo.Demo"))
                .contains("its class file is of Java 29, newer than Java 28, the newest that can be read");
        askAll(files, true);
        bytes[7] = (byte) Opcodes.V28;
        assertThat(new ClassFiles(name -> bytes).fault("demo.Demo")).isEmpty();
    }

    /** An attribute that claims more bytes than an array can have. */
    @Test
    void anAbsurdLength() {
        ClassWriter writer = demo();
        writer.visitAttribute(new Attribute("Unknown") {
            @Override
            protected ByteVector write(ClassWriter owner, byte[] code, int length, int stack, int locals) {
                return new ByteVector().putInt(0x7A7A7A7A);
            }
        });
        byte[] bytes = writer.toByteArray();
        // The attribute is the last thing in the file: its length, then its four bytes.
        ByteBuffer.wrap(bytes).putInt(bytes.length - 8, Integer.MAX_VALUE);
        ClassFiles files = new ClassFiles(name -> bytes);
        assertThat(files.fault("demo.Demo"))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("its class file is damaged ("));
    }

    @Test
    void annotationsNestedWithoutEnd() {
        ClassWriter writer = demo();
        Deque<AnnotationVisitor> open = new ArrayDeque<>();
        open.push(writer.visitAnnotation("Ldemo/Deep;", true));
        for (int depth = 0; depth < 200_000; depth++) {
            open.push(open.element().visitArray("x"));
        }
        open.forEach(AnnotationVisitor::visitEnd);
        byte[] bytes = writer.toByteArray();
        ClassFiles files = new ClassFiles(name -> bytes);
        assertThat(files.fault("demo.Demo"))
                .contains("its class file is damaged (LimitExceededException while reading it)");
    }

    @Test
    void theReasonsAreWords() throws IOException {
        byte[] bytes = DEMO.read("demo.Demo");
        byte[] text = "<html>not found</html>".getBytes(StandardCharsets.UTF_8);
        assertThat(new ClassFiles(name -> text).fault("demo.Demo")).contains("its class file does not begin like one");
        assertThat(new ClassFiles(name -> bytes).fault("demo.demo"))
                .contains("its class file holds another class, demo.Demo");
        byte[] cut = Arrays.copyOf(bytes, 400);
        assertThat(new ClassFiles(name -> cut).fault("demo.Demo"))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .startsWith("its class file is damaged (")
                        .doesNotEndWith("."));
        ClassFiles absent = new ClassFiles(name -> {
            throw new IOException("no class file was found");
        });
        assertThat(absent.fault("demo.Demo")).contains("no class file was found");
        ClassFiles silent = new ClassFiles(name -> {
            throw new IOException();
        });
        assertThat(silent.fault("demo.Demo")).contains("its class file cannot be read: java.io.IOException");
    }

    @Test
    void aClassFileIsReadOnce() {
        List<String> asked = new ArrayList<>();
        ClassFiles files = new ClassFiles(name -> {
            asked.add(name);
            return DEMO.read(name);
        });
        askAll(files, false);
        askAll(files, false);
        assertThat(files.fault("demo.Demo")).isEmpty();
        assertThat(files.fault("demo.Absent")).isPresent();
        assertThat(files.fault("demo.Absent")).isPresent();
        assertThat(asked).containsExactly("demo.Demo", "demo.Demo$Task", "demo.Absent");
    }

    private static ClassWriter demo() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "demo/Demo", null, "java/lang/Object", null);
        return writer;
    }

    private static void askAll(ClassFiles files, boolean faulty) {
        var stores = files.stores("demo.Demo", "f");
        var lambda = files.lambda("demo.Demo", "demo.Demo", "absent", "()V");
        var hook = files.hook("demo.Demo", "writeObject", "(Ljava/io/ObjectOutputStream;)V");
        assertThat(lambda).isEmpty();
        if (faulty) {
            assertThat(stores).isEmpty();
            assertThat(hook).isEqualTo(HookBody.UNKNOWN);
        }
    }
}
