package dev.tagalong.agent.live;

import dev.tagalong.Options;
import dev.tagalong.Tagalong;
import dev.tagalong.agent.common.AgentOptions;
import dev.tagalong.finding.Root;
import dev.tagalong.report.Report;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inspects what a write was given. */
final class Inspector {
    private static final ClassValue<Boolean> REPLACES = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> stream) {
            return overridesReplaceObject(stream);
        }
    };

    private final AgentOptions options;

    Inspector(AgentOptions options) {
        this.options = options;
    }

    /** Looks at an object, on the thread that writes it and below the write: the answer knows the program's line. */
    Report inspect(@Nullable Object root) {
        Report report = Tagalong.inspect(root, settings());
        List<Root.Site> sites = SendSite.ofThisThread().map(List::of).orElse(List.of());
        return new Report(
                report.toolVersion(),
                report.source(),
                report.roots().stream().map(found -> sent(found, sites)).toList(),
                report.findings(),
                report.changes(),
                report.notJudged(),
                report.stats());
    }

    /** Made here and not at the start: the catalogue that they are made from is read when it is needed. */
    private Options settings() {
        Options withHooks = Options.defaults()
                .withHooks(options.hooks())
                .withIncludes(options.includes().toArray(String[]::new))
                .withExcludes(options.excludes().toArray(String[]::new));
        return options.showValues() ? withHooks : withHooks.withoutValues();
    }

    private static Root sent(Root root, List<Root.Site> sites) {
        return new Root(root.id(), root.className(), Root.Kind.SEND, sites, root.lambda());
    }

    /** True if the stream can put other objects in the place of those that it is given: what it writes is not known. */
    static boolean replaces(ObjectOutputStream stream) {
        return REPLACES.get(stream.getClass());
    }

    private static boolean overridesReplaceObject(Class<?> stream) {
        for (Class<?> type = stream; type != null && type != ObjectOutputStream.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals("replaceObject")) {
                    return true;
                }
            }
        }
        return false;
    }
}
