package dev.tagalong.agent.live;

import dev.tagalong.finding.Place;
import dev.tagalong.finding.Root;
import java.io.ObjectOutputStream;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Optional;

/** Finds the line of the program that called the write. */
final class SendSite {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private SendSite() {}

    /** The innermost call of a write that has not returned, if a class of the program is below it. */
    static Optional<Root.Site> ofThisThread() {
        return WALKER.walk(all -> {
            List<StackFrame> frames = all.dropWhile(frame -> frame.getDeclaringClass() != ObjectOutputStream.class)
                    .toList();
            return frames.stream()
                    .filter(frame -> ofTheProgram(frame.getDeclaringClass()))
                    .findFirst()
                    .map(frame -> new Root.Site(place(frame), api(frames.get(0))));
        });
    }

    private static boolean ofTheProgram(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader != null && loader != ClassLoader.getPlatformClassLoader();
    }

    private static String api(StackFrame frame) {
        return frame.getClassName() + "#" + frame.getMethodName();
    }

    private static Place place(StackFrame frame) {
        return new Place(
                frame.getClassName(), frame.getMethodName(), frame.getFileName(), Math.max(0, frame.getLineNumber()));
    }
}
