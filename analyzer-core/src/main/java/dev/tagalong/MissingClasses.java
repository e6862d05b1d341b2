package dev.tagalong;

import dev.tagalong.bytecode.index.Program;
import dev.tagalong.finding.MissingClass;
import dev.tagalong.finding.NotJudged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes that a scan asked for and did not find, with what each leaves not judged. */
final class MissingClasses {
    /** How reasons name one. */
    private static final Pattern NAMED = Pattern.compile("\\bclass (\\S+) is missing\\b");

    private MissingClasses() {}

    /** In {@linkplain MissingClass#ORDER their order}. */
    static List<MissingClass> of(Program program, List<NotJudged> notJudged) {
        Map<String, Integer> parts = new HashMap<>();
        for (NotJudged part : notJudged) {
            Matcher named = NAMED.matcher(part.reason());
            if (named.find()) {
                parts.merge(named.group(1), part.count(), Integer::sum);
            }
        }
        return program.missing().entrySet().stream()
                .map(entry -> {
                    String name = entry.getKey().replace('/', '.');
                    return new MissingClass(name, entry.getValue(), parts.getOrDefault(name, 0));
                })
                .sorted(MissingClass.ORDER)
                .toList();
    }
}
