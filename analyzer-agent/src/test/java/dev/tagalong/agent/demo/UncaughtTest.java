package dev.tagalong.agent.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UncaughtTest {
    private static final String CHILD = """
            ping
            Exception in thread "main" java.lang.ClassCastException: class A cannot be cast to class B (in the child)
            \tat mp.Jobs.run(Jobs.java:3)
            \tat mp.Child.main(Child.java:13)
            Caused by: java.io.IOException
            \t... 5 more
            """;
    private static final String PARENT = """
            Exception in thread "main" java.io.IOException: play ended with exit code 1
            \tat mp.Popen.join(Popen.java:30)
            \tat dev.tagalong.agent.demo.UncaughtTest.main(UncaughtTest.java:9)
            """;

    @Test
    void ofTwoTheChildsIsTaken() {
        assertThat(Uncaught.first(CHILD + PARENT, UncaughtTest.class))
                .contains(new Uncaught(
                        "java.lang.ClassCastException",
                        "java.lang.ClassCastException: class A cannot be cast to class B (in the child)",
                        true));
    }

    @Test
    void theProgramsOwnIsToldByItsMain() {
        assertThat(Uncaught.first("wash: done\n" + PARENT, UncaughtTest.class))
                .contains(
                        new Uncaught("java.io.IOException", "java.io.IOException: play ended with exit code 1", false));
    }

    @Test
    void anExceptionWithoutAMessageIsOne() {
        String output = PARENT.replace(": play ended with exit code 1", "").replace("\n", "\r\n");

        assertThat(Uncaught.first(output, UncaughtTest.class))
                .contains(new Uncaught("java.io.IOException", "java.io.IOException", false));
    }

    @Test
    void aProgramThatEndsWellHasNone() {
        assertThat(Uncaught.first("wash: done\n", UncaughtTest.class)).isEmpty();
    }
}
