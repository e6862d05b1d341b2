package dev.tagalong.agent.cli;

import dev.tagalong.catalogue.Rule;
import dev.tagalong.catalogue.Rules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain RULE}: what a rule means, what the JDK says, and how it is repaired. */
@Command(name = "explain", description = "Explain a rule: what it means, what the JDK says, how it is repaired.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE", description = "Name of the rule, such as not-serializable.")
    private String rule = "";

    @Override
    public Integer call() {
        Rules rules = Rules.bundled();
        Rule found = rules.find(rule).orElseThrow(() -> new BadInput(RuleWords.unknown(rule, rules)));
        spec.commandLine().getOut().print(found.explanation());
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
