package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import java.io.File;
import java.io.FileDescriptor;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Values that everybody sends, or tries to. */
class KnownValuesTest {
    private static final Map<String, Callable<?>> NOT_SENT = new LinkedHashMap<>();
    private static final Map<String, Callable<?>> SENT = new LinkedHashMap<>();

    private static Map<String, String> map() {
        return new HashMap<>(Map.of("key", "value"));
    }

    private static TreeMap<String, String> tree() {
        return new TreeMap<>(Map.of("a", "1", "b", "2", "c", "3"));
    }

    private static List<String> list() {
        return new ArrayList<>(List.of("a", "b", "c"));
    }

    private static Function<String, String> function() {
        return (Function<String, String> & Serializable) String::trim;
    }

    private static Executor pool(ExecutorService made) {
        made.shutdown();
        return new Executor(made);
    }

    /** An executor that has been shut down. */
    record Executor(ExecutorService made) {}

    static {
        NOT_SENT.put("Optional", () -> Optional.of("a"));
        NOT_SENT.put("an empty Optional", Optional::empty);
        NOT_SENT.put("iterator", () -> list().iterator());
        NOT_SENT.put("stream", () -> list().stream());
        NOT_SENT.put("HashMap.keySet", () -> map().keySet());
        NOT_SENT.put("HashMap.values", () -> map().values());
        NOT_SENT.put("HashMap.entrySet", () -> map().entrySet());
        NOT_SENT.put("HashMap entry", () -> map().entrySet().iterator().next());
        NOT_SENT.put("TreeMap.keySet", () -> tree().keySet());
        NOT_SENT.put("ArrayList.subList", () -> list().subList(0, 1));
        NOT_SENT.put("List.of.subList", () -> List.of("a", "b").subList(0, 1));
        NOT_SENT.put("Map.entry", () -> Map.entry("a", "b"));
        NOT_SENT.put("partitioningBy", () -> Stream.of("a").collect(Collectors.partitioningBy(String::isEmpty)));
        NOT_SENT.put("Function.andThen", () -> function().andThen(function()));
        NOT_SENT.put("WeakReference", () -> new WeakReference<>("a"));
        NOT_SENT.put("SoftReference", () -> new SoftReference<>("a"));
        NOT_SENT.put("WeakHashMap", () -> new WeakHashMap<>(map()));
        NOT_SENT.put("ThreadLocal", () -> ThreadLocal.withInitial(() -> "a"));
        NOT_SENT.put("Thread", Thread::new);
        NOT_SENT.put("CompletableFuture", () -> CompletableFuture.completedFuture("a"));
        NOT_SENT.put("CountDownLatch", () -> new CountDownLatch(1));
        NOT_SENT.put("fixed pool", () -> pool(Executors.newFixedThreadPool(1)).made());
        NOT_SENT.put(
                "single thread", () -> pool(Executors.newSingleThreadExecutor()).made());
        NOT_SENT.put(
                "scheduled pool",
                () -> pool(Executors.newScheduledThreadPool(1)).made());
        NOT_SENT.put("common pool", ForkJoinPool::commonPool);
        NOT_SENT.put("Path", () -> Path.of("a"));
        NOT_SENT.put("ByteBuffer", () -> ByteBuffer.allocate(1));
        NOT_SENT.put("Charset", () -> StandardCharsets.UTF_8);
        NOT_SENT.put(
                "MethodHandle",
                () -> MethodHandles.lookup().findVirtual(String.class, "length", MethodType.methodType(int.class)));
        NOT_SENT.put("Method", () -> String.class.getMethod("length"));
        NOT_SENT.put("Logger", () -> Logger.getLogger("a"));
        NOT_SENT.put("FileDescriptor", () -> FileDescriptor.in);
        NOT_SENT.put("ProcessHandle", ProcessHandle::current);
        NOT_SENT.put("Matcher", () -> Pattern.compile("a").matcher("a"));
        NOT_SENT.put("Object", Object::new);
        NOT_SENT.put("Comparator.comparing", () -> Comparator.comparing(String::length));
        NOT_SENT.put("a wrapper of what is not", () -> Collections.unmodifiableCollection(map().values()));
        NOT_SENT.put("a synchronized wrapper of what is not", () -> Collections.synchronizedList(list().subList(0, 1)));

        SENT.put("List.of", () -> List.of("a", "b", "c"));
        SENT.put("Map.of", () -> Map.of("a", "b"));
        SENT.put("Map.of several", () -> Map.of("a", "b", "c", "d"));
        SENT.put("Set.of", () -> Set.of("a", "b"));
        SENT.put("Stream.toList", () -> Stream.of("a", null).toList());
        SENT.put("TreeMap.subMap", () -> tree().subMap("a", "c"));
        SENT.put("TreeMap.descendingMap", () -> tree().descendingMap());
        SENT.put("TreeMap.firstEntry", () -> tree().firstEntry());
        SENT.put("unmodifiableList", () -> Collections.unmodifiableList(list()));
        SENT.put("unmodifiableMap", () -> Collections.unmodifiableMap(map()));
        SENT.put("synchronizedMap", () -> Collections.synchronizedMap(map()));
        SENT.put("synchronizedSet", () -> Collections.synchronizedSet(new TreeSet<>(list())));
        SENT.put("Arrays.asList", () -> Arrays.asList("a", "b"));
        SENT.put("ConcurrentHashMap.keySet", () -> new ConcurrentHashMap<>(map()).keySet());
        SENT.put("Pattern", () -> Pattern.compile("a"));
        SENT.put("File", () -> new File("a"));
        SENT.put("URL", () -> URI.create("http://localhost/").toURL());
        SENT.put("UUID", UUID::randomUUID);
        SENT.put("StackTraceElement", () -> new Throwable().getStackTrace()[0]);
        SENT.put("ReentrantLock", ReentrantLock::new);
        SENT.put("Random", Random::new);
        SENT.put("SecureRandom", SecureRandom::new);
        SENT.put("Clock.systemUTC", Clock::systemUTC);
        SENT.put("Comparator.reversed", () -> Comparator.<String>naturalOrder().reversed());
        SENT.put("Comparator.comparing of a serializable key", () -> Comparator.comparing(function()));
    }

    @TestFactory
    Stream<DynamicTest> valuesThatCannotBeSent() {
        return NOT_SENT.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    StreamTruth truth = StreamTruth.of(() -> new Box(made(entry.getValue())));
                    assertThat(truth.writing()).isNotNull();
                    assertThat(truth.report().findings()).hasSize(1);
                    String offender =
                            truth.report().findings().get(0).offender().className();
                    assertThat(truth.writing()).hasMessageStartingWith(offender);
                }));
    }

    @TestFactory
    Stream<DynamicTest> valuesThatCanBeSent() {
        return SENT.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey(),
                        () -> StreamTruth.of(() -> new Box(made(entry.getValue())))
                                .arrives()));
    }

    private static Object made(Callable<?> value) {
        try {
            return value.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theJdksWrappersAreNoStepsAndTheirContentsDecide() {
        String bad = "error not-serializable .value[0] java.lang.Object";
        for (Collection<Object> wrapper : List.of(
                Collections.unmodifiableList(new ArrayList<>(List.of(new Object()))),
                Collections.synchronizedList(new ArrayList<>(List.of(new Object()))),
                List.of(new Object()),
                Arrays.asList(new Object()))) {
            assertThat(StreamTruth.of(() -> new Box(wrapper)).found()).containsExactly(bad);
        }
        assertThat(StreamTruth.of(() -> new ConcurrentHashMap<>(Map.of("key", new Object())))
                        .found())
                .containsExactly("error not-serializable [\"key\"] java.lang.Object");
        assertThat(StreamTruth.of(() -> new HashMap<>(Map.of(new Object(), "value")))
                        .found())
                .containsExactly("error not-serializable [0](key) java.lang.Object");
    }

    @Test
    void propertyChangeSupportDropsListenersThatAreNotSerializable() {
        PropertyChangeSupport arrived = StreamTruth.of(() -> {
                    PropertyChangeSupport support = new PropertyChangeSupport("bean");
                    support.addPropertyChangeListener(event -> {});
                    support.addPropertyChangeListener("name", event -> {});
                    support.addPropertyChangeListener((PropertyChangeListener & Serializable) event -> {});
                    return support;
                })
                .arrives()
                .arrived(PropertyChangeSupport.class);

        assertThat(arrived.getPropertyChangeListeners()).hasSize(1);
    }
}
