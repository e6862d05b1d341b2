package dev.tagalong;

import dev.tagalong.bytecode.flow.ProgramSearch;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.catalogue.Door;
import dev.tagalong.catalogue.Flows;
import dev.tagalong.catalogue.Profile;
import dev.tagalong.catalogue.Profiles;
import dev.tagalong.finding.NotJudged;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The frameworks that a program uses, and what it sends through them. */
final class ScanFrameworks {
    private static final List<Profile> BUNDLED = Profiles.bundled();

    private final ScanConditions conditions;
    private final List<Profile> profiles;
    private final List<NotJudged> closed = new ArrayList<>();

    /** @param more profiles of the user, which count whether their frameworks are detected or not */
    ScanFrameworks(ClassPath path, Program program, List<Profile> more) {
        conditions = new ScanConditions(path, program);
        profiles = Stream.concat(more.stream(), BUNDLED.stream().filter(this::detected))
                .toList();
    }

    private boolean detected(Profile profile) {
        return profile.detectedBy().isEmpty() || profile.detectedBy().stream().anyMatch(conditions::has);
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
                if (conditions.open(profile, door)) {
                    calls += search.send(profile, door);
                } else {
                    closed.add(new NotJudged(profile.title() + ", " + door.name(), door.otherwise(), 1, false));
                }
            }
        }
        return calls;
    }

    /** The doors of which it is not seen that they lead out. */
    List<NotJudged> closed() {
        return closed;
    }
}
