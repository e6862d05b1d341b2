package dev.tagalong.generated;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a generated class does in {@code writeObject}. {@code t1} and {@code t2} are transient fields of type Object,
 * {@code $F} is the name of a serializable field of type Object, {@code $C} the class.
 */
enum WriteHook {
    NONE(""),
    DEFAULT("s.defaultWriteObject();"),
    THEN_EXTRA(
            "s.defaultWriteObject(); s.writeInt(5); s.writeObject(t1);",
            "s.defaultReadObject(); s.readInt(); t1 = s.readObject();"),
    THEN_NEW_OFFENDER("s.defaultWriteObject(); s.writeObject(Hooks.made(this, \"made\", Object::new));", Trait.OFFENDS),
    THEN_NEW_HOLDER("s.defaultWriteObject(); s.writeObject(Hooks.made(this, \"made\", () -> {"
            + " List<Object> l = new ArrayList<>(); l.add(t1); l.add(this); return l; }));"),
    THEN_UNSHARED("s.defaultWriteObject(); s.writeUnshared(t1);", Trait.WRITES_OTHERWISE),
    THEN_FLUSH("s.defaultWriteObject(); s.flush(); s.writeObject(t1);"),
    EXTRA_FIRST(
            "s.writeObject(t1); s.defaultWriteObject();",
            "t1 = s.readObject(); s.defaultReadObject();",
            Trait.WRITES_OTHERWISE),
    EXTRA_ONLY("s.writeObject(t1); s.writeUTF(\"x\");", "t1 = s.readObject(); s.readUTF();", Trait.WRITES_OTHERWISE),
    NOTHING("", "t1 = null;", Trait.WRITES_OTHERWISE),
    PUT_FIELDS("s.putFields().put(\"$F\", t1); s.writeFields();", Trait.WRITES_OTHERWISE),
    PUT_UNKNOWN("s.putFields().put(\"unknown\", t1); s.writeFields();", Trait.OFFENDS),
    HELPER("s.defaultWriteObject(); Hooks.write(s, t1);", Trait.PASSES_STREAM),
    REFUSES("throw new NotSerializableException(\"on purpose\");", Trait.OFFENDS),
    REFUSES_LATE(
            "s.defaultWriteObject(); s.writeObject(t1); if (true) throw new IllegalStateException(\"late\");",
            Trait.OFFENDS),
    REFUSES_BY_ERROR("throw new AssertionError(\"on purpose\");", Trait.OFFENDS),
    RESETS("s.reset();", Trait.OFFENDS),
    SWALLOWS_EXTRA(
            "s.defaultWriteObject(); try { s.writeObject(t1); } catch (NotSerializableException e) {"
                    + " Hooks.swallowed(this); s.writeObject(\"lost\"); }",
            Trait.SWALLOWS),
    SWALLOWS_ALL(
            "s.defaultWriteObject(); try { s.writeObject(t1); } catch (IOException | RuntimeException e) {"
                    + " Hooks.swallowed(this); }",
            Trait.SWALLOWS),
    SWALLOWS_DEFAULT(
            "try { s.defaultWriteObject(); } catch (IOException e) { Hooks.swallowed(this); }", Trait.SWALLOWS),
    SWALLOWS_NEW(
            "s.defaultWriteObject(); try { s.writeObject(Hooks.made(this, \"made\", Object::new)); }"
                    + " catch (NotSerializableException e) { Hooks.swallowed(this); }",
            Trait.SWALLOWS),
    SWALLOWS_HALF(
            "s.defaultWriteObject(); try { s.writeObject(t1); s.writeObject(t2); } catch (IOException e) {"
                    + " Hooks.swallowed(this); }",
            Trait.SWALLOWS),
    SWALLOWS_ELSEWHERE(
            "s.defaultWriteObject(); s.writeBoolean(Hooks.tryToWrite(this, s, t1));",
            Trait.SWALLOWS,
            Trait.PASSES_STREAM),
    SWALLOWS_BY_RETURN(
            // A stack overflow says nothing about the graph, and so is never swallowed.
            "boolean well = false; try { s.defaultWriteObject(); s.writeObject(t1); well = true; }"
                    + " catch (StackOverflowError e) { well = true; throw e; }"
                    + " finally { if (!well) { Hooks.swallowed(this); return; } }",
            Trait.SWALLOWS),
    WRITES_INSTEAD(
            "s.defaultWriteObject(); try { s.writeObject(t1); } catch (NotSerializableException e) {"
                    + " Hooks.swallowed(this); s.writeObject(t2); }",
            Trait.SWALLOWS,
            Trait.WRITES_IN_CATCH),
    WRAPS("try { s.defaultWriteObject(); } catch (IOException e) { throw new IllegalStateException(\"wrapped\", e); }"),
    FINALLY("try { s.defaultWriteObject(); s.writeObject(t1); } finally { s.writeObject(t2); }"),
    /** Ignored by the stream, like the two below. */
    PUBLIC("Hooks.forbidden(\"public writeObject\");"),
    STATIC("Hooks.forbidden(\"static writeObject\");"),
    NON_VOID("Hooks.forbidden(\"non-void writeObject\"); return null;");

    private final String body;
    private final String reading;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    WriteHook(String body, Trait... traits) {
        this(body, "", traits);
    }

    WriteHook(String body, String reading, Trait... traits) {
        this.body = body;
        this.reading = reading;
        this.traits.addAll(List.of(traits));
    }

    Set<Trait> traits() {
        return traits;
    }

    /** True if the stream does not take this for a hook. */
    boolean ignored() {
        return this == NONE || this == PUBLIC || this == STATIC || this == NON_VOID;
    }

    /** True if there is a {@code readObject} that reads what this writes and the default reading would not get. */
    boolean canRead() {
        return !reading.isEmpty();
    }

    String source(String className, String field) {
        if (this == NONE) {
            return "";
        }
        String head = switch (this) {
            case PUBLIC -> "public void";
            case STATIC -> "private static void";
            case NON_VOID -> "private Object";
            default -> "private void";
        };
        String enter = ignored() ? "" : "Hooks.enter(this, \"" + className + ".writeObject\"); ";
        return head + " writeObject(ObjectOutputStream s) throws IOException { " + enter + body.replace("$F", field)
                + " }\n";
    }

    String readSource() {
        return "private void readObject(ObjectInputStream s) throws IOException, ClassNotFoundException { " + reading
                + " }\n";
    }
}
