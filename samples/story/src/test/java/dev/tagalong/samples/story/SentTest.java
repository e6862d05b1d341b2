package dev.tagalong.samples.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.samples.story.Story.Chapter;
import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.Task;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent, handed to the real streams in one JVM. */
class SentTest {

    @ParameterizedTest
    @MethodSource("dev.tagalong.samples.story.StoryTest#chapters")
    void whatAProgramSendsIsWrittenUnlessItIsNotSerializable(Chapter chapter) throws Exception {
        try (Sent sent = chapter.failing().setup().run(StartMethod.IN_PROCESS)) {
            if (chapter.failure() == NotSerializableException.class) {
                assertThatThrownBy(() -> write(sent.root()))
                        .isInstanceOf(NotSerializableException.class)
                        .hasMessage("java.lang.ref.WeakReference");
            } else {
                assertThat(write(sent.root())).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tagalong.samples.story.StoryTest#chapters")
    void whatATwinSendsIsWrittenAndRead(Chapter chapter) throws Exception {
        try (Sent sent = chapter.repaired().setup().run(StartMethod.IN_PROCESS)) {
            Task arrived = (Task) read(write(sent.root()));
            arrived.run();
        }
    }

    @Test
    void aTargetInAListIsReadWithoutAnError() throws Exception {
        try (Sent sent = ListOfTargets.sent(StartMethod.SPAWN)) {
            assertThat(read(write(sent.root()))).isInstanceOf(Task.class);
        }
    }

    private static byte[] write(Object root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(root);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
