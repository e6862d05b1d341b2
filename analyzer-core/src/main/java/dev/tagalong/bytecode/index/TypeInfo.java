package dev.tagalong.bytecode.index;

import dev.tagalong.bytecode.path.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** A class or interface by its class file, without the code. Names of classes are internal ones. Immutable. */
public final class TypeInfo {
    /** Whose it is. */
    public enum Origin {
        /** To be reported on. */
        OWN,
        /** A library's: it only resolves. */
        LIBRARY,
        /** The JDK's. */
        JDK
    }

    private final Origin origin;
    private final Element element;
    private final String name;
    private final Header header;
    private final Part part;
    private final int number;
    /** Made when first asked for. A race is harmless: what is made twice is equal. */
    private @Nullable Details details;

    /** @param number of a class of the part whose file can be read */
    TypeInfo(Origin origin, Element element, String name, Part part, int number) {
        this.origin = origin;
        this.element = element;
        this.name = name;
        this.part = part;
        this.number = number;
        header = part.header(number);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its superclass; {@code java/lang/Object} for interfaces, null for {@code java/lang/Object} alone. */
    public @Nullable String superName() {
        return header.superName();
    }

    /** Its direct superinterfaces, in order. */
    public List<String> interfaces() {
        return header.interfaces();
    }

    /** The flags of JVMS table 4.1-B. */
    public int access() {
        return header.access();
    }

    /** Its generic supertypes and type parameters, if it has such. */
    public @Nullable String signature() {
        return details().signature();
    }

    /** The fields that it declares, in order. */
    public List<FieldInfo> fields() {
        return details().fields();
    }

    /** The methods that it declares, in order. */
    public List<MethodInfo> methods() {
        return details().methods();
    }

    /** The names of a record's components, in order; null for what is no record. */
    public @Nullable List<String> components() {
        return details().components();
    }

    /** Whose it is. */
    public Origin origin() {
        return origin;
    }

    /** The file that it was compiled from, without folders, if the class file says so. */
    public @Nullable String sourceFile() {
        return details().sourceFile();
    }

    /** What folder or jar it is from. */
    public Element element() {
        return element;
    }

    /** The class whose nest it belongs to, by the class file; itself if none is named. */
    public String nestHost() {
        String host = details().nestHost();
        return host == null ? name() : host;
    }

    /** Descriptors of its annotations, those that are not kept at run time included. */
    public List<String> annotations() {
        return details().annotations();
    }

    /** True for interfaces and annotations. */
    public boolean isInterface() {
        return (access() & Opcodes.ACC_INTERFACE) != 0;
    }

    /** True for enums, and for the classes of constants with a body. */
    public boolean isEnum() {
        return (access() & Opcodes.ACC_ENUM) != 0;
    }

    /** True for records. */
    public boolean isRecord() {
        return details().components() != null;
    }

    /** True if there are no objects of exactly this class. */
    public boolean isAbstract() {
        return (access() & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) != 0;
    }

    /** A method that it declares; null if it does not. */
    public @Nullable MethodInfo method(String name, String descriptor) {
        for (MethodInfo method : details().methods()) {
            if (method.is(name, descriptor)) {
                return method;
            }
        }
        return null;
    }

    /** A field that it declares; null if it does not. */
    public @Nullable FieldInfo field(String name, String descriptor) {
        for (FieldInfo field : details().fields()) {
            if (field.name().equals(name) && field.descriptor().equals(descriptor)) {
                return field;
            }
        }
        return null;
    }

    private Details details() {
        Details known = details;
        if (known == null) {
            known = part.details(number, name);
            details = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return name();
    }
}
