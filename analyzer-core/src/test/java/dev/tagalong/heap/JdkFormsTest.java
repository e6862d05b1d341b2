package dev.tagalong.heap;

import static dev.tagalong.heap.JdkForms.SUBJECTS;
import static dev.tagalong.heap.JdkForms.UNINITIALISED;
import static dev.tagalong.heap.JdkForms.assertAll;
import static dev.tagalong.heap.JdkForms.expect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.heap.JdkForms.Subject;
import dev.tagalong.serial.SerialField;
import dev.tagalong.serial.SerialForm.Kind;
import dev.tagalong.serial.Slot;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamConstants;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The form of every Serializable class of the JDK, held against what the JDK itself says and writes. */
class JdkFormsTest {
    /** A class whose static initializer needs a display or a debugger. */
    private static final int MOST_UNINITIALISED = 10;

    @Test
    void coversTheWholeImage() {
        Map<Kind, Long> kinds = SUBJECTS.stream()
                .collect(Collectors.groupingBy(subject -> subject.form().kind(), TreeMap::new, Collectors.counting()));
        JdkImage.Found found = JdkImage.serializable();
        System.out.printf(
                "JDK %s: %d class files, %d Serializable classes: %s%nnot loaded: %s%nnot initialised: %s%n",
                Runtime.version(), found.files(), found.loaded().size(), kinds, found.refused(), UNINITIALISED);
        assertThat(found.files()).isGreaterThan(20_000);
        assertThat(found.refused()).isEmpty();
        assertThat(UNINITIALISED).hasSizeLessThanOrEqualTo(MOST_UNINITIALISED);
        assertThat(SUBJECTS).hasSizeGreaterThan(3_500);
        assertThat(kinds).containsKeys(Kind.SERIALIZABLE, Kind.EXTERNALIZABLE, Kind.ENUM, Kind.STRING, Kind.CLASS);
    }

    @Test
    void kindsAreThoseOfTheDescriptors() {
        assertAll(subject -> expect(expectedKind(subject), subject.form().kind()));
    }

    private static Kind expectedKind(Subject subject) {
        if (subject.type() == Class.class || subject.type() == ObjectStreamClass.class) {
            return Kind.CLASS; // writeObject0 asks for these two before all else
        } else if (subject.type() == String.class) {
            return Kind.STRING;
        } else if (subject.descriptor().has(ObjectStreamConstants.SC_ENUM)) {
            return Kind.ENUM;
        } else if (subject.type().isRecord()) {
            return Kind.RECORD;
        }
        return subject.descriptor().has(ObjectStreamConstants.SC_EXTERNALIZABLE)
                ? Kind.EXTERNALIZABLE
                : Kind.SERIALIZABLE;
    }

    @Test
    void slotsAreTheDescriptorsOfTheHierarchy() {
        assertAll(subject -> {
            List<String> expected = subject.hasSlots()
                    ? subject.descriptor().chain().stream()
                            .map(JdkFormsTest::line)
                            .toList()
                    : List.of();
            return expect(
                    expected,
                    subject.form().slots().stream().map(JdkFormsTest::line).toList());
        });
    }

    private static String line(StreamDescriptor descriptor) {
        boolean writes = descriptor.has(ObjectStreamConstants.SC_WRITE_METHOD);
        return descriptor.name() + (writes ? " writes itself " : " ") + descriptor.fields();
    }

    private static String line(Slot slot) {
        List<String> fields = slot.fields().stream()
                .map(field -> field.type() + " " + field.name())
                .toList();
        return slot.className() + (slot.writesItself() ? " writes itself " : " ") + fields;
    }

    @Test
    void fieldsAreThoseOfObjectStreamClass() {
        assertAll(subject -> {
            if (!subject.hasSlots()) {
                return null;
            }
            Slot own = subject.form().slots().get(subject.form().slots().size() - 1);
            List<String> expected = Arrays.stream(
                            ObjectStreamClass.lookup(subject.type()).getFields())
                    .map(field ->
                            (field.isPrimitive() ? field.getTypeCode() : field.getTypeString()) + " " + field.getName())
                    .toList();
            return expect(
                    expected,
                    own.fields().stream()
                            .map(field -> field.type() + " " + field.name())
                            .toList());
        });
    }

    @Test
    void fieldsAreInTheOrderOfTheStream() {
        assertAll(subject -> {
            List<List<SerialField>> fields =
                    subject.form().slots().stream().map(Slot::fields).toList();
            return expect(
                    fields.stream().map(slot -> slot.stream().sorted().toList()).toList(), fields);
        });
    }

    @Test
    void aSlotWithFieldsOnlyPutFieldsCanFillWritesItself() {
        assertAll(subject -> {
            for (Slot slot : subject.form().slots()) {
                boolean bound = slot.fields().stream().allMatch(SerialField::bound);
                if (bound != (slot.defaultFault() == null) || (!bound && !slot.writesItself())) {
                    return slot.toString();
                }
            }
            return null;
        });
        assertThat(SUBJECTS)
                .filteredOn(subject -> subject.form().slots().stream().anyMatch(slot -> slot.defaultFault() != null))
                .hasSizeGreaterThan(20);
    }
}
