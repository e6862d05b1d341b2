package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpensTest {
    private final Opens opens = Opens.bundled();

    @Test
    void everyMemberIsTheJdks() throws ClassNotFoundException {
        Set<String> members = new TreeSet<>(opens.all().keySet());
        members.addAll(opens.allFresh());
        for (String member : members) {
            int dot = member.lastIndexOf('.');
            Class<?> type = Class.forName(member.substring(0, dot), false, ClassLoader.getPlatformClassLoader());
            String name = member.substring(dot + 1);
            boolean there = name.equals("<init>")
                    ? Arrays.stream(type.getConstructors()).anyMatch(each -> each.getParameterCount() > 0)
                    : Arrays.stream(type.getDeclaredMethods())
                            .anyMatch(each -> each.getName().equals(name));
            assertThat(there).as(member).isTrue();
        }
    }

    @Test
    void constructorsWithoutAName() {
        assertThat(opens.opened("java.net.Socket", "<init>", "()V")).isNull();
        assertThat(opens.opened("java.io.FileInputStream", "<init>", "(Ljava/io/FileDescriptor;)V"))
                .isNull();
        assertThat(opens.opened("java.io.FileInputStream", "<init>", "(Ljava/io/File;)V"))
                .isEqualTo("a file");
        assertThat(opens.fresh("java.io.File", "createTempFile")).isTrue();
    }

    @Test
    void badLinesSayWhatToWrite() {
        assertThatThrownBy(() -> parse("open a.B c : a file"))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("x:1")
                .hasMessageContaining("call CLASS METHOD... : WHAT");
        assertThatThrownBy(() -> parse("new a.B : a file\nnew a.B : a file")).hasMessageContaining("second time");
    }

    private static Opens parse(String text) throws IOException {
        return Opens.parse("x", new StringReader(text));
    }
}
