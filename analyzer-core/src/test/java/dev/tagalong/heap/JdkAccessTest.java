package dev.tagalong.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.LiveTypes;
import dev.tagalong.serial.SerialForm.Kind;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** There is a way into the fields of every Serializable class of the JDK, without flags. */
class JdkAccessTest {
    private static final Shapes SHAPES = new Shapes(ContainerModels.bundled(), LiveTypes.bundled());
    /** A class whose static initializer needs a display or a debugger. */
    private static final int MOST_UNINITIALISED = 10;

    @BeforeAll
    static void noWindows() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void everySlotWithOpenFieldsHasAReader() {
        Set<Class<?>> slots = new HashSet<>();
        Map<String, Integer> readers = new TreeMap<>();
        List<String> without = new ArrayList<>();
        for (Class<?> type : JdkImage.serializable().loaded()) {
            for (SlotShape slot : slots(type)) {
                if (!slots.add(slot.type()) || slot.open().length == 0) {
                    continue;
                }
                if (slot.reader() != null) {
                    readers.merge(slot.reader().getClass().getSimpleName(), 1, Integer::sum);
                } else if (slot.closed()) {
                    readers.merge("closed", 1, Integer::sum);
                } else if (slot.defaultFault() == null) {
                    without.add(slot.name());
                }
            }
        }
        System.out.println("JDK: " + slots.size() + " slots; those with open fields by reader: " + readers);
        assertThat(without).isEmpty();
        assertThat(slots).hasSizeGreaterThan(2_500);
        assertThat(readers.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(1_000);
    }

    @Test
    void readersWork() {
        Map<String, String> uninitialised = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (Class<?> type : JdkImage.serializable().loaded()) {
            if (!canStandBlank(type)) {
                continue;
            }
            Object blank;
            try {
                blank = Factory.blank(type);
            } catch (ReflectiveOperationException | LinkageError e) {
                uninitialised.put(type.getName(), e.toString());
                continue;
            }
            for (SlotShape slot : slots(type)) {
                if (slot.reader() != null) {
                    read++;
                    String fault = read(slot, blank);
                    if (fault != null) {
                        wrong.add(type.getName() + ": " + slot.name() + ": " + fault);
                    }
                }
            }
        }
        System.out.println("JDK: " + read + " slots read of objects; not initialised: " + uninitialised.keySet());
        assertThat(wrong).isEmpty();
        assertThat(uninitialised).hasSizeLessThanOrEqualTo(MOST_UNINITIALISED);
        assertThat(read).isGreaterThan(3_000);
    }

    /** Null if all fields of an object of which no constructor ran read as null. */
    private static String read(SlotShape slot, Object blank) {
        Object[] values = new Object[slot.open().length + 2];
        values[0] = blank;
        values[values.length - 1] = blank;
        try {
            slot.read(blank, values, 1);
        } catch (RuntimeException | Error e) {
            return e.toString();
        }
        for (int i = 1; i < values.length - 1; i++) {
            if (values[i] != null) {
                return slot.refs()[slot.open()[i - 1]].name() + " is " + values[i].getClass();
            }
        }
        return values[0] == blank && values[values.length - 1] == blank ? null : "it wrote beside its place";
    }

    private static boolean canStandBlank(Class<?> type) {
        Kind kind = ClassForms.kind(type);
        return (kind == Kind.SERIALIZABLE || kind == Kind.RECORD)
                && !Modifier.isAbstract(type.getModifiers())
                && !finalizes(type);
    }

    /** The collector would run it on an object that was never made. */
    private static boolean finalizes(Class<?> type) {
        for (Class<?> at = type; at != Object.class; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.getName().equals("finalize") && method.getParameterCount() == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static SlotShape[] slots(Class<?> type) {
        try {
            return SHAPES.of(type).slots();
        } catch (LinkageError e) {
            // Counted where forms are compared.
            return new SlotShape[0];
        }
    }
}
