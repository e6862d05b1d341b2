package dev.tagalong.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.catalogue.ContainerModel;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.LiveType;
import dev.tagalong.catalogue.LiveTypes;
import dev.tagalong.containers.Cases;
import dev.tagalong.serial.SerialField;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.Slot;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that the bundled data names is there, in the JDK that runs the test or in the Guava on the class path. */
class CatalogueDataTest {
    private static final ContainerModels CONTAINERS = ContainerModels.bundled();
    private static final Shapes SHAPES = new Shapes(CONTAINERS, LiveTypes.bundled());
    /** They hold enum constants alone, which lead nowhere. */
    private static final Set<String> HOLD_ENUMS = Set.of(
            "java.util.EnumSet$SerializationProxy",
            "com.google.common.collect.ImmutableEnumSet$EnumSerializedForm",
            "com.google.common.collect.EnumMultiset",
            "com.google.common.collect.EnumBiMap");

    static Stream<Map.Entry<String, ContainerModel>> containers() {
        return CONTAINERS.all().entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    static Stream<LiveType> liveTypes() {
        return LiveTypes.bundled().all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("containers")
    void containerIsAsItsModelSays(Map.Entry<String, ContainerModel> entry) throws ClassNotFoundException {
        Class<?> type = load(entry.getKey());
        assertThat(type).isAssignableTo(Serializable.class);
        SerialForm form = ClassForms.of(type);
        Slot own = form.slots().get(form.slots().size() - 1);
        assertThat(own.writesItself() || !entry.getValue().writes())
                .as("has a writeObject")
                .isTrue();
        Set<String> references = form.slots().stream()
                .flatMap(slot -> slot.fields().stream())
                .filter(field -> !field.primitive())
                .map(SerialField::name)
                .collect(Collectors.toSet());
        assertThat(references).containsAll(entry.getValue().fields().keySet());
    }

    @Test
    void everyModelIsMetByACase() {
        Set<String> without = new TreeSet<>(CONTAINERS.all().keySet());
        without.removeAll(HOLD_ENUMS);
        Cases.all().forEach(arguments -> {
            @SuppressWarnings("unchecked")
            Function<Object, Object> container =
                    (Function<Object, Object>) arguments.get()[1];
            Walk walk = new Walk(SHAPES, HookMode.RUN);
            walk.run(container.apply(new Thread()));
            for (int node = 0; node < walk.size(); node++) {
                for (SlotShape slot : SHAPES.of(walk.object(node).getClass()).slots()) {
                    without.remove(slot.name());
                }
            }
        });
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("liveTypes")
    void liveTypeIsAsItsLineSays(LiveType live) throws ClassNotFoundException {
        Class<?> type = load(live.className());
        assertThat(LiveNames.jdk(type)).isTrue();
        if (live.subclass()) {
            assertThat(Modifier.isFinal(type.getModifiers()))
                    .as("can have subclasses")
                    .isFalse();
            assertThat(ObjectStreamClass.lookup(type) == null || !writesFields(type))
                    .as("loses its state")
                    .isTrue();
        } else {
            assertThat(type).isAssignableTo(Serializable.class);
        }
        switch (live.when()) {
            case ALWAYS -> assertThat(live.subclass()).isTrue();
            case ALIVE -> assertThat(type).isEqualTo(Thread.class);
            case HELD -> assertThat(type.getPackageName()).isEqualTo("java.util.concurrent.locks");
        }
    }

    private static boolean writesFields(Class<?> type) {
        return ObjectStreamClass.lookup(type).getFields().length > 0;
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, false, CatalogueDataTest.class.getClassLoader());
    }
}
