package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;

/**
 * The models of methods of the JDK against these methods: each is called with marked objects, and wherever a mark turns
 * up afterwards, the model has to say so, as well as the class of what is answered.
 */
class FlowsRunTest {
    private static final int PATIENCE_MILLIS = 2_000;

    /** Classes of which some modelled method is not called, or refuses. */
    private static final Set<String> NOT_ALL = Set.of(
            // write text or bytes, and keep nothing
            "java/lang/StringBuilder",
            "java/lang/StringBuffer",
            "java/io/PrintStream",
            "java/io/ObjectOutputStream",
            "java/io/ObjectInputStream",
            // parse numbers, match text, find files and loggers, start processes
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/util/regex/Pattern",
            "java/util/logging/Logger",
            "java/nio/file/Path",
            "java/nio/file/Paths",
            "java/io/File",
            "java/lang/ProcessBuilder",
            // hold only constants of an enum, only text, only what is delayed
            "java/util/EnumSet",
            "java/util/EnumMap",
            "java/util/Properties",
            "java/util/concurrent/DelayQueue",
            // wait, or are of a thread, or hold what only other methods show
            "java/lang/Object",
            "java/lang/Thread",
            "java/lang/ThreadLocal",
            "java/lang/Throwable",
            "java/lang/Exception",
            "java/lang/RuntimeException",
            "java/lang/Error",
            "java/lang/ref/Cleaner",
            "java/lang/ref/WeakReference",
            "java/lang/ref/SoftReference",
            "java/lang/reflect/Proxy",
            "java/util/concurrent/ExecutorService",
            "java/util/concurrent/TransferQueue",
            // take a Kotlin function, which is not made here: the programs in Kotlin run them, in the long tests
            "kotlin/SynchronizedLazyImpl",
            "kotlin/SafePublicationLazyImpl",
            "kotlin/UnsafeLazyImpl",
            // are made and called by Scala: the programs in Scala run them, in the long tests
            "scala/runtime/ScalaRunTime$",
            "scala/collection/generic/DefaultSerializationProxy",
            "scala/collection/immutable/$colon$colon",
            "scala/collection/immutable/List$",
            "scala/collection/immutable/List",
            "scala/collection/immutable/Vector$",
            "scala/collection/immutable/Set$",
            "scala/collection/immutable/Map$",
            "scala/collection/mutable/ArrayBuffer$",
            "scala/collection/mutable/ListBuffer$",
            "scala/collection/mutable/Set$",
            "scala/collection/mutable/Map$",
            "scala/collection/mutable/Growable",
            "scala/collection/mutable/MapOps",
            "scala/collection/mutable/HashMap",
            "scala/collection/mutable/Map",
            // take arguments that go together, such as a class and an array of it, or a collector
            "java/lang/Class",
            "java/lang/System",
            "java/util/Arrays",
            "java/util/Collection",
            "java/util/Collections",
            "java/util/Iterator",
            "java/util/ListIterator",
            "java/util/Map",
            "java/util/Objects",
            "java/util/ImmutableCollections$AbstractImmutableList",
            "java/util/stream/Collectors",
            "java/util/stream/Stream",
            "java/util/stream/IntStream",
            "java/util/stream/LongStream",
            "java/util/stream/DoubleStream");

    /** At least so many are called, of some 850 with one on one of the JDKs. */
    private static final int LEAST_CALLED = 640;

    @Test
    void whatMethodsDoIsWhatTheirModelsSay() throws Exception {
        Run run = run(Flows.bundled());

        assertThat(run.wrong).isEmpty();
        assertThat(run.refused).allMatch(method -> NOT_ALL.contains(method.substring(0, method.indexOf('.'))));
        assertThat(run.called).hasSizeGreaterThan(LEAST_CALLED);
    }

    @Test
    void whatAModelLeavesOutIsFound() throws Exception {
        Run run = run(parse("java.util.ArrayList.add(Object) : nothing\njava.util.ArrayList.get(int) : ret <- 1"));

        assertThat(run.wrong)
                .containsExactly(
                        "java/util/ArrayList.add(Ljava/lang/Object;)Z : this.element <- 1",
                        "java/util/ArrayList.get(I)Ljava/lang/Object; : ret <- this.element");
    }

    @Test
    void anotherClassThanTheModelSaysIsFound() throws Exception {
        Run run = run(parse("java.util.ArrayList.subList(*) : ret <- new java.util.ArrayList"));

        assertThat(run.wrong)
                .contains("java/util/ArrayList.subList(II)Ljava/util/List; answers a java.util.ArrayList$SubList");
    }

    private static Flows parse(String text) throws IOException {
        return Flows.parse("flows", new StringReader(text));
    }

    /** What came of calling the methods of models, by owner, name and descriptor. */
    private static final class Run {
        private final Set<String> called = new TreeSet<>();
        private final Set<String> refused = new TreeSet<>();
        private final Set<String> wrong = new TreeSet<>();
    }

    private static Run run(Flows flows) throws InterruptedException, ExecutionException {
        Run run = new Run();
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "flows");
            thread.setDaemon(true);
            return thread;
        });
        for (String named : new TreeSet<>(flows.named())) {
            Class<?> owner = FlowCover.load(named.substring(0, named.lastIndexOf('.')));
            String name = named.substring(named.lastIndexOf('.') + 1);
            for (Executable method : methods(owner, name)) {
                Flow flow = flows.find(Type.getInternalName(owner), name, FlowCall.descriptor(method));
                if (flow != null) {
                    call(run, threads, new FlowCall(owner, method, new FlowCover(flow, flows)));
                }
            }
        }
        threads.shutdownNow();
        return run;
    }

    private static List<Executable> methods(Class<?> owner, String name) {
        if (name.equals("<init>")) {
            return List.of(owner.getConstructors());
        }
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .map(Executable.class::cast)
                .toList();
    }

    private static void call(Run run, ExecutorService threads, FlowCall call)
            throws InterruptedException, ExecutionException {
        Future<Boolean> called = threads.submit(call::run);
        boolean done = false;
        try {
            done = called.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            called.cancel(true); // It waits for another thread.
        }
        (done ? run.called : run.refused).add(call.words());
        if (done) {
            run.wrong.addAll(call.wrong());
        }
    }
}
