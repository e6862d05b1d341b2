package dev.tagalong.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.form.Programs;
import dev.tagalong.bytecode.form.StreamClasses;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.catalogue.StreamForms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.text.DateFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers' filters are asked for with objects of the JDK's own classes, as their streams are really read. */
class JdkStreamClassesTest {
    private static final Program PROGRAM = Programs.ofTests();
    private static final StreamClasses CLASSES =
            new StreamClasses(PROGRAM, new FileForms(PROGRAM), StreamForms.bundled());

    /** What the samples are filled with: other causes, elements of their own, classes as values. */
    private static final Set<String> CONTENT = Set.of(
            "java.lang.Error",
            "java.lang.Exception",
            "java.io.IOException",
            "java.lang.Enum",
            "java.math.RoundingMode",
            "java.lang.String");

    @BeforeAll
    static void noWindows() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void areThoseThatAreExpected() {
        Map<String, Set<String>> missing = new TreeMap<>();
        Set<Class<?>> read = new HashSet<>();
        for (Constructor<?> constructor : JdkInstancesTest.constructors()) {
            Class<?> type = constructor.getDeclaringClass();
            if (outside(type)) {
                continue;
            }
            try {
                Object object = JdkInstancesTest.filled(constructor, "1");
                look(object, missing);
                read.add(type);
            } catch (Samples.NoSample | IOException | ClassNotFoundException | RuntimeException cannotBeMadeOrSent) {
                // What other tests are about.
            }
        }
        assertThat(missing).isEmpty();
        assertThat(read).hasSizeGreaterThan(300);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("containersAndValues")
    void areThoseThatAreExpectedOfWhatFactoriesMake(Serializable object) throws Exception {
        Map<String, Set<String>> missing = new TreeMap<>();
        look(object, missing);
        assertThat(missing).isEmpty();
    }

    static List<Serializable> containersAndValues() {
        return Stream.<Object>of(
                        List.of("1"),
                        List.of("1", "2", "3"),
                        Set.of("1"),
                        Set.of("1", "2", "3"),
                        Map.of("1", "2"),
                        Map.of("1", "2", "3", "4"),
                        EnumSet.of(RoundingMode.UP),
                        new IllegalStateException("1", new IOException()),
                        suppressing(),
                        TimeZone.getTimeZone("Europe/Berlin"),
                        Duration.ofDays(1),
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        LocalDateTime.MIN,
                        LocalTime.NOON,
                        OffsetDateTime.MAX,
                        Period.ZERO,
                        Year.of(1),
                        ZoneOffset.UTC,
                        ZoneId.of("Europe/Berlin"),
                        ZonedDateTime.of(LocalDateTime.MIN, ZoneId.of("Europe/Berlin")),
                        JapaneseDate.now(),
                        new BigDecimal("123456789012345678901234567890.5"),
                        Locale.GERMANY,
                        UUID.randomUUID(),
                        URI.create("a:b"),
                        Currency.getInstance("EUR"),
                        NumberFormat.getInstance(Locale.ROOT),
                        DateFormat.getInstance(),
                        Pattern.compile("a"),
                        new TreeMap<>(Map.of("1", "2")),
                        Collections.singletonList("1"),
                        Collections.singletonMap("1", "2"),
                        new long[] {1},
                        new String[][] {{"1"}},
                        new Integer[] {1},
                        RoundingMode.DOWN)
                .map(Serializable.class::cast)
                .toList();
    }

    private static Exception suppressing() {
        Exception exception = new Exception();
        exception.addSuppressed(new IOException());
        return exception;
    }

    private static void look(Object object, Map<String, Set<String>> missing)
            throws IOException, ClassNotFoundException {
        Set<String> asked = asked(object);
        asked.removeAll(CLASSES.of(object.getClass().getName().replace('.', '/')));
        asked.removeAll(CONTENT);
        if (!asked.isEmpty()) {
            missing.computeIfAbsent(object.getClass().getName(), key -> new TreeSet<>())
                    .addAll(asked);
        }
    }

    /** Components of windows hold each other in all directions; the fields of JMX's depend on a system property. */
    private static boolean outside(Class<?> type) {
        return type.getModule().getName().equals("java.desktop")
                || type.getName().startsWith("javax.management.");
    }

    /** Names of the classes that a filter is asked for, the elements' in place of arrays, as patterns have it. */
    private static Set<String> asked(Object object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        Set<String> asked = new TreeSet<>();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            in.setObjectInputFilter(info -> {
                Class<?> type = info.serialClass();
                while (type != null && type.isArray()) {
                    type = type.getComponentType();
                }
                if (type != null && !type.isPrimitive()) {
                    asked.add(type.getName());
                }
                return Status.ALLOWED;
            });
            in.readObject();
        }
        return asked;
    }
}
