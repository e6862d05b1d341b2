package dev.tagalong.heap;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.FileNotFoundException;
import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.text.DateFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.ObjectName;
import javax.management.openmbean.SimpleType;
import javax.naming.ldap.LdapName;
import javax.security.auth.Subject;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.params.provider.Arguments;

/** Objects that come from factories, are views of others, or lead to something of interest. */
final class JdkFactories {
    private JdkFactories() {}

    /** A name and a {@link Maker} each. */
    static Stream<Arguments> all() {
        return Stream.of(values(), times(), texts(), views(), throwables(), functions(), others())
                .flatMap(Function.identity());
    }

    private static Arguments of(String name, Maker maker) {
        return arguments(name, maker);
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                of("UUID", UUID::randomUUID),
                of("BigInteger", () -> BigInteger.TEN.pow(30)),
                of("BitSet", () -> BitSet.valueOf(new long[] {5})),
                of("Locale", () -> Locale.forLanguageTag("de-CH")),
                of("Currency", () -> Currency.getInstance("EUR")),
                of("URI", () -> URI.create("http://localhost/a")),
                of("URL", () -> URI.create("http://localhost/a").toURL()),
                of("InetAddress", InetAddress::getLoopbackAddress),
                of("Inet6Address", () -> Inet6Address.getByAddress("here", new byte[16], 1)),
                of("ObjectName", () -> new ObjectName("a:b=c")),
                of("SimpleType", () -> SimpleType.STRING),
                of("LdapName", () -> new LdapName("CN=a,O=b")),
                of("X500Principal", () -> new X500Principal("CN=a")),
                of("MethodType", () -> MethodType.methodType(Thread.class, int.class, Object[].class)),
                of("EnumSet", () -> EnumSet.of(TimeUnit.DAYS)),
                of("EnumMap of a thread", () -> new EnumMap<>(Map.of(TimeUnit.DAYS, new Thread()))),
                of("Class", () -> Thread.class),
                of("Class of an array", () -> Thread[][].class),
                of("empty array of threads", () -> new Thread[2]),
                of("array of arrays", () -> new Object[] {new Object[] {new Thread()}}));
    }

    private static Stream<Arguments> times() {
        return Stream.of(
                of("Instant", Instant::now),
                of("Duration", () -> Duration.ofMillis(1)),
                of("Period", () -> Period.ofDays(1)),
                of("Year", () -> Year.of(2000)),
                of("LocalDate", () -> LocalDate.of(2000, 1, 1)),
                of("ZonedDateTime", () -> ZonedDateTime.parse("2000-01-01T00:00:00+01:00[Europe/Zurich]")),
                of("OffsetDateTime", () -> OffsetDateTime.parse("2000-01-01T00:00:00Z")),
                of("ZoneId", () -> ZoneId.of("Europe/Zurich")),
                of("ZoneRules", () -> ZoneId.of("Europe/Zurich").getRules()),
                of("ZoneOffset", () -> ZoneOffset.ofHours(1)),
                of("JapaneseDate", () -> JapaneseDate.of(2000, 1, 1)),
                of("HijrahDate", () -> HijrahDate.of(1420, 1, 1)),
                of("WeekFields", () -> WeekFields.ISO),
                of("Clock", () -> Clock.offset(Clock.systemUTC(), Duration.ofMillis(1))),
                of("Calendar", () -> Calendar.getInstance(Locale.ROOT)),
                of("TimeZone", () -> TimeZone.getTimeZone("Europe/Zurich")),
                of("SimpleTimeZone", () -> new SimpleTimeZone(0, "none")));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                of("Pattern", () -> Pattern.compile("a+", Pattern.MULTILINE)),
                of("Matcher", () -> Pattern.compile("a+").matcher("a")),
                of("NumberFormat", () -> NumberFormat.getInstance(Locale.ROOT)),
                of(
                        "compact NumberFormat",
                        () -> NumberFormat.getCompactNumberInstance(Locale.ROOT, NumberFormat.Style.SHORT)),
                of("DateFormat", () -> DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.LONG, Locale.ROOT)),
                of("MessageFormat", () -> new MessageFormat("{0,number} {1,date}", Locale.ROOT)),
                of("DateFormat.Field", () -> DateFormat.Field.YEAR));
    }

    private static Stream<Arguments> views() {
        return Stream.of(
                of("key set of a HashMap", () -> new HashMap<>(Map.of("a", "b")).keySet()),
                of("values of a TreeMap", () -> new TreeMap<>(Map.of("a", "b")).values()),
                of("key set of a ConcurrentHashMap", () -> new ConcurrentHashMap<>(Map.of("a", "b")).keySet()),
                of("values of a ConcurrentHashMap", () -> new ConcurrentHashMap<>(Map.of("a", new Thread())).values()),
                of("sub-list", () -> new ArrayList<>(List.of("a", "b")).subList(0, 1)),
                of("sub-list of an immutable list", () -> List.of("a", "b", "c").subList(0, 2)),
                of("sub-map", () -> new TreeMap<>(Map.of("a", new Thread())).subMap("a", "b")),
                of("descending map", () -> new TreeMap<>(Map.of("a", new Thread())).descendingMap()),
                of("first entry", () -> new TreeMap<>(Map.of("a", "b")).firstEntry()),
                of("Map.entry", () -> Map.entry("a", "b")),
                of("Map.of", () -> Map.of("a", new Thread(), "b", "c")),
                of("Set.of", () -> Set.of(new Thread())),
                of("Stream.toList", () -> Stream.of("a", new Thread()).toList()),
                of("nCopies", () -> Collections.nCopies(3, new Thread())),
                of("Arrays.asList", () -> Arrays.asList("a", new Thread())),
                of("checked list", () -> Collections.checkedList(new ArrayList<>(List.of("a")), String.class)),
                of("reversed ArrayList", () -> reversed(new ArrayList<>(List.of("a", new Thread())))),
                of("reversed LinkedList", () -> reversed(new java.util.LinkedList<>(List.of("a")))),
                of("partitioning", () -> Stream.of("a").collect(Collectors.partitioningBy(String::isEmpty))));
    }

    /** {@code List.reversed}, which came with JDK 21; before that the list itself. */
    private static Object reversed(List<?> list) throws ReflectiveOperationException {
        try {
            return List.class.getMethod("reversed").invoke(list);
        } catch (NoSuchMethodException e) {
            return list;
        }
    }

    private static Stream<Arguments> throwables() {
        return Stream.of(
                of("cause", () -> new ExecutionException(new FileNotFoundException("a"))),
                of("own field", () -> new AccessDeniedException("a", "b", "c")),
                of("suppressed", () -> {
                    Exception exception = new CertificateException("a");
                    exception.addSuppressed(new HoldingException(new Thread()));
                    return exception;
                }),
                of("its own cause", () -> new ConcurrentModificationException(new RuntimeException())));
    }

    private static final class HoldingException extends Exception {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused") // only the stream looks
        private final Object held;

        HoldingException(Object held) {
            this.held = held;
        }
    }

    private static Stream<Arguments> functions() {
        Comparator<String> plain = (a, b) -> 0;
        return Stream.of(
                of("natural order", Comparator::naturalOrder),
                of("reversed natural order", () -> Comparator.naturalOrder().reversed()),
                of("reversed lambda", () -> plain.reversed()),
                of("nulls first", () -> Comparator.nullsFirst(plain)),
                of("comparing", () -> Comparator.comparing(String::length)),
                of("case-insensitive order", () -> String.CASE_INSENSITIVE_ORDER),
                of("lambda", () -> (Runnable & Serializable) () -> {}),
                of("lambda of a thread", () -> over(new Thread())),
                of("identity", Function::identity),
                of("proxy", () -> proxy((InvocationHandler & Serializable) (proxy, method, arguments) -> null)),
                of("proxy with a plain handler", () -> proxy((proxy, method, arguments) -> null)));
    }

    private static Object over(Object captured) {
        return (Supplier<Object> & Serializable) () -> captured;
    }

    private static Object proxy(InvocationHandler handler) {
        return Proxy.newProxyInstance(
                JdkFactories.class.getClassLoader(), new Class<?>[] {Comparable.class, Runnable.class}, handler);
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                of("SecureRandom", SecureRandom::new),
                of("key pair", () -> {
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                    generator.initialize(256);
                    return generator.generateKeyPair();
                }),
                of("Subject", () -> new Subject(true, Set.of(new X500Principal("CN=a")), Set.of(), Set.of())),
                of("LogRecord", () -> logged(new Thread())),
                of("Logger", () -> Logger.getLogger("a")),
                of("Optional", () -> Optional.of("a")),
                of("held lock", () -> {
                    ReentrantLock lock = new ReentrantLock();
                    lock.lock();
                    return lock;
                }),
                of("read-write lock", ReentrantReadWriteLock::new),
                of("condition", () -> new ReentrantLock().newCondition()),
                of("AtomicReference", () -> new AtomicReference<>(new Thread())),
                of("MXBean", ManagementFactory::getRuntimeMXBean),
                of("ThreadGroup", () -> Thread.currentThread().getThreadGroup()));
    }

    private static LogRecord logged(Object parameter) {
        LogRecord logged = new LogRecord(Level.INFO, "a");
        logged.setParameters(new Object[] {parameter});
        return logged;
    }
}
