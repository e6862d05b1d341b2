package dev.tagalong.bytecode.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.Jars;
import dev.tagalong.graph.Certainty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches in one program look at its code once, and at no more of it than they ask about. */
class CodeIndexTest {
    private static final String PROGRAM = """
            Job.java
            class Job implements java.io.Serializable {
                Object held;
                Job(Object held) { this.held = held; }
            }
            class Maker { Job job() { return new Job(new Held()); } }
            class Held { }
            class Other { Object other() { return new Other().toString(); } }
            """;

    @TempDir
    Path temp;

    @Test
    void looksAtCodeOnce() throws IOException {
        Path classes = new Jars(temp).classes(PROGRAM);
        try (ClassPath path = ClassPath.open(List.of(classes), List.of(), null)) {
            Program program = Program.of(path, 1);
            CodeIndex index = new CodeIndex(program);
            ProgramSearch.Result first = search(program, index);
            int looked = index.classes();
            ProgramSearch.Result second = search(program, index);

            assertThat(first.sent()).hasSize(1);
            assertThat(looked).isEqualTo(2);
            assertThat(index.classes()).isEqualTo(looked);
            assertThat(second.steps()).isEqualTo(first.steps());
            assertThat(second.objects()).isEqualTo(first.objects());
        }
    }

    private static ProgramSearch.Result search(Program program, CodeIndex index) {
        ProgramSearch search = Searches.of(index, 1_000, Certainty.LIKELY);
        search.type("Job");
        return search.run();
    }
}
