package dev.tagalong.samples.benchmarks.instances;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.Serializable;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Simple values of types of the JDK, and stand-ins for interfaces. */
final class Values {
    private static final String TEXT = "a";

    /** Of several that fit, the first. */
    private static final List<Supplier<Object>> SIMPLE = List.of(
            () -> TEXT,
            () -> new ArrayList<>(List.of(TEXT)),
            () -> new HashMap<>(Map.of(TEXT, TEXT)),
            () -> new HashSet<>(List.of(TEXT)),
            () -> new TreeMap<>(Map.of(TEXT, TEXT)),
            () -> new TreeSet<>(List.of(TEXT)),
            Properties::new,
            () -> 1,
            () -> String.class,
            () -> new File(TEXT),
            () -> Path.of(TEXT),
            () -> URI.create("file:/a"),
            () -> new Date(0),
            () -> new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT),
            () -> Locale.ROOT,
            () -> TimeZone.getTimeZone("UTC"),
            () -> ZoneOffset.UTC,
            () -> StandardCharsets.UTF_8,
            () -> BigDecimal.ONE,
            () -> BigInteger.ONE,
            () -> new UUID(1, 1),
            () -> Instant.EPOCH,
            () -> Duration.ofSeconds(1),
            () -> LocalDate.EPOCH,
            () -> LocalDateTime.of(LocalDate.EPOCH, java.time.LocalTime.MIDNIGHT),
            () -> Pattern.compile(TEXT),
            () -> InetSocketAddress.createUnresolved(TEXT, 1),
            () -> new ByteArrayInputStream(new byte[1]),
            ByteArrayOutputStream::new,
            () -> new StringReader(TEXT),
            StringWriter::new,
            () -> new IllegalStateException(TEXT),
            () -> new Error(TEXT),
            () -> Collections.enumeration(List.of(TEXT)),
            () -> List.of(TEXT).iterator(),
            () -> Comparator.naturalOrder());

    /** What only other objects of the JDK make. */
    private static final List<Supplier<Object>> MADE = List.of(
            () -> new ArrayList<>(List.of(TEXT)).subList(0, 1),
            () -> new LinkedList<>(List.of(TEXT)).subList(0, 1),
            () -> new Vector<>(List.of(TEXT)).subList(0, 1),
            () -> List.of(TEXT, TEXT).subList(0, 1),
            () -> new HashMap<>(Map.of(TEXT, TEXT)).keySet(),
            () -> new HashMap<>(Map.of(TEXT, TEXT)).values(),
            () -> new HashMap<>(Map.of(TEXT, TEXT)).entrySet(),
            () -> new LinkedHashMap<>(Map.of(TEXT, TEXT)).keySet(),
            () -> new LinkedHashMap<>(Map.of(TEXT, TEXT)).values(),
            () -> new LinkedHashMap<>(Map.of(TEXT, TEXT)).entrySet(),
            () -> new TreeMap<>(Map.of(TEXT, TEXT)).keySet(),
            () -> new TreeMap<>(Map.of(TEXT, TEXT)).values(),
            () -> new ConcurrentHashMap<>(Map.of(TEXT, TEXT)).values(),
            () -> new ArrayList<>(List.of(TEXT)).iterator(),
            () -> new ArrayList<>(List.of(TEXT)).listIterator(),
            () -> Optional.of(TEXT),
            () -> List.of(TEXT).stream(),
            StandardCharsets.UTF_8::newEncoder,
            () -> StandardCharsets.UTF_8,
            Executors::newCachedThreadPool,
            Executors::newSingleThreadScheduledExecutor);

    private static final Map<Class<?>, Object> PRIMITIVES = Map.of(
            boolean.class,
            true,
            char.class,
            'a',
            byte.class,
            (byte) 1,
            short.class,
            (short) 1,
            int.class,
            1,
            long.class,
            1L,
            float.class,
            1f,
            double.class,
            1d);

    private static final Map<Class<?>, Object> BOXES = Map.of(
            Boolean.class,
            true,
            Character.class,
            'a',
            Byte.class,
            (byte) 1,
            Short.class,
            (short) 1,
            Long.class,
            1L,
            Float.class,
            1f,
            Double.class,
            1d,
            Calendar.class,
            new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT),
            Charset.class,
            StandardCharsets.UTF_8,
            ZoneId.class,
            ZoneOffset.UTC);

    private Values() {}

    /** A value of a type of the JDK; null if none is simple. */
    static @Nullable Object of(Class<?> type) {
        Object exact = type.isPrimitive() ? PRIMITIVES.get(type) : BOXES.get(type);
        if (exact != null) {
            return exact;
        }
        for (Supplier<Object> simple : SIMPLE) {
            Object value = simple.get();
            if (type.isInstance(value)) {
                return value;
            }
        }
        return null;
    }

    /**
     * An object of just this class, or of this interface, of the JDK, where no simple value is one; null if none is
     * known.
     */
    static @Nullable Object made(Class<?> type) {
        for (Supplier<Object> made : MADE) {
            Object value = made.get();
            if (Modifier.isAbstract(type.getModifiers()) ? type.isInstance(value) : type == value.getClass()) {
                return value;
            }
        }
        return null;
    }

    /** An object of an interface, which the stream takes; its methods answer zero, false, "a" or null. */
    static Object standIn(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Answers());
    }

    private static final class Answers implements InvocationHandler, Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> arguments != null && proxy == arguments[0];
                default ->
                    method.getReturnType().isPrimitive()
                            ? PRIMITIVES.get(method.getReturnType())
                            : method.getReturnType() == String.class ? TEXT : null;
            };
        }
    }
}
