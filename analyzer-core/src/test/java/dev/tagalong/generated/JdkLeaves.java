package dev.tagalong.generated;

import static dev.tagalong.generated.SimpleKind.leaf;
import static dev.tagalong.generated.Trait.OFFENDS;

import java.io.File;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Objects of the JDK that hold nothing of interest. */
final class JdkLeaves {
    private JdkLeaves() {}

    static List<Kind> all() {
        return List.of(
                // Serializable
                leaf("String", () -> "text"),
                leaf("Integer", () -> 7),
                leaf("Long", () -> 1L << 40),
                leaf("Boolean", () -> true),
                leaf("Character", () -> 'c'),
                leaf("Double", () -> 0.5),
                leaf("BigDecimal", () -> new BigDecimal("1.5")),
                leaf("BigInteger", () -> BigInteger.TEN),
                leaf("UUID", () -> new UUID(1, 2)),
                leaf("URI", () -> URI.create("a:b")),
                leaf("Locale", () -> Locale.GERMANY),
                leaf("Date", () -> new Date(0)),
                leaf("Calendar", () -> new GregorianCalendar(2020, Calendar.MAY, 1)),
                leaf("LocalDate", () -> LocalDate.of(2020, 1, 1)),
                leaf("ZonedDateTime", () -> ZonedDateTime.parse("2020-01-01T00:00:00Z")),
                leaf("Duration", () -> Duration.ofSeconds(1)),
                leaf("Clock", Clock::systemUTC),
                leaf("StringBuilder", () -> new StringBuilder("text")),
                leaf("File", () -> new File("name")),
                leaf("Pattern", () -> Pattern.compile("x+")),
                leaf("Random", () -> new Random(1)),
                leaf("BitSet", () -> BitSet.valueOf(new long[] {5})),
                leaf("AtomicInteger", () -> new AtomicInteger(1)),
                leaf("LongAdder", LongAdder::new),
                leaf("ReentrantLock", () -> new ReentrantLock()),
                leaf("ReentrantReadWriteLock", ReentrantReadWriteLock::new),
                leaf("Semaphore", () -> new Semaphore(1)),
                leaf("TimeUnit", () -> TimeUnit.DAYS),
                leaf("EnumSet", () -> EnumSet.of(TimeUnit.DAYS)),
                leaf("Class of Thread", () -> Thread.class),
                leaf("Class of int", () -> int.class),
                leaf("int[]", () -> new int[] {1, 2}),
                leaf("byte[][]", () -> new byte[][] {{1}, null}),
                leaf("String[]", () -> new String[] {"a", null}),
                leaf("empty Thread[]", () -> new Thread[2]),
                leaf("emptyList", Collections::emptyList),
                leaf("emptyMap", Collections::emptyMap),
                leaf("List.of()", () -> List.of()),
                leaf("Map.of()", () -> Map.of()),
                // not Serializable
                leaf("Object", Object::new, OFFENDS),
                leaf("Thread", () -> new Thread(() -> {}, "unstarted"), OFFENDS),
                leaf("ThreadLocal", () -> new ThreadLocal<>(), OFFENDS),
                leaf("WeakReference", () -> new WeakReference<>("text"), OFFENDS),
                leaf("empty Optional", Optional::empty, OFFENDS),
                leaf("WeakHashMap", () -> new WeakHashMap<>(), OFFENDS),
                leaf("CountDownLatch", () -> new CountDownLatch(1), OFFENDS),
                leaf("CompletableFuture", CompletableFuture::new, OFFENDS),
                leaf("Path", () -> Path.of("name"), OFFENDS),
                leaf("ByteBuffer", () -> ByteBuffer.allocate(1), OFFENDS),
                leaf("Charset", () -> StandardCharsets.UTF_8, OFFENDS),
                leaf("Iterator", () -> List.of(1).iterator(), OFFENDS),
                leaf("Stream", () -> Stream.of(1), OFFENDS));
    }
}
