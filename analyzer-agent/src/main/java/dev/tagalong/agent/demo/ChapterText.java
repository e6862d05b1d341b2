package dev.tagalong.agent.demo;

import dev.tagalong.samples.story.Story.Chapter;
import java.util.List;
import java.util.Optional;

/** What is told of one chapter: its two programs, and whether they did what they should. */
final class ChapterText {
    private final Chapter chapter;
    private final ProgramRun failing;
    private final ProgramRun repaired;
    private final Optional<Uncaught> uncaught;

    ChapterText(Chapter chapter, ProgramRun failing, ProgramRun repaired) {
        this.chapter = chapter;
        this.failing = failing;
        this.repaired = repaired;
        uncaught = Uncaught.first(failing.output(), chapter.failing().main());
    }

    /** True if the program failed with its exception, Tagalong said something, and the repaired program worked. */
    boolean asTold() {
        return failed() && !failing.answers().isBlank() && works();
    }

    private boolean failed() {
        String expected = chapter.failure().getName();
        return failing.exitCode() == 1
                && uncaught.filter(thrown -> thrown.className().equals(expected))
                        .isPresent();
    }

    private boolean works() {
        return repaired.exitCode() == 0;
    }

    void print(Page page, int number, int of) {
        page.title(number + " of " + of + ". " + chapter.title());
        page.part(
                "The program " + name(chapter.failing().main()) + " fails. The JDK says"
                        + (uncaught.filter(Uncaught::inChild).isPresent() ? ", in the child process:" : ":"),
                uncaught.map(Uncaught::line).map(List::of).orElse(List.of("nothing")));
        page.line("Tagalong says, send by send:");
        page.line("");
        page.answer(failing.answers().strip().lines().toList());
        page.line(
                "Repaired, as " + name(chapter.repaired().main()) + ", it " + (works() ? "works." : "does not work."));
        page.line("");
        if (!asTold()) {
            page.part(
                    "That is not as told. What the first one wrote, until it ended with exit code " + failing.exitCode()
                            + ":",
                    failing.output().lines().toList());
            page.part(
                    "And the repaired one, exit code " + repaired.exitCode() + ":",
                    repaired.output().lines().toList());
        }
    }

    private static String name(Class<?> main) {
        return main.getSimpleName();
    }
}
