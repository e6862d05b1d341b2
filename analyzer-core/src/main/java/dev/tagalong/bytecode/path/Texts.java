package dev.tagalong.bytecode.path;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds texts in the files of a class path that are no class files: settings and descriptors. */
final class Texts {
    /** More of a file is not read. */
    private static final int MAX_BYTES = 1 << 20;

    private static final Pattern CLASSES = Pattern.compile("^(?:BOOT-INF/classes/|WEB-INF/classes/)");
    private static final String WEB = "WEB-INF/";

    private final List<Container> containers;

    Texts(List<Container> containers) {
        this.containers = containers;
    }

    boolean has(String file, @Nullable Pattern text) {
        Pattern path = Pattern.compile(Pattern.quote(file).replace("*", "\\E[^/]*\\Q"));
        return containers.stream()
                .anyMatch(container -> inside(container, path, text) || around(container, file, text));
    }

    private static boolean inside(Container container, Pattern path, @Nullable Pattern text) {
        for (String name : container.others()) {
            String shown = CLASSES.matcher(name).replaceFirst("");
            if (path.matcher(shown).matches()
                    && (text == null || text.matcher(read(container, name)).find())) {
                return true;
            }
        }
        return false;
    }

    /** The classes of a web archive that is not packed are in a folder beside its descriptor. */
    private static boolean around(Container container, String file, @Nullable Pattern text) {
        if (!(container instanceof Folder folder) || !file.startsWith(WEB)) {
            return false;
        }
        Path web = folder.root().toAbsolutePath().normalize().getParent();
        if (web == null || !web.endsWith("WEB-INF") || !folder.root().endsWith("classes")) {
            return false;
        }
        Path beside = web.resolve(file.substring(WEB.length()));
        if (!Files.isRegularFile(beside)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(beside)) {
            return text == null || text.matcher(text(in)).find();
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(Container container, String name) {
        try (InputStream in = container.open(name)) {
            return text(in);
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    }
}
