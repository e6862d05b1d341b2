package dev.tagalong;

import dev.tagalong.bytecode.index.MissingReason;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.finding.MissingClass;
import dev.tagalong.finding.NotJudged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes that a scan asked for and did not find, with what each leaves not judged. */
final class MissingClasses {
    private MissingClasses() {}

    /** In {@linkplain MissingClass#ORDER their order}. */
    static List<MissingClass> of(Program program, List<NotJudged> notJudged) {
        Map<String, Integer> parts = new HashMap<>();
        for (NotJudged part : notJudged) {
            String named = MissingReason.named(part.reason());
            if (named != null) {
                parts.merge(named, part.count(), Integer::sum);
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
