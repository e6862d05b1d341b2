package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which methods run in another process, and which objects stay where they are; the format is described at the head of
 * {@code remote.txt}.
 *
 * @param interfaces binary names: methods of interfaces that extend one of them are remote
 * @param exported binary names of classes whose objects are exported as soon as they are made
 * @param exports methods that export
 */
public record Remoting(List<String> interfaces, List<String> exported, List<Export> exports) {
    private static final Pattern EXPORT = Pattern.compile("export\\s+([\\w.$]+)#([\\w$]+)\\s+(\\d{1,3})");
    private static final Pattern NAMED = Pattern.compile("(interface|exported)\\s+([\\w.$]+)");
    private static final String NEXT = "write: interface NAME, exported CLASS, or export CLASS#METHOD ARGUMENT";

    /** Copies the lists. */
    public Remoting {
        interfaces = List.copyOf(interfaces);
        exported = List.copyOf(exported);
        exports = List.copyOf(exports);
    }

    /**
     * A static method after which a reference is sent in place of one of its arguments.
     *
     * @param owner binary name of the class that declares it
     * @param method its name; all methods of this name count
     * @param argument number of the argument, from 0
     */
    public record Export(String owner, String method, int argument) {}

    /** What comes with this library. */
    public static Remoting bundled() {
        return Bundled.load("remote.txt", Remoting::parse);
    }

    /**
     * Parses such a text.
     *
     * @param source what to call the text in an error
     * @throws CatalogueException if a line does not have the form described in {@code remote.txt}
     * @throws IOException if reading fails
     */
    public static Remoting parse(String source, Reader text) throws IOException {
        List<String> interfaces = new ArrayList<>();
        List<String> exported = new ArrayList<>();
        List<Export> exports = new ArrayList<>();
        for (TextLines.Line line : TextLines.of(source, text)) {
            Matcher export = EXPORT.matcher(line.text());
            Matcher named = NAMED.matcher(line.text());
            if (export.matches()) {
                exports.add(new Export(export.group(1), export.group(2), Integer.parseInt(export.group(3))));
            } else if (named.matches()) {
                (named.group(1).equals("interface") ? interfaces : exported).add(named.group(2));
            } else {
                throw line.error("says nothing of remote methods", NEXT);
            }
        }
        return new Remoting(interfaces, exported, exports);
    }
}
