package dev.tagalong.languages;

import dev.tagalong.finding.ClassNames;
import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.ReadOracle;
import dev.tagalong.oracle.WriteOracle;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a program's method sends, and what the streams make of it. */
final class Sent {
    private final Method method;

    /** @param method public and static, with an ObjectOutputStream for its parameter */
    Sent(Method method) {
        this.method = method;
    }

    /** A new one of the objects that are sent. */
    Object fresh() throws IOException, ReflectiveOperationException {
        List<Object> sent = new ArrayList<>();
        method.invoke(null, new ObjectOutputStream() {
            @Override
            protected void writeObjectOverride(@Nullable Object object) {
                sent.add(object);
            }
        });
        return sent.get(0);
    }

    /** Names of the classes of all that is met and not Serializable. */
    SortedSet<String> offenders() throws IOException, ReflectiveOperationException {
        SortedSet<String> offenders = new TreeSet<>();
        try (ObjectOutputStream stream = new Dropping(offenders)) {
            stream.writeObject(fresh());
        }
        return offenders;
    }

    /** {@code read}, or the name of what is thrown. */
    String outcome() throws IOException, ReflectiveOperationException {
        Outcome written = WriteOracle.throwsOnWrite(fresh());
        if (written.threw()) {
            return String.valueOf(written.thrown());
        }
        Outcome read = ReadOracle.read(
                WriteOracle.bytes(fresh()), method.getDeclaringClass().getClassLoader());
        return read.threw() ? "reading: " + read.thrown() : "read";
    }

    private static final class Dropping extends ObjectOutputStream {
        private final SortedSet<String> offenders;

        Dropping(SortedSet<String> offenders) throws IOException {
            super(OutputStream.nullOutputStream());
            this.offenders = offenders;
            enableReplaceObject(true);
        }

        @Override
        protected @Nullable Object replaceObject(@Nullable Object object) {
            if (object == null || object instanceof Serializable) {
                return object;
            }
            offenders.add(ClassNames.of(object.getClass().getName()));
            return null;
        }
    }
}
