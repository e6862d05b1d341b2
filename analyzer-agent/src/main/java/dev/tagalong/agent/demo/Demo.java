package dev.tagalong.agent.demo;

import dev.tagalong.agent.common.AgentOptions;
import dev.tagalong.agent.common.AgentOptions.On;
import dev.tagalong.heap.HookMode;
import dev.tagalong.samples.story.Story;
import dev.tagalong.samples.story.Story.Chapter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Runs the programs of the story, two at a time, and tells of them in their order. */
public final class Demo {
    private static final int AT_ONCE = 2;

    private final Path jar;
    private final Page page;

    /**
     * @param jar absolute path of {@code tagalong.jar}, which the programs are in, too
     * @param out where to tell
     */
    public Demo(Path jar, PrintWriter out) {
        this.jar = jar;
        this.page = new Page(out);
    }

    /**
     * Tells the whole story.
     *
     * @return true if every program failed as it should, and every repaired one worked
     */
    public boolean tell() throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("demo");
        ExecutorService runners = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Told> told = new ArrayList<>();
            for (Chapter chapter : Story.CHAPTERS) {
                told.add(new Told(
                        chapter,
                        runners.submit(() -> failing(chapter, temporary)),
                        runners.submit(() -> repaired(chapter, temporary))));
            }
            return tell(told);
        } finally {
            runners.shutdownNow();
            delete(temporary);
        }
    }

    private record Told(Chapter chapter, Future<ProgramRun> failing, Future<ProgramRun> repaired) {}

    private boolean tell(List<Told> all) throws IOException, InterruptedException {
        page.part("What tags along when an object is sent to another process?", List.of());
        page.line("Here are " + all.size()
                + " small programs that send work to a child process, and fail. Each one is run now, with "
                + "Tagalong watching what it sends; then the same program, repaired. Sources: samples/story. Names are "
                + "shown without their package.");
        page.line("");
        int astray = 0;
        for (Told told : all) {
            ChapterText text = new ChapterText(told.chapter(), get(told.failing()), get(told.repaired()));
            text.print(page, all.indexOf(told) + 1, all.size());
            astray += text.asTold() ? 0 : 1;
        }
        page.title(
                astray == 0
                        ? "All " + all.size() + " programs failed as told, and their repaired twins work."
                        : astray + " of the " + all.size()
                                + " programs did not behave as told: their output stands above.");
        page.part("Next, your own program, as it is:", NextSteps.program(jar));
        page.part("And your own build, with a test:", NextSteps.build());
        return astray == 0;
    }

    private static ProgramRun get(Future<ProgramRun> run) throws IOException, InterruptedException {
        try {
            return run.get();
        } catch (ExecutionException e) {
            throw new IOException("a program of the demo cannot be run: " + e.getCause(), e);
        }
    }

    private ProgramRun failing(Chapter chapter, Path temporary) throws IOException, InterruptedException {
        Path answers = Files.createTempFile(temporary, "answers", ".txt");
        AgentOptions options = new AgentOptions(On.SEND, HookMode.RUN, true, answers);
        return ProgramRun.of(chapter.failing().main(), jar, temporary, List.of("-javaagent:" + jar + "=" + options))
                .answered(Files.readString(answers));
    }

    private ProgramRun repaired(Chapter chapter, Path temporary) throws IOException, InterruptedException {
        return ProgramRun.of(chapter.repaired().main(), jar, temporary, List.of());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
