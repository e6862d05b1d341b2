package dev.tagalong.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.LiveTypes;
import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of classes of which there is no object, against those that the stream's own description lists. */
@SuppressWarnings("unused") // The stream uses them.
class WeighFieldsTest {
    private static final List<String> INITIALISED = new ArrayList<>();

    static class Above implements Serializable {
        private final int number = 1;
        private final List<String> texts = List.of();
    }

    static class Held extends Above {
        static final String SHARED = "shared";
        final transient Object skipped = new Object();
        final int[][] numbers = {};
        final @Nullable Held next = null;
        final Object lock = "";
        final char mark = 'm';
    }

    static class Plain {
        final String text = "";
    }

    static final class BelowPlain extends Plain implements Serializable {
        final @Nullable Plain plain = null;
    }

    record Pair(Object first, long second) implements Serializable {}

    /** A record is written as one all the same. */
    record ExternalPair(Object first, long second) implements Externalizable {
        @Override
        public void writeExternal(ObjectOutput out) {}

        @Override
        public void readExternal(ObjectInput in) {}
    }

    static final class External implements Externalizable {
        final String text = "";

        @Override
        public void writeExternal(ObjectOutput out) {}

        @Override
        public void readExternal(ObjectInput in) {}
    }

    enum Constant {
        ONE {
            @Override
            String text() {
                return text;
            }
        };

        final String text = "";

        abstract String text();
    }

    interface Task extends Runnable, Serializable {}

    /** Its list does not count: it is not private. */
    static final class PublicList implements Serializable {
        public static final ObjectStreamField[] serialPersistentFields = {};
        final String text = "";
    }

    static final class Loud implements Serializable {
        private static final long serialVersionUID = INITIALISED.add("Loud") ? 1 : 2;
        final String text = "";
        final int number = 1;
    }

    static final class LoudList implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = list();
        final String text = "";

        private static ObjectStreamField[] list() {
            INITIALISED.add("LoudList");
            return new ObjectStreamField[] {new ObjectStreamField("text", String.class)};
        }
    }

    private static final class Listed implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {
            new ObjectStreamField("text", String.class), new ObjectStreamField("hidden", String.class)
        };
        final String text = "";
        final transient String hidden = "";
        final int left = 1;
    }

    record Holder(@Nullable Object first, @Nullable Object second) implements Serializable {}

    static Stream<Class<?>> types() {
        return Stream.of(
                Above.class,
                Held.class,
                Plain.class,
                BelowPlain.class,
                Pair.class,
                ExternalPair.class,
                External.class,
                Constant.class,
                Constant.ONE.getClass(),
                Enum.class,
                TimeUnit.class,
                Task.class,
                PublicList.class,
                int.class,
                void.class,
                int[].class,
                Held[].class,
                Object.class,
                Serializable.class,
                ArrayList.class,
                IllegalStateException.class,
                Proxy.class,
                proxyClass());
    }

    private static Class<?> proxyClass() {
        return Proxy.newProxyInstance(
                        WeighFieldsTest.class.getClassLoader(),
                        new Class<?>[] {Task.class},
                        (self, method, args) -> null)
                .getClass();
    }

    private static List<String> texts(ObjectStreamField[] fields) {
        return Arrays.stream(fields)
                .map(field -> field.getName() + " " + field.getTypeCode() + " " + field.getTypeString())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void reflectionFindsTheFieldsOfTheDescription(Class<?> type) {
        ObjectStreamField[] fields = ObjectStreamClass.lookupAny(type).getFields();

        assertThat(texts(WeighFields.reflected(type))).isEqualTo(texts(fields));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aClassAloneWeighsWhatTheStreamWrites(Class<?> type) {
        Object root = new Holder(type, null);

        assertThat(weigh(root)).isEqualTo(WeighGraphTest.written(root));
    }

    @Test
    void aClassIsNotInitialisedToWeighIt() {
        Holder root = new Holder(Loud.class, LoudList.class);

        long weight = weigh(root);

        assertThat(INITIALISED).isEmpty();
        assertThat(weight).isEqualTo(WeighGraphTest.written(root));
        assertThat(INITIALISED).containsExactlyInAnyOrder("Loud", "LoudList");
    }

    @ParameterizedTest
    @ValueSource(classes = {Class.class, String.class, ObjectStreamClass.class})
    void classesWithAListThatAreAlwaysInitialisedWeighWhatTheStreamWrites(Class<?> type) {
        Object root = new Holder(type, null);

        assertThat(weigh(root)).isEqualTo(WeighGraphTest.written(root));
    }

    @Test
    void aDescriptionThatIsHeldWeighsWhatTheStreamWrites() {
        Object root = new Holder(ObjectStreamClass.lookup(Listed.class), new Listed());

        assertThat(weigh(root)).isEqualTo(WeighGraphTest.written(root));
    }

    @Test
    void aListOfFieldsIsReadOnceAnObjectIsThereHoweverDeep() {
        Object deep = new Holder(new Holder(new Holder(new Listed(), null), null), null);
        Object root = new Holder(Listed.class, deep);

        assertThat(weigh(root)).isEqualTo(WeighGraphTest.written(root));
    }

    private static long weigh(Object root) {
        Walk walk = new Walk(new Shapes(ContainerModels.bundled(), LiveTypes.bundled()), HookMode.RUN);
        walk.run(root);
        return new WeighGraph(walk).total();
    }
}
