package dev.tagalong.bytecode.form;

import org.objectweb.asm.Type;

/** Names as forms and reports show them. */
final class Names {
    private Names() {}

    /** Binary name of a class by its internal name; {@code java.lang.Thread[]} for an array's descriptor. */
    static String of(String type) {
        return type.startsWith("[") ? Type.getType(type).getClassName() : type.replace('/', '.');
    }

    static boolean samePackage(String one, String other) {
        return packageOf(one).equals(packageOf(other));
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('/')));
    }
}
