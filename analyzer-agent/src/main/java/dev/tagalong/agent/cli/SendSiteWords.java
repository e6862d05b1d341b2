package dev.tagalong.agent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes a send site from the command line as one word, {@code "com.acme.Pool#submit 0"}, or as two without quotes. */
final class SendSiteWords implements IParameterConsumer {
    @Override
    @SuppressWarnings("JdkObsolete") // Picocli's.
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
        if (words.isEmpty()) {
            throw new MissingParameterException(
                    command.commandLine(), option, "Missing required parameter for option '--send-site' (SPEC)");
        }
        String site = words.pop();
        if (site.strip().indexOf(' ') < 0 && !words.isEmpty() && words.peek().matches("\\d{1,3}|this")) {
            site += " " + words.pop();
        }
        List<String> before = option.getValue();
        List<String> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
        all.add(site);
        option.setValue(all);
    }
}
