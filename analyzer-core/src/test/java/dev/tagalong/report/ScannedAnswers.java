package dev.tagalong.report;

import dev.tagalong.catalogue.Advices;
import dev.tagalong.catalogue.Rules;
import dev.tagalong.finding.Evidence;
import dev.tagalong.finding.FakePlaces;
import dev.tagalong.finding.Findings;
import dev.tagalong.finding.Found;
import dev.tagalong.finding.MissingClass;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.NotYours;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Places;
import dev.tagalong.finding.Root;
import dev.tagalong.finding.SliceBuilder;
import dev.tagalong.finding.Uses;
import java.util.List;
import java.util.Map;

/** Reports of scans, for {@link Answers}. */
final class ScannedAnswers {
    private static final Place MADE = FakePlaces.place("demo.Job.<init>(Job.java:7)");
    private static final Place ADDED = FakePlaces.place("demo.Job.add(Job.java:12)");
    private static final Place CLEARED = FakePlaces.place("demo.Job.clear(Job.java:20)");

    private ScannedAnswers() {}

    /** All of them by the name of their golden file. */
    static Map<String, Report> all() {
        return Map.of(
                "scan-contents", contents(),
                "scan-nothing", nothing(0),
                "scan-unknown", nothing(2));
    }

    /** What containers hold, of which no number and no key is known, and some of which is put in later. */
    private static Report contents() {
        SliceBuilder slice = SliceBuilder.of("""
                job:demo.Job .parts list:java.util.ArrayList
                job .names map:java.util.HashMap
                list element[] worker:demo.Worker
                map key[] key:demo.Key
                map value[] conn:demo.Connection
                """);
        Root root = Root.sent("demo.Job", null, Places.NONE, List.of());
        Found found = Findings.found(
                slice.build(),
                List.of(slice.notSerializable("worker"), slice.notSerializable("key"), slice.notSerializable("conn")),
                root,
                Rules.bundled(),
                Evidence.predicted(Places.NONE, edges()),
                Uses.NONE,
                Advices.bundled());
        return new Report(
                "1.2.3",
                Report.Source.BYTECODE,
                List.of(root),
                found.findings(),
                found.changes(),
                List.of(new NotJudged("java.util.ArrayList.[]", "class demo.Part is missing", 2, false)),
                Map.of(Report.OBJECTS, 9L, Report.CLASSES, 4L, Report.MISSING, 1L, Report.LESS_SURE, 2L),
                List.of(new MissingClass("demo.Part", 3, 2)),
                List.of(new NotYours("lib 1.2.3", 7)));
    }

    /** The two fields are filled at once, the list and the values of the map by a method. */
    private static Evidence.Edges edges() {
        return new Evidence.Edges() {
            @Override
            public List<Place> at(int edge) {
                return edge == 2 ? List.of(MADE, ADDED) : edge == 4 ? List.of(ADDED) : List.of(MADE);
            }

            @Override
            public List<Place> after(int edge) {
                return edge == 2 || edge == 4 ? List.of(ADDED) : List.of();
            }

            @Override
            public List<Place> until(int edge) {
                return edge == 4 ? List.of(CLEARED) : List.of();
            }
        };
    }

    private static Report nothing(long sends) {
        return new Report(
                "1.2.3",
                Report.Source.BYTECODE,
                List.of(),
                List.of(),
                List.of(),
                List.of(new NotJudged(
                        "lib/broken.jar", "it cannot be read as a jar: zip END header not found", 1, false)),
                Map.of(Report.OBJECTS, 0L, Report.CLASSES, 1_204L, Report.SENDS, sends, Report.UNREADABLE, 1L));
    }
}
