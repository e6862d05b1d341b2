package dev.tagalong;

import dev.tagalong.bytecode.flow.ProgramSearch;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.catalogue.Door;
import dev.tagalong.catalogue.DoorCondition;
import dev.tagalong.catalogue.Flows;
import dev.tagalong.catalogue.Profile;
import dev.tagalong.catalogue.Profiles;
import dev.tagalong.finding.NotJudged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The frameworks that a program uses, and what it sends through them. */
final class ScanFrameworks {
    private static final List<Profile> BUNDLED = Profiles.bundled();

    private final ClassPath path;

    /**
     * Names of all classes but the JDK's. They are not asked for: what is asked for and not there counts as missing.
     */
    private final Set<String> classes;

    private final List<Profile> profiles;
    private final List<NotJudged> closed = new ArrayList<>();

    /** @param more profiles of the user, which count whether their frameworks are detected or not */
    ScanFrameworks(ClassPath path, Program program, List<Profile> more) {
        this.path = path;
        classes = program.types().stream().map(TypeInfo::name).collect(Collectors.toUnmodifiableSet());
        profiles = Stream.concat(more.stream(), BUNDLED.stream().filter(this::detected))
                .toList();
    }

    private boolean detected(Profile profile) {
        return profile.detectedBy().isEmpty() || profile.detectedBy().stream().anyMatch(this::has);
    }

    private boolean has(String className) {
        return classes.contains(className.replace('.', '/'));
    }

    List<Profile> profiles() {
        return profiles;
    }

    /** What methods of the frameworks and of others do. */
    Flows flows(Flows others) {
        Flows all = others;
        for (Profile profile : profiles) {
            all = profile.flows().or(all);
        }
        return all;
    }

    /** Takes all that leaves by the frameworks' doors for sent; answers how many calls and classes of it there are. */
    long send(ProgramSearch search) {
        long calls = 0;
        for (Profile profile : profiles) {
            for (Door door : profile.doors()) {
                if (door.conditions().isEmpty() || door.conditions().stream().anyMatch(this::holds)) {
                    calls += search.send(profile, door);
                } else {
                    closed.add(new NotJudged(profile.title() + ", " + door.name(), door.otherwise(), 1, false));
                }
            }
        }
        return calls;
    }

    private boolean holds(DoorCondition condition) {
        return condition instanceof DoorCondition.HasText text
                ? path.hasText(text.file(), text.text())
                : has(((DoorCondition.HasClass) condition).className());
    }

    /** The doors of which it is not seen that they lead out. */
    List<NotJudged> closed() {
        return closed;
    }
}
