package dev.tagalong;

import dev.tagalong.bytecode.ClassFiles;
import dev.tagalong.bytecode.flow.Sent;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.finding.Evidence;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Places;
import dev.tagalong.finding.Root;
import dev.tagalong.finding.Uses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Answers findings' questions from what a scan found and from class files. */
final class ScanPlaces implements Places {
    private final Program program;
    private final ClassFiles files;
    private final Places declared;

    ScanPlaces(Program program, ClassFiles files) {
        this.program = program;
        this.files = files;
        declared = new ClassFilePlaces(files);
    }

    @Override
    public List<Place> stores(String owner, String field) {
        return declared.stores(owner, field);
    }

    @Override
    public Optional<LambdaSite> lambda(String host, String implOwner, String implMethod, String implDescriptor) {
        return declared.lambda(host, implOwner, implMethod, implDescriptor);
    }

    /** What the search knows of single edges. */
    Evidence.Edges edges(IntFunction<Sent.Link> links) {
        return new Evidence.Edges() {
            @Override
            public List<Place> at(int edge) {
                return links.apply(edge).at().stream()
                        .flatMap(ScanPlaces.this::lines)
                        .distinct()
                        .sorted()
                        .toList();
            }

            @Override
            public List<Place> after(int edge) {
                return places(links.apply(edge).after());
            }

            @Override
            public List<Place> until(int edge) {
                return places(links.apply(edge).until());
            }
        };
    }

    List<Root.Site> sites(List<Sent.Site> sites) {
        return sites.stream()
                .map(site -> new Root.Site(place(site.spot()), site.api()))
                .sorted((one, two) -> one.place().compareTo(two.place()))
                .toList();
    }

    /** Who uses on arrival what is sent. */
    Uses uses(Sent sent) {
        return new ClassFileUses(files, sent.arrived(), sent.className(), sent.lambda(), Set.of());
    }

    private List<Place> places(List<Sent.Spot> spots) {
        return spots.stream().map(this::place).distinct().sorted().toList();
    }

    private Place place(Sent.Spot spot) {
        TypeInfo type = program.type(spot.className().replace('.', '/'));
        return ClassFilePlaces.place(files.place(
                spot.className(),
                spot.method(),
                spot.descriptor(),
                type == null ? null : type.sourceFile(),
                spot.line()));
    }

    /** Of a store: the nearest place that somebody wrote, and its own if that has a line. */
    private Stream<Place> lines(Sent.Spot store) {
        Place written = written(store);
        Place own = place(store);
        return own.generated() && own.line() == 0 ? Stream.of(written) : Stream.of(written, own);
    }

    /** The nearest place on the way to a store that somebody wrote; that of the store if none is known. */
    private Place written(Sent.Spot store) {
        Sent.Spot at = store;
        while (at.caller() != null && place(at).generated()) {
            at = at.caller();
        }
        Place found = place(at);
        return found.generated() ? place(store) : found;
    }
}
