package dev.tagalong.agent.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

class HookTest {
    private final List<Object[]> seen = new ArrayList<>();

    @AfterEach
    void nobodyListens() {
        Hook.listener = null;
    }

    @Test
    void theOutermostWriteIsPassedOn() {
        Hook.listener = seen::add;
        Throwable failure = new IllegalStateException();

        Hook.sending("stream", "root", 0, false);
        Hook.failed("stream", "root", 0, false, failure);

        assertThat(seen).containsExactly(new Object[] {"stream", "root"}, new Object[] {"stream", "root", failure});
    }

    @Test
    void writesWithinAWriteAndStreamsOfTheirOwnMakingAreNot() {
        Hook.listener = seen::add;

        Hook.sending("stream", "root", 1, false);
        Hook.sending("stream", "root", 0, true);
        Hook.failed("stream", "root", 1, false, new IllegalStateException());
        Hook.failed("stream", "root", 0, true, new IllegalStateException());

        assertThat(seen).isEmpty();
    }

    @Test
    void withoutAListenerNothingHappens() {
        Hook.sending("stream", "root", 0, false);
        Hook.failed("stream", "root", 0, false, new IllegalStateException());

        assertThat(seen).isEmpty();
    }

    @Test
    void theClassInJavaIoNamesNothingThatTheBootLoaderCannotFind() throws IOException {
        List<String> foreign = new ArrayList<>();
        Remapper collector = new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String name) {
                if (!name.startsWith("java/")) {
                    foreign.add(name);
                }
                return name;
            }
        };
        new ClassReader(HookClass.bytes()).accept(new ClassRemapper(new ClassWriter(0), collector), 0);

        // An annotation that cannot be found is as if it were not there (JLS 9.6.4.2, JVMS 4.7.16).
        assertThat(foreign).containsOnly("org/jspecify/annotations/Nullable");
        assertThat(new ClassReader(HookClass.bytes()).getClassName()).isEqualTo("java/io/TagalongHook");
    }
}
