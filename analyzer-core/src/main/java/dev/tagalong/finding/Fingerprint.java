package dev.tagalong.finding;

import com.google.common.hash.Hashing;
import dev.tagalong.graph.EdgeKind;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What stays the same of a finding while the program is edited and from run to run:
 * {@code rule|root|owner#member:kind}. The third part is the last step that the project owns; if it owns none, the last
 * step; {@code self} if the path is empty. The rest of the path, the offender's class, indices, keys and the numbers
 * that compilers and the JVM give are not in it.
 */
public final class Fingerprint {
    static final String SELF = "self";

    private Fingerprint() {}

    /**
     * The fingerprint of a finding.
     *
     * @param rule id of the rule
     * @param rootId {@link Root#id()}
     * @param path from the root to the offender
     */
    public static String of(String rule, String rootId, List<Step> path) {
        if (path.isEmpty()) {
            return join(rule, rootId, SELF);
        }
        Step named = path.get(path.size() - 1);
        for (Step step : path) {
            named = step.yours() ? step : named;
        }
        return join(rule, rootId, link(named.owner(), named.member(), named.kind()));
    }

    /**
     * The short name of a finding: the first eight hexadecimal digits of a SHA-256 of fingerprint and offender class.
     */
    public static String id(String fingerprint, String offenderClass) {
        return Hashing.sha256()
                .hashString(fingerprint + "|" + ClassNames.of(offenderClass), StandardCharsets.UTF_8)
                .toString()
                .substring(0, 8);
    }

    static String join(String rule, String rootId, String link) {
        return rule + "|" + rootId + "|" + link;
    }

    static String link(String owner, String member, EdgeKind kind) {
        return ClassNames.of(owner) + "#" + member + ":" + kind.word();
    }
}
