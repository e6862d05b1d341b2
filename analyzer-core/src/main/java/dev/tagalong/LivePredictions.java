package dev.tagalong;

import dev.tagalong.bytecode.ClassFiles;
import dev.tagalong.bytecode.flow.Later;
import dev.tagalong.bytecode.flow.LaterSearch;
import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.bytecode.path.ClassBytes;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.CodeSources;
import dev.tagalong.bytecode.path.PathException;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.Flows;
import dev.tagalong.finding.Evidence;
import dev.tagalong.finding.Found;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Place;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.JoinedSlice;
import dev.tagalong.graph.JoinedSlice.Part;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Recheck;
import dev.tagalong.graph.Slice;
import dev.tagalong.heap.Outlook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the methods of live objects' classes can put into these objects later, as their class files tell it. Joined with
 * what the objects show now, so that one thing seen both ways is one finding, and a change frees the root of both.
 */
final class LivePredictions {
    private static final Flows FLOWS = Flows.bundled();

    /** The least certainty that is reported, as that of a scan. */
    private static final Certainty LEAST = Certainty.LIKELY;

    /** So many steps the search takes before it stops and says so: some seconds. */
    private static final long STEPS = 500_000;

    private final Outlook outlook;
    private final ClassBytes bytes;
    private final Options options;
    private final Program program;
    private final List<NotJudged> notJudged = new ArrayList<>();

    private LivePredictions(Outlook outlook, Options options, ClassBytes live, Program program) {
        this.outlook = outlook;
        bytes = either(live, new ScannedBytes(program));
        this.options = options;
        this.program = program;
    }

    /**
     * What is wrong now and later, ready to be worded.
     *
     * @param arrived binary names of the classes of what comes later
     */
    record Joined(
            Slice slice,
            List<Offender> offenders,
            Evidence evidence,
            ClassFiles files,
            List<String> arrived,
            Recheck recheck) {}

    /**
     * The words for it.
     *
     * @param found null if nothing comes later that cannot be sent
     */
    record Worded(@Nullable Found found, List<NotJudged> notJudged) {}

    /**
     * Predicts.
     *
     * @param objects the classes of all live objects
     * @param live their class files
     * @param words makes the words while the class files are at hand
     */
    static Worded of(
            Outlook outlook,
            Options options,
            Collection<Class<?>> objects,
            ClassBytes live,
            Function<Joined, Found> words) {
        List<Class<?>> classes = outlook.classes();
        List<Path> own = CodeSources.of(classes);
        if (own.isEmpty()) {
            return new Worded(
                    null,
                    classes.isEmpty()
                            ? List.of()
                            : List.of(unknown(classes.get(0).getName(), classes.size())));
        }
        try (ClassPath path = ClassPath.open(own, CodeSources.of(objects), null)) {
            Program program = Program.of(path, Runtime.getRuntime().availableProcessors());
            LivePredictions predictions = new LivePredictions(outlook, options, live, program);
            Joined joined = predictions.joined(classes);
            return new Worded(joined == null ? null : predictions.sure(words.apply(joined)), predictions.notJudged);
        } catch (PathException | IOException failure) {
            String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            return new Worded(
                    null, List.of(new NotJudged("what is put there later", clause(reason), classes.size(), false)));
        }
    }

    private static NotJudged unknown(String className, int count) {
        return new NotJudged(
                className,
                "its class file is not at hand, so what its methods put there later is not known",
                count,
                false);
    }

    private static ClassBytes either(ClassBytes first, ClassBytes second) {
        return className -> {
            try {
                return first.read(className);
            } catch (IOException notThere) {
                return second.read(className);
            }
        };
    }

    /** A sentence of another as a clause. */
    private static String clause(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private Found sure(Found found) {
        return new Found(
                found.findings().stream()
                        .filter(finding -> finding.certainty().compareTo(LEAST) <= 0)
                        .toList(),
                found.changes());
    }

    private @Nullable Joined joined(List<Class<?>> classes) {
        LaterSearch search =
                new LaterSearch(program, FLOWS, ContainerModels.bundled(), new FileForms(program), STEPS, LEAST);
        for (Class<?> type : classes) {
            TypeInfo known = program.type(type.getName().replace('.', '/'));
            if (known != null && known.origin() == TypeInfo.Origin.OWN) {
                search.of(type.getName());
            } else {
                notJudged.add(unknown(type.getName(), 1));
            }
        }
        LaterSearch.Result result = search.run();
        notJudged.addAll(new OpenLinks(new ScanPlaces(program, new ClassFiles(bytes))).named(result.unjudged()));
        if (!result.whole()) {
            notJudged.add(new NotJudged(
                    "what is put there later",
                    String.format(Locale.ROOT, "the search stopped after %,d steps", STEPS),
                    1,
                    false));
        }
        List<Hung> hung =
                result.later().stream().map(this::hang).filter(Hung::hangs).toList();
        return hung.isEmpty() ? null : join(hung);
    }

    /**
     * What comes later, and where it hangs.
     *
     * @param objects for each node of its slice the number of a live object, {@link JoinedSlice#NEW} or
     *     {@link JoinedSlice#ABSENT}
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Hung(Later later, int[] objects) {
        boolean hangs() {
            return Arrays.stream(objects).anyMatch(object -> object >= 0);
        }
    }

    /** Finds the live object of the class, and what of that which its constructor made is there still. */
    private Hung hang(Later later) {
        Slice slice = later.slice();
        int[] objects = new int[slice.nodes()];
        Arrays.fill(objects, JoinedSlice.NEW);
        later.there().forEach(node -> objects[node] = JoinedSlice.ABSENT);
        objects[0] = at(outlook.object(later.className()));
        // Nodes that are there stand behind those that hold them, and edges come in the order of their sources.
        for (int edge = 0; edge < slice.edges(); edge++) {
            int held = slice.to(edge);
            int holder = objects[slice.from(edge)];
            if (holder >= 0 && objects[held] == JoinedSlice.ABSENT) {
                objects[held] =
                        at(outlook.held(holder, slice.label(edge), slice.names().className(held)));
            }
        }
        return new Hung(later, objects);
    }

    private static int at(int object) {
        return object == Outlook.NONE ? JoinedSlice.ABSENT : object;
    }

    private @Nullable Joined join(List<Hung> hung) {
        List<Integer> targets = hung.stream()
                .flatMapToInt(each -> Arrays.stream(each.objects()))
                .filter(object -> object >= 0)
                .boxed()
                .toList();
        Outlook.Reached reached = outlook.reach(targets);
        List<Part> parts = new ArrayList<>();
        int next = 0;
        for (Hung each : hung) {
            int[] at = each.objects().clone();
            for (int node = 0; node < at.length; node++) {
                at[node] = at[node] < 0 ? at[node] : reached.nodes().get(next++);
            }
            parts.add(new Part(each.later().slice(), at));
        }
        JoinedSlice all = JoinedSlice.of(reached.slice(), parts, options.ownedNames());
        List<Offender> offenders = new ArrayList<>(reached.offenders());
        for (int part = 0; part < hung.size(); part++) {
            for (Offender each : hung.get(part).later().offenders()) {
                Offender joined = all.offender(part, each);
                if (joined != null) {
                    offenders.add(joined);
                }
            }
        }
        if (offenders.size() == reached.offenders().size()) {
            return null;
        }
        List<Later> later = hung.stream().map(Hung::later).toList();
        ClassFiles files = new ClassFiles(bytes);
        ScanPlaces places = new ScanPlaces(program, files);
        return new Joined(
                all.slice(),
                offenders,
                Evidence.joined(places, edges(all, later, places), all.first()),
                files,
                later.stream()
                        .flatMap(each -> each.arrived().stream())
                        .distinct()
                        .toList(),
                gone -> {
                    List<Recheck.Left> now = reached.recheck().without(gone);
                    return now == null ? null : all.left(gone, offenders, now);
                });
    }

    /** By the numbers of the joined slice; asked only of what comes later. */
    private static Evidence.Edges edges(JoinedSlice all, List<Later> later, ScanPlaces places) {
        List<Evidence.Edges> known =
                later.stream().map(each -> places.edges(each.links()::get)).toList();
        return new Evidence.Edges() {
            @Override
            public List<Place> at(int edge) {
                return known.get(all.part(edge)).at(all.edge(edge));
            }

            @Override
            public List<Place> after(int edge) {
                return known.get(all.part(edge)).after(all.edge(edge));
            }

            @Override
            public List<Place> until(int edge) {
                return known.get(all.part(edge)).until(all.edge(edge));
            }
        };
    }
}
