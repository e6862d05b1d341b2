package dev.tagalong.agent.cli;

import dev.tagalong.agent.demo.Demo;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code demo}: runs the programs of the story and tells what the JDK says of them, and what Tagalong says. */
@Command(
        name = "demo",
        description = "Run small programs that fail, and show what the JDK says and what Tagalong says.")
final class DemoCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean asTold = new Demo(OwnJar.path(), spec.commandLine().getOut()).tell();
        return asTold ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
