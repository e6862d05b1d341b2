package dev.tagalong.agent.common;

import dev.tagalong.catalogue.NamePatterns;
import dev.tagalong.heap.HookMode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the agent is told in {@code -javaagent:tagalong.jar=key=value,key=value}.
 *
 * @param on {@code on=}: when it looks at an object
 * @param hooks {@code hooks=}: whose hooks it runs to find out what they write
 * @param showValues {@code values=show} rather than {@code hide}: true to print map keys and messages
 * @param destfile {@code destfile=}: the file that answers are appended to, or null for standard error
 * @param includes {@code includes=}: patterns of the classes that are the program's own, with colons between them;
 *     empty for all that are no known library's
 * @param excludes {@code excludes=}: patterns of classes that are not
 */
public record AgentOptions(
        On on,
        HookMode hooks,
        boolean showValues,
        @Nullable Path destfile,
        List<String> includes,
        List<String> excludes) {
    /** Values hold commas and equals signs as they like, as long as it does not look like the next option. */
    private static final Pattern NEXT = Pattern.compile(",(?=[A-Za-z]+=)");

    /** When the agent looks at an object. */
    public enum On {
        /** When its write fails. */
        FAILURE,
        /** Before each write. */
        SEND,
        /** Never. */
        OFF
    }

    /** Without patterns. */
    public AgentOptions(On on, HookMode hooks, boolean showValues, @Nullable Path destfile) {
        this(on, hooks, showValues, destfile, List.of(), List.of());
    }

    /** Refuses a file that cannot stand in an option line. */
    public AgentOptions {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        if (destfile != null && NEXT.matcher(destfile.toString()).find()) {
            throw new OptionException("The path '" + destfile + "' looks like two options: use a file without ',key='");
        }
    }

    /** On failure, with the JDK's own hooks, values hidden, to standard error. */
    public static AgentOptions defaults() {
        return new AgentOptions(On.FAILURE, HookMode.JDK, false, null);
    }

    /**
     * Parses an option line.
     *
     * @param line null and empty are no options
     * @throws OptionException if the line cannot be used
     */
    public static AgentOptions parse(@Nullable String line) {
        return parse(line, key -> null);
    }

    /**
     * Parses an option line and system properties; the line has the last word. A {@code tagalong.} property that is not
     * an option is somebody else's and no error.
     *
     * @param line null and empty are no options
     * @param properties answers the value of a system property, or null
     * @throws OptionException if either cannot be used
     */
    public static AgentOptions parse(@Nullable String line, UnaryOperator<@Nullable String> properties) {
        Map<Key, String> given = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            String value = properties.apply("tagalong." + key.word());
            if (value != null) {
                given.put(key, Key.of(key.word()).check(value));
            }
        }
        if (line != null && !line.isEmpty()) {
            given.putAll(pairs(line));
        }
        return of(given);
    }

    private static Map<Key, String> pairs(String line) {
        Map<Key, String> pairs = new EnumMap<>(Key.class);
        for (String option : NEXT.split(line, -1)) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                throw new OptionException("'" + option + "' is no option: write key=value, such as on=send");
            }
            Key key = Key.of(option.substring(0, equals));
            if (pairs.put(key, key.check(option.substring(equals + 1))) != null) {
                throw new OptionException("The option '" + key.word() + "' stands there twice: leave one out");
            }
        }
        return pairs;
    }

    private static AgentOptions of(Map<Key, String> given) {
        AgentOptions defaults = defaults();
        String on = given.get(Key.ON);
        String hooks = given.get(Key.HOOKS);
        String destfile = given.get(Key.DESTFILE);
        return new AgentOptions(
                on == null ? defaults.on : On.valueOf(on.toUpperCase(Locale.ROOT)),
                hooks == null ? defaults.hooks : HookMode.valueOf(hooks.toUpperCase(Locale.ROOT)),
                "show".equals(given.get(Key.VALUES)),
                destfile == null ? null : path(destfile),
                patterns(given.get(Key.INCLUDES)),
                patterns(given.get(Key.EXCLUDES)));
    }

    private static List<String> patterns(@Nullable String text) {
        List<String> patterns = text == null ? List.of() : List.of(text.split(":", -1));
        try {
            NamePatterns.of(patterns);
        } catch (IllegalArgumentException unusable) {
            throw new OptionException(unusable.getMessage() + ", with colons between several");
        }
        return patterns;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new OptionException("'" + text + "' is no path (" + e.getReason() + "): give destfile another one");
        }
    }

    /** The option line: what {@link #parse(String)} reads back as an equal object. */
    @Override
    public String toString() {
        return "on=" + on.name().toLowerCase(Locale.ROOT)
                + ",hooks=" + hooks.name().toLowerCase(Locale.ROOT)
                + ",values=" + (showValues ? "show" : "hide")
                + (destfile == null ? "" : ",destfile=" + destfile)
                + (includes.isEmpty() ? "" : ",includes=" + String.join(":", includes))
                + (excludes.isEmpty() ? "" : ",excludes=" + String.join(":", excludes));
    }
}
