package dev.tagalong.finding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the method around a lambda in the name that a compiler gave to its body. */
final class LambdaNames {
    /**
     * Compilers count the lambdas of a class, so the numbers move with each edit. In this order: javac's serializable
     * lambdas ({@code lambda$start$3f2a91c$1}, with a hash of the signature) and plain ones ({@code lambda$start$0}),
     * Kotlin's ({@code start$lambda$0}), Scala's ({@code $anonfun$start$1}, {@code $anonfun$start$1$adapted}), and
     * ECJ's, which name no method ({@code lambda$0}).
     */
    private static final List<Pattern> BODIES = List.of(
            Pattern.compile("lambda\\$(.+)\\$[0-9a-f]{1,8}\\$\\d+"),
            Pattern.compile("lambda\\$(.+)\\$\\d+"),
            Pattern.compile("(.+)\\$lambda\\$\\d+"),
            Pattern.compile("\\$anonfun\\$(.+)\\$\\d+(?:\\$adapted)?"),
            Pattern.compile("(lambda)\\$\\d+"));

    private LambdaNames() {}

    /** The method around a lambda's body as class files name it; any other method's name stays as it is. */
    static String enclosingMethod(String method) {
        for (Pattern body : BODIES) {
            Matcher matcher = body.matcher(method);
            if (matcher.matches()) {
                return special(matcher.group(1));
            }
        }
        return method;
    }

    /** javac writes {@code new} and {@code static} where a method's name is no identifier. */
    private static String special(String name) {
        return switch (name) {
            case "new" -> "<init>";
            case "static" -> "<clinit>";
            default -> name;
        };
    }
}
