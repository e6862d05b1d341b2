package dev.tagalong.variations;

import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.ReadOracle;
import dev.tagalong.oracle.WriteOracle;
import java.io.IOException;

/** What becomes of a program's object, in the words of the table. */
enum Truth {
    /** Writing it throws. */
    FAILS,
    /** It is written, and reading it throws. */
    UNREADABLE,
    /** It is written and read. */
    OK;

    /** What the JDK's own streams say. */
    static Truth of(Captured.Sender program) throws Exception {
        Object sent = Captured.of(program);
        if (WriteOracle.throwsOnWrite(sent).threw()) {
            return FAILS;
        }
        return readable(Captured.of(program)) ? OK : UNREADABLE;
    }

    private static boolean readable(Object sent) throws IOException {
        ClassLoader loader = sent.getClass().getClassLoader();
        return ReadOracle.read(WriteOracle.bytes(sent), loader).kind() == Outcome.Kind.OK;
    }
}
