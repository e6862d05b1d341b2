package dev.tagalong.report;

import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Root;
import dev.tagalong.graph.Certainty;
import java.util.List;
import java.util.Locale;

/** The first line of an answer: what cannot be done with the root, and why. */
final class Headline {
    private final ShortNames names;

    Headline(ShortNames names) {
        this.names = names;
    }

    /**
     * What one rule says of a root.
     *
     * @param claim what becomes of the root
     * @param one what is wrong with one object that the root leads to
     * @param many the same of several
     * @param self the same of the root itself
     */
    private record Words(String claim, String one, String many, String self) {}

    private static Words words(String rule) {
        return switch (rule) {
            case "not-serializable" ->
                new Words(
                        "cannot be sent",
                        "object that is not Serializable",
                        "objects that are not Serializable",
                        "it is not Serializable");
            case "write-hook-throws" ->
                new Words(
                        "cannot be sent",
                        "object whose own hook refuses to write it",
                        "objects whose own hooks refuse to write them",
                        "its own hook refuses to write it");
            case "read-fails" ->
                new Words(
                        "can be written but not read",
                        "object that cannot be read back",
                        "objects that cannot be read back",
                        "it cannot be read back");
            case "too-deep" ->
                new Words(
                        "cannot be sent",
                        "object that lies deeper than the stream's recursion survives",
                        "objects that lie deeper than the stream's recursion survives",
                        "it lies deeper than the stream's recursion survives");
            case "state-lost" ->
                new Words(
                        "arrives, but not as it was sent",
                        "object that loses its state on the way",
                        "objects that lose their state on the way",
                        "its state is lost on the way");
            case "reopened-on-read" ->
                new Words(
                        "arrives only where the same files, sockets and names are",
                        "object that opens one of them while it is read",
                        "objects that open one of them while they are read",
                        "it opens one of them while it is read");
            case "heavy" ->
                new Words(
                        "is heavy",
                        "object that many bytes hang on",
                        "objects that many bytes hang on",
                        "many bytes hang on it");
            case "version-unsafe" ->
                new Words(
                        "is not safe to store",
                        "object that the next version of the program cannot read",
                        "objects that the next version of the program cannot read",
                        "the next version of the program cannot read it");
            default ->
                new Words(
                        "breaks the rule " + Inert.name(rule),
                        "object that breaks it",
                        "objects that break it",
                        "it does so itself");
        };
    }

    /**
     * The line for findings of one root, rule, severity and hook.
     *
     * @param findings at least one; all with a path, or all without
     * @param blocked true if the root cannot even be written, so that what comes later is seen only after a repair
     */
    String of(Root root, List<Finding> findings, boolean blocked) {
        Finding first = findings.get(0);
        Words words = words(first.rule());
        if (root.kind() == Root.Kind.STORED) {
            return tag(first.severity()) + "What is stored of " + names.root(root) + " " + stored(first.rule())
                    + sure(first);
        }
        boolean self = first.path().isEmpty();
        String subject = self && root.lambda() == null ? Inert.name(root.className()) : names.root(root);
        String hook = first.guardedBy();
        String what = self ? words.self : "it " + leads(findings, words);
        String sentence;
        if (hook != null) {
            sentence = subject + (self ? ": " + what : " " + leads(findings, words)) + "; " + names.method(hook)
                    + "() recovers from that";
        } else if (later(root, first)) {
            sentence = "Later, " + inSentence(subject) + " " + words.claim + ": " + what;
        } else if (blocked && !writing(first.rule())) {
            sentence = "With that repaired, " + inSentence(subject) + " " + words.claim + ": " + what;
        } else {
            sentence = subject + " " + words.claim + ": " + what;
        }
        return tag(first.severity()) + sentence + sure(first);
    }

    private static String stored(String rule) {
        return switch (rule) {
            case "read-fails" -> "cannot be read by this version";
            case "state-lost" -> "arrives in this version, but not as it was stored";
            default -> "arrives in this version without what is new in it";
        };
    }

    private static String sure(Finding finding) {
        boolean sure = finding.certainty().compareTo(Certainty.CERTAIN) <= 0;
        return sure ? "" : " (" + finding.certainty().word() + ")";
    }

    /** True for what live objects do not show yet, but the code of their classes. */
    static boolean later(Root root, Finding finding) {
        return root.kind() == Root.Kind.LIVE && !finding.seen().contains(Finding.OBSERVED);
    }

    /** True for rules that say that writing fails. */
    static boolean writing(String rule) {
        return words(rule).claim.equals("cannot be sent");
    }

    /** The word that a line begins with, and the blanks behind it. */
    static String tag(Severity severity) {
        return severity.word().toUpperCase(Locale.ROOT) + "  ";
    }

    private static String leads(List<Finding> findings, Words words) {
        long objects = findings.stream().mapToLong(Finding::count).sum();
        return "leads to " + Inert.count(objects) + " " + (objects == 1 ? words.one : words.many);
    }

    static String inSentence(String subject) {
        return subject.startsWith("The ") ? "the " + subject.substring(4) : subject;
    }
}
