package dev.tagalong.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields read one by one, and by the one handle that is made once many objects were read. */
class GetterReaderTest {
    private static final int MANY = 30_000;

    private record Three(String first, List<String> second, Object third) {}

    @Test
    void fieldsComeInTheirOrderHoweverManyObjectsAreRead() throws ReflectiveOperationException {
        GetterReader reader = new GetterReader(getters("third", "first", "second"));
        Object[] into = new Object[5];

        for (int i = 0; i < MANY; i++) {
            Three holder = new Three("a" + i, List.of("b"), i % 2 == 0 ? null : i);
            Arrays.fill(into, this);
            reader.read(holder, into, 1);

            assertThat(into).containsExactly(this, holder.third(), holder.first(), holder.second(), this);
            assertThat(reader.read(holder, 2)).isSameAs(holder.second());
        }
    }

    @Test
    void anotherClassIsRefusedByBothWays() throws ReflectiveOperationException {
        GetterReader reader = new GetterReader(getters("first", "second"));
        Object[] into = new Object[2];
        assertThatThrownBy(() -> reader.read("no holder", into, 0)).isInstanceOf(ClassCastException.class);

        Three holder = new Three("a", List.of(), "c");
        for (int i = 0; i < MANY; i++) {
            reader.read(holder, into, 0);
        }
        assertThatThrownBy(() -> reader.read("no holder", into, 0)).isInstanceOf(ClassCastException.class);
    }

    private static MethodHandle[] getters(String... names) throws ReflectiveOperationException {
        MethodHandle[] getters = new MethodHandle[names.length];
        for (int i = 0; i < names.length; i++) {
            getters[i] = MethodHandles.lookup()
                    .unreflectGetter(Three.class.getDeclaredField(names[i]))
                    .asType(MethodType.methodType(Object.class, Object.class));
        }
        return getters;
    }
}
