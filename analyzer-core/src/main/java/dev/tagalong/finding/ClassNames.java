package dev.tagalong.finding;

import java.util.regex.Pattern;

/** Names of classes as reports show them: without what differs from run to run. */
public final class ClassNames {
    /** JDK 17 names {@code Host$$Lambda$31/0x0000000800c03000}, later ones {@code Host$$Lambda/0x0000000800c03000}. */
    private static final Pattern LAMBDA = Pattern.compile("\\$\\$Lambda(\\$\\d+)?(/[^/]*)?$");
    /** Other hidden classes: the name that was asked for, and an address. */
    private static final Pattern HIDDEN = Pattern.compile("/0x[0-9a-f]+$");
    /** {@code com.sun.proxy.$Proxy12}, {@code jdk.proxy2.$Proxy12}, or in the package of an interface. */
    private static final Pattern PROXY = Pattern.compile("^(?:.*\\.)?\\$Proxy\\d+$");

    private ClassNames() {}

    /**
     * The name to report for a name as {@link Class#getName()} gives it: {@code java.lang.Thread[]} for
     * {@code [Ljava.lang.Thread;}, {@code Host$$Lambda} for a lambda, {@code $Proxy} for a proxy whose interfaces are
     * not known. A name that is already in this form stays as it is.
     */
    public static String of(String rawName) {
        int dimensions = 0;
        while (dimensions < rawName.length() && rawName.charAt(dimensions) == '[') {
            dimensions++;
        }
        if (dimensions > 0) {
            return element(rawName.substring(dimensions)) + "[]".repeat(dimensions);
        }
        if (rawName.endsWith("[]")) {
            return of(rawName.substring(0, rawName.length() - 2)) + "[]";
        }
        String name = LAMBDA.matcher(rawName).replaceFirst("\\$\\$Lambda");
        name = HIDDEN.matcher(name).replaceFirst("");
        return PROXY.matcher(name).matches() ? "$Proxy" : name;
    }

    private static String element(String descriptor) {
        return switch (descriptor) {
            case "Z" -> "boolean";
            case "B" -> "byte";
            case "C" -> "char";
            case "S" -> "short";
            case "I" -> "int";
            case "J" -> "long";
            case "F" -> "float";
            case "D" -> "double";
            default ->
                descriptor.startsWith("L") && descriptor.endsWith(";")
                        ? of(descriptor.substring(1, descriptor.length() - 1))
                        : descriptor;
        };
    }
}
