package dev.tagalong.heap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/** Every Serializable class of the running JDK, abstract ones included, as the class files of its image have them. */
final class JdkImage {
    private final Map<String, Header> headers = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();
    private final ModuleLayer others;

    private JdkImage() {
        others = others();
        known.put("java/io/Serializable", true);
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        try (Stream<Path> files = Files.walk(modules)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(this::index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was found.
     *
     * @param files number of class files in the image
     * @param loaded the classes that could be loaded, sorted by name, none initialised yet
     * @param refused the others by name, with the reason
     */
    record Found(int files, List<Class<?>> loaded, Map<String, String> refused) {}

    private record Header(String module, boolean type, List<String> above) {}

    /** Reads the image at the first call. */
    static Found serializable() {
        return Holder.FOUND;
    }

    private static final class Holder {
        static final Found FOUND = find();
    }

    private static Found find() {
        JdkImage image = new JdkImage();
        List<Class<?>> loaded = new ArrayList<>();
        Map<String, String> refused = new TreeMap<>();
        new TreeMap<>(image.headers).forEach((name, header) -> {
            if (header.type && image.isSerializable(name)) {
                try {
                    loaded.add(image.load(name, header));
                } catch (ClassNotFoundException | LinkageError e) {
                    refused.put(name.replace('/', '.'), e.toString());
                }
            }
        });
        return new Found(image.headers.size(), loaded, refused);
    }

    /** The modules of the image that no module of a class path application asks for: incubators and tools. */
    private static ModuleLayer others() {
        ModuleLayer boot = ModuleLayer.boot();
        Set<String> missing = ModuleFinder.ofSystem().findAll().stream()
                .map(reference -> reference.descriptor().name())
                .filter(name -> boot.findModule(name).isEmpty())
                .collect(Collectors.toSet());
        Configuration resolved = boot.configuration().resolve(ModuleFinder.of(), ModuleFinder.ofSystem(), missing);
        return boot.defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
    }

    private void index(Path file) {
        if (file.endsWith("module-info.class")) {
            return;
        }
        try {
            ClassReader reader = new ClassReader(Files.readAllBytes(file));
            List<String> above = new ArrayList<>(Arrays.asList(reader.getInterfaces()));
            if (reader.getSuperName() != null) {
                above.add(reader.getSuperName());
            }
            boolean type = !Modifier.isInterface(reader.getAccess());
            headers.put(reader.getClassName(), new Header(file.getName(1).toString(), type, above));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSerializable(String name) {
        Boolean answer = known.get(name);
        if (answer == null) {
            Header header = headers.get(name);
            answer = header != null && header.above.stream().anyMatch(this::isSerializable);
            known.put(name, answer);
        }
        return answer;
    }

    private Class<?> load(String name, Header header) throws ClassNotFoundException {
        ModuleLayer layer = ModuleLayer.boot().findModule(header.module).isPresent() ? ModuleLayer.boot() : others;
        return Class.forName(name.replace('/', '.'), false, layer.findLoader(header.module));
    }
}
