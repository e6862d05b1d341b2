package dev.tagalong.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Reads the descriptors of methods (JVMS 4.3.3). */
final class Descriptor {
    private Descriptor() {}

    /** Simple names of the parameters' types: {@code int}, {@code Object}, {@code Object[]}, {@code Entry}. */
    static List<String> simpleParameters(String descriptor) {
        List<String> names = new ArrayList<>();
        int at = 1;
        while (descriptor.charAt(at) != ')') {
            int dimensions = 0;
            while (descriptor.charAt(at) == '[') {
                dimensions++;
                at++;
            }
            int end = descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) : at;
            String name = end > at ? simple(descriptor.substring(at + 1, end)) : primitive(descriptor.charAt(at));
            names.add(name + "[]".repeat(dimensions));
            at = end + 1;
        }
        return names;
    }

    private static String simple(String internalName) {
        return internalName.substring(Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
    }

    private static String primitive(char code) {
        return switch (code) {
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            default -> "double";
        };
    }
}
