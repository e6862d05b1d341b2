package dev.tagalong.bytecode.path;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The folders and jars that live classes come from, as their protection domains say. Asks no class loader. */
public final class CodeSources {
    private CodeSources() {}

    /**
     * The folders and jars of some classes, each once, in the order of the classes. Classes made at run time, and those
     * that come from elsewhere than files, have none.
     */
    public static List<Path> of(Collection<? extends Class<?>> classes) {
        Set<Path> all = new LinkedHashSet<>();
        for (Class<?> type : classes) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            URL location = source == null ? null : source.getLocation();
            if (location != null && location.getProtocol().equals("file")) {
                path(location).filter(Files::exists).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static Optional<Path> path(URL location) {
        try {
            return Optional.of(Path.of(new URI(location.toString())));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            // A loader that names no file by this URL: the same as none.
            return Optional.empty();
        }
    }
}
