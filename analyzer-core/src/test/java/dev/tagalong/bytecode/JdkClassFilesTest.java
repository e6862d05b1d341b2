package dev.tagalong.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.path.LoaderClassBytes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The running JDK's own class files. */
class JdkClassFilesTest {
    private final ClassFiles files = new ClassFiles(new LoaderClassBytes(List.of(Object.class)));

    @Test
    void everyClassOfTheBaseModuleIsRead() throws IOException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
        try (Stream<Path> walk = Files.walk(base)) {
            List<String> names = walk.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> base.relativize(file).toString())
                    .filter(file -> !file.equals("module-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .toList();
            assertThat(names).hasSizeGreaterThan(5000);
            assertThat(names).allSatisfy(name -> assertThat(files.fault(name)).isEqualTo(Optional.empty()));
        }
    }

    @Test
    void aFieldOfTheJdk() {
        assertThat(files.stores("java.util.LinkedHashMap", "head")).isNotEmpty().allSatisfy(line -> {
            assertThat(line.className()).isEqualTo("java.util.LinkedHashMap");
            assertThat(line.file()).isEqualTo("LinkedHashMap.java");
            assertThat(line.line()).isPositive();
        });
    }
}
