package dev.tagalong.generated;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What generated classes call. Everything goes to the session of the graph that the calling thread made last: judges
 * look at one graph at a time, and hooks run on the thread that asks for them.
 */
public final class Hooks {
    private static final ThreadLocal<Session> SESSION = ThreadLocal.withInitial(Session::new);

    private Hooks() {}

    private static Session session() {
        return SESSION.get();
    }

    static Session begin() {
        SESSION.set(new Session());
        return session();
    }

    /** Names an object that the graph needs beside its nodes. */
    static void nameUnnamed(Object object) {
        session().nameUnnamed(object);
    }

    /** A hook of {@code self} has begun. */
    public static void enter(Object self, String hook) {
        session().ran(self, hook);
    }

    /** Called by code that neither a stream nor an inspection may run. */
    public static void forbidden(String what) {
        if (session().watching()) {
            session().forbiddenCalls.add(what);
        }
    }

    /** True if the {@code writeReplace} of {@code self}, which would throw, is to answer {@link #standIn}. */
    public static boolean silenced(Object self) {
        return session().silenced().contains(session().nameOf(self));
    }

    /** What is written for {@code self} where nothing should be. */
    public static Object standIn(Object self) {
        Object standIn = new StandIn();
        session().replaced(self, standIn);
        return standIn;
    }

    /** The {@code writeReplace} of {@code self} throws {@code thrown}. */
    public static <T extends Throwable> T refuse(Object self, T thrown) {
        String name = session().nameOf(self);
        session().refusedReplacing().add(name == null ? "unnamed" : name);
        return thrown;
    }

    /**
     * The replacement of {@code self}: what {@code maker} answers the first time. A replacement that has no name yet is
     * named after {@code self}.
     */
    public static @Nullable Object replace(Object self, Supplier<@Nullable Object> maker) {
        if (!session().knowsReplacement(self)) {
            Object replacement = maker.get();
            if (replacement != null) {
                session().name(replacement, session().nameOf(self) + ".replacement");
            }
            session().keepReplacement(self, replacement);
        }
        Object replacement = session().replacement(self);
        session().replaced(self, replacement);
        return replacement;
    }

    /** An object that a hook of {@code self} makes while it writes: a new one at each run, always of the same name. */
    public static Object made(Object self, String what, Supplier<Object> maker) {
        Object made = maker.get();
        session().name(made, session().nameOf(self) + "." + what);
        return made;
    }

    /** A hook of {@code self} goes on after a failure. */
    public static void swallowed(Object self) {
        session().swallow();
    }

    /** Writes {@code value} for a hook that hands its stream on. */
    public static void write(ObjectOutputStream stream, @Nullable Object value) throws IOException {
        stream.writeObject(value);
    }

    /** Writes {@code value} for a hook that hands its stream on, and answers whether that went well. */
    public static boolean tryToWrite(Object self, ObjectOutputStream stream, @Nullable Object value) {
        try {
            stream.writeObject(value);
            return true;
        } catch (IOException e) {
            swallowed(self);
            return false;
        }
    }

    /** A hash that is equal in equal graphs. */
    public static int hash(Object self) {
        forbidden("hashCode of " + self.getClass().getName());
        return session().number(self);
    }

    /** Identity. */
    public static boolean same(Object self, @Nullable Object other) {
        forbidden("equals of " + self.getClass().getName());
        return self == other;
    }

    /** A text for {@code toString}. */
    public static String text(Object self) {
        forbidden("toString of " + self.getClass().getName());
        return self.getClass().getSimpleName();
    }

    /** An order that is equal in equal graphs. */
    public static int compare(Object left, Object right) {
        return Integer.compare(session().number(left), session().number(right));
    }

    /** Uses values, so that lambdas capture them. */
    public static @Nullable Object use(@Nullable Object... values) {
        return values.length == 0 ? null : values[0];
    }
}
