package dev.tagalong.samples.benchmarks.scans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides of the comparison read the same classes. */
class BareReadTest {
    @TempDir
    Path folder;

    @Test
    void countsWhatAScanCounts() throws IOException {
        Path one = jar("one.jar", "A.class", "b/B.class", "module-info.class", "META-INF/versions/11/C.class");
        Path other = jar("other.jar", "b/B.class", "D.class", "META-INF/versions/999/E.class", "META-INF/x/F.class");
        Who.Answer bare = BareRead.of(List.of(one, other));
        assertThat(bare.classes().get()).isEqualTo(4);
        assertThat(TagalongScan.of(List.of(one, other), false).classes().get()).isEqualTo(4);
    }

    private Path jar(String name, String... entries) throws IOException {
        byte[] content;
        try (var in = Tagalong.class.getResourceAsStream("Tagalong.class")) {
            content = java.util.Objects.requireNonNull(in).readAllBytes();
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(content);
            }
        }
        return jar;
    }
}
