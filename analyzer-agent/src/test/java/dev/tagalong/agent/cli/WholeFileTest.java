package dev.tagalong.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final WholeFile.Content NEW = out -> out.write("new é\n");
    private static final WholeFile.Content BROKEN = out -> {
        out.write("ne");
        throw new IOException("no space left");
    };

    @TempDir
    private Path folder;

    @Test
    void replacesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "a longer old one\n");
        WholeFile.write(file, NEW);
        assertThat(file).hasContent("new é\n");
        assertThat(folder.toFile().list()).containsExactly("a");
    }

    @Test
    void leavesWhatWasThereIfWritingFails() throws IOException {
        Path old = Files.writeString(folder.resolve("a"), "old");
        for (Path file : List.of(old, folder.resolve("b"))) {
            assertThatThrownBy(() -> WholeFile.write(file, BROKEN))
                    .isInstanceOfSatisfying(
                            BadInput.class,
                            bad -> assertThat(bad.sentence())
                                    .isEqualTo("The --output " + file
                                            + " cannot be written: name a file in a folder where you "
                                            + "can, with space left (java.io.IOException: no space left)."));
        }
        assertThat(old).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a");
    }

    @Test
    void writesToWhatALinkMeans() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        WholeFile.write(link, NEW);
        assertThat(file).hasContent("new é\n");
        assertThat(link).isSymbolicLink();
    }
}
