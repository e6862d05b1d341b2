package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** The {@code serialVersionUID} of classes, declared or computed, by the rules of {@code java.io.ObjectStreamClass}. */
public final class SerialVersions {
    private static final String FIELD = "serialVersionUID";
    private static final int STATIC_FINAL = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;

    private final Program program;
    private final Map<String, Version> known = new ConcurrentHashMap<>();

    /** Of the classes of a program. */
    public SerialVersions(Program program) {
        this.program = program;
    }

    /**
     * A version.
     *
     * @param value the number; null if it is not known, because the class gives it by code or cannot be read
     * @param declared true if the class declares it
     */
    public record Version(@Nullable Long value, boolean declared) {
        private static final Version NOT_KNOWN = new Version(null, false);
    }

    /**
     * The version of a class, as a stream has it.
     *
     * @param type internal name of a Serializable class, not of an array
     */
    public Version of(String type) {
        Version version = known.get(type);
        if (version == null) {
            version = find(type);
            known.put(type, version);
        }
        return version;
    }

    private Version find(String type) {
        TypeInfo info = program.type(type);
        if (info == null || !program.isSubtype(type, Hierarchy.SERIALIZABLE)) {
            return Version.NOT_KNOWN;
        }
        if (info.isEnum() || type.equals(Hierarchy.ENUM)) {
            return new Version(0L, false);
        }
        try {
            byte[] file = program.bytes(info);
            if (declares(info)) {
                return new Version(constant(file), true);
            }
            return new Version(info.isRecord() ? 0L : DefaultSerialVersion.of(file), false);
        } catch (IOException unreadable) {
            return Version.NOT_KNOWN;
        }
    }

    /** The type does not matter: reflection widens any number, and what is none is as if it were not declared. */
    private static boolean declares(TypeInfo type) {
        return type.fields().stream().anyMatch(SerialVersions::isVersion);
    }

    private static boolean isVersion(FieldInfo field) {
        return field.name().equals(FIELD)
                && (field.access() & STATIC_FINAL) == STATIC_FINAL
                && "JISBC".contains(field.descriptor());
    }

    /** What the field is initialised with, or null if that is done by code. */
    private static @Nullable Long constant(byte[] file) {
        Long[] found = new Long[1];
        new ClassReader(file)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable FieldVisitor visitField(
                                    int access,
                                    String name,
                                    String descriptor,
                                    @Nullable String signature,
                                    @Nullable Object value) {
                                if (name.equals(FIELD) && value instanceof Number number) {
                                    found[0] = number.longValue();
                                }
                                return null;
                            }
                        },
                        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return found[0];
    }
}
