package dev.tagalong.bytecode.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.index.Program;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hooks that read in another order than their counterparts write: what is said is what the streams do. */
class ReadOrderTest {
    /** What one hook writes and the other reads; behind it what the fault says of what was there, or nothing. */
    private static final List<String> CASES = List.of(
            "out.writeInt(1); | in.readInt(); |",
            "out.writeInt(1); out.writeLong(2); | in.readLong(); in.readInt(); |",
            "out.writeInt(1); | in.readLong(); | readLong only 4 bytes",
            "out.writeInt(1); out.writeObject(null); | in.readLong(); | readLong only 4 bytes",
            "out.writeInt(1); out.writeObject(\"x\"); | in.readObject(); | readObject bytes",
            "out.writeInt(1); out.writeObject(\"x\"); | in.readShort(); in.readObject(); | readObject bytes",
            "out.writeInt(1); out.writeObject(\"x\"); | in.readShort(); in.readChar(); in.readObject(); |",
            "out.writeObject(\"x\"); out.writeInt(1); | in.readInt(); | readInt an object",
            "out.writeObject(\"x\"); | in.readObject(); in.readObject(); | readObject nothing more",
            "out.writeObject(\"x\"); out.writeObject(\"y\"); | in.readObject(); |",
            "out.writeObject(\"x\"); | in.readUTF(); | readUTF an object",
            "out.writeUTF(\"x\"); | in.readObject(); | readObject bytes",
            "out.writeUTF(\"x\"); out.writeInt(1); | in.readUTF(); in.readInt(); |",
            "out.writeUTF(\"x\"); | in.readUTF(); in.readBoolean(); | readBoolean nothing more",
            "out.write(7); | in.readUnsignedByte(); in.readByte(); | readByte nothing more",
            "out.defaultWriteObject(); out.writeInt(1); | in.defaultReadObject(); in.readInt(); |",
            "out.defaultWriteObject(); out.writeInt(1); | in.defaultReadObject(); in.readObject(); | readObject bytes",
            "out.putFields().put(\"f\", null); out.writeFields(); | in.readFields(); in.readInt(); | readInt nothing more",
            "out.writeUnshared(\"x\"); out.flush(); | in.readUnshared(); |",
            "out.writeInt(1); | try { in.readLong(); } catch (IOException e) {"
                    + " if (f == null) f = \"\"; throw e; } | readLong only 4 bytes",
            "out.writeFloat(1); out.writeDouble(1); | in.readDouble(); in.readFloat(); in.readByte();"
                    + "| readByte nothing more");

    /** What is not the same on every run, or not seen: never a fault. */
    private static final List<String> OPEN = List.of(
            "if (f == null) out.writeInt(1); | in.readInt();",
            "for (int i = 0; i < 2; i++) out.writeInt(i); | in.readLong();",
            "out.writeInt(1); | try { in.readLong(); } catch (EOFException e) {}",
            "out.writeInt(1); | try { in.readObject(); } catch (OptionalDataException e) { in.readInt(); }",
            "more(out); | in.readInt();",
            "ObjectOutputStream same = Objects.requireNonNull(out); same.writeInt(1); | in.readInt();",
            "out.write(new byte[4]); | in.readInt();",
            "out.writeInt(0); | in.read(); in.read(); in.read(); in.read(); in.read();",
            "out.writeInt(1); | try { try { in.readLong(); } catch (IOException e) {"
                    + " throw new IllegalStateException(e); } } catch (RuntimeException e) {}",
            "out.writeInt(1); | if (f != null) in.readLong();");

    @TempDir
    Path folder;

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        Map<String, String> said = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        ClassFaults faults = judge(CASES);
        try (URLClassLoader loader = loader()) {
            for (int i = 0; i < CASES.size(); i++) {
                String[] parts = CASES.get(i).split("\\|", -1);
                for (String kind : externally(CASES.get(i)) ? List.of("S", "E") : List.of("S")) {
                    check(faults, loader, kind + i, parts[2].strip(), said, expected);
                }
            }
        }
        assertThat(said).isEqualTo(expected);
    }

    private void check(
            ClassFaults faults,
            ClassLoader loader,
            String name,
            String fault,
            Map<String, String> said,
            Map<String, String> expected)
            throws Exception {
        List<ClassFault> found = faults.of("demo/" + name);
        String words = found.isEmpty()
                ? ""
                : found.get(0).why().replaceAll("read(Object|External) calls (\\w+) where .* has written", "$2");
        said.put(name, words + (arrives(loader, name) ? "" : "!"));
        expected.put(name, fault + (fault.isEmpty() ? "" : "!"));
    }

    @Test
    void whatIsNotKnownIsNotSaid() throws Exception {
        ClassFaults faults = judge(OPEN);
        try (URLClassLoader loader = loader()) {
            for (int i = 0; i < OPEN.size(); i++) {
                assertThat(faults.of("demo/S" + i)).as(OPEN.get(i)).isEmpty();
                arrives(loader, "S" + i);
            }
        }
    }

    private ClassFaults judge(List<String> cases) {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < cases.size(); i++) {
            String[] parts = cases.get(i).split("\\|", -1);
            source.append("""
                    class S%1$d implements Serializable {
                        String f;
                        private void writeObject(ObjectOutputStream out) throws IOException { %2$s }
                        private void readObject(ObjectInputStream in) throws Exception { %3$s }
                        private void more(ObjectOutputStream out) throws IOException { out.writeInt(1); }
                    }
                    """.formatted(i, parts[0], parts[1]));
            if (externally(cases.get(i))) {
                source.append("""
                        class E%1$d implements Externalizable {
                            String f;
                            public E%1$d() {}
                            public void writeExternal(ObjectOutput out) throws IOException { %2$s }
                            public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException { %3$s }
                        }
                        """.formatted(i, parts[0].replace("ObjectOutputStream", "ObjectOutput"), parts[1]));
            }
        }
        Program program = Sources.program(folder, source.toString());
        return new ClassFaults(program, new FileForms(program), method -> false, method -> false);
    }

    /** True for what an Externalizable can do, too. */
    private static boolean externally(String each) {
        return !each.matches(".*(default|Fields|Unshared|more\\().*");
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()});
    }

    private static boolean arrives(ClassLoader loader, String name) throws Exception {
        Constructor<?> constructor = loader.loadClass("demo." + name).getDeclaredConstructor();
        constructor.setAccessible(true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(constructor.newInstance());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass described) throws ClassNotFoundException {
                return Class.forName(described.getName(), false, loader);
            }
        }) {
            in.readObject();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
