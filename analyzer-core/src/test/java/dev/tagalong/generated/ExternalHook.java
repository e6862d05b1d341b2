package dev.tagalong.generated;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a generated class does in {@code writeExternal} and {@code readExternal}. */
enum ExternalHook {
    NONE("", ""),
    WRITES("s.writeInt(3); s.writeObject(t1);", "s.readInt(); t1 = s.readObject();"),
    WRITES_TWO(
            "s.writeObject(t1); s.writeUTF(\"x\"); s.writeObject(t2);",
            "t1 = s.readObject(); s.readUTF(); t2 = s.readObject();"),
    WRITES_NOTHING("", ""),
    READS_TOO_MUCH("", "t1 = s.readObject();"),
    REFUSES("throw new UnsupportedOperationException(\"on purpose\");", "", Trait.OFFENDS),
    SWALLOWS(
            "try { s.writeObject(t1); } catch (IOException e) { Hooks.swallowed(this); } s.writeInt(1);",
            "",
            Trait.SWALLOWS);

    private final String writing;
    private final String reading;
    private final Set<Trait> traits = EnumSet.of(Trait.OWN_READING);

    ExternalHook(String writing, String reading, Trait... traits) {
        this.writing = writing;
        this.reading = reading;
        this.traits.addAll(List.of(traits));
    }

    Set<Trait> traits() {
        return traits;
    }

    String source(String c) {
        return "public void writeExternal(ObjectOutput s) throws IOException { Hooks.enter(this, \"" + c
                + ".writeExternal\"); " + writing + " }\n"
                + "public void readExternal(ObjectInput s) throws IOException, ClassNotFoundException { " + reading
                + " }\n";
    }
}
