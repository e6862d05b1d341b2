package dev.tagalong.finding;

import dev.tagalong.catalogue.Advices;
import dev.tagalong.catalogue.Rules;
import java.util.List;

/** The slice that all others are variations of: a task of an application whose list holds a started worker. */
public final class Story {
    /** The root's class. */
    public static final String WORK = "demo.Application$Work";

    private Story() {}

    /** The slice. */
    public static SliceBuilder slice() {
        return SliceBuilder.of("""
                work:demo.Application$Work .app/demo.Application app:demo.Application
                app .processes/java.util.List list:java.util.ArrayList
                list [0] w0:demo.WorkerProcess
                w0 .popen/demo.Popen popen:demo.Popen
                popen .finalizer/demo.Finalizer finalizer:demo.Finalizer
                finalizer .ref/java.lang.ref.WeakReference ref:java.lang.ref.WeakReference
                finalizer .registration/java.lang.ref.Cleaner$Cleanable reg:jdk.internal.ref.CleanerImpl$PhantomCleanableRef
                """);
    }

    /** Where its links are stored. */
    public static FakePlaces places() {
        return new FakePlaces()
                .store("demo.Application$Work#app", "demo.Application$Work.<init>(Application.java:13)")
                .store("demo.Application#processes", "demo.Application.<init>(Application.java:9)")
                .store("demo.WorkerProcess#popen", "demo.WorkerProcess.start(WorkerProcess.java:17)")
                .store("demo.Popen#finalizer", "demo.Popen.<init>(Popen.java:7)")
                .store("demo.Finalizer#ref", "demo.Finalizer.<init>(Finalizer.java:10)")
                .store("demo.Finalizer#registration", "demo.Finalizer.<init>(Finalizer.java:11)");
    }

    /** Its findings. */
    public static List<Finding> findings() {
        SliceBuilder slice = slice();
        return Findings.of(
                slice.build(),
                List.of(slice.notSerializable("ref"), slice.notSerializable("reg")),
                root(),
                Rules.bundled(),
                Evidence.live(places()));
    }

    /** Its findings, and the changes that free it. */
    public static Found found() {
        SliceBuilder slice = slice();
        return Findings.found(
                slice.build(),
                List.of(slice.notSerializable("ref"), slice.notSerializable("reg")),
                root(),
                Rules.bundled(),
                Evidence.live(places()),
                uses(),
                Advices.bundled());
    }

    /** Who uses its fields: its task uses the application, and nothing else runs on arrival. */
    public static FakeUses uses() {
        return new FakeUses()
                .field(
                        "demo.Application$Work#app",
                        "Application.java",
                        "private final",
                        "Application",
                        "demo.Application$Work.run")
                .field("demo.Application#processes", "Application.java", "private final", "List<WorkerProcess>")
                .field("demo.WorkerProcess#popen", "WorkerProcess.java", "private", "Popen")
                .field("demo.Popen#finalizer", "Popen.java", "private final", "Finalizer");
    }

    /** Its root. */
    public static Root root() {
        return Root.live(WORK, null, Places.NONE);
    }
}
