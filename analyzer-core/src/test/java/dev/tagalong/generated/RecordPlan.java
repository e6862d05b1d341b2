package dev.tagalong.generated;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a generated record is to be.
 *
 * @param components as they stand in the source
 * @param interfaces as they stand in the source
 * @param replacing its {@code writeReplace}; the other hooks it declares are ignored by streams
 */
record RecordPlan(String name, String components, List<String> interfaces, ReplaceHook replacing) {
    private static final String IGNORED = "private void writeObject(ObjectOutputStream s) throws IOException {"
            + " Hooks.forbidden(\"writeObject of a record\"); }\n"
            + "private static final ObjectStreamField[] serialPersistentFields = {};\n"
            + "public void writeExternal(ObjectOutput s) { Hooks.forbidden(\"writeExternal of a record\"); }\n"
            + "public void readExternal(ObjectInput s) {}\n";

    Set<Trait> traits() {
        boolean offends = replacing.offends() || interfaces.stream().noneMatch(i -> i.endsWith("able"));
        return offends ? EnumSet.of(Trait.RECORD, Trait.OFFENDS) : EnumSet.of(Trait.RECORD);
    }

    String source() {
        String implemented = interfaces.isEmpty() ? "" : " implements " + String.join(", ", interfaces);
        return "public record " + name + "(" + components + ")" + implemented + " {\n" + IGNORED
                + replacing.source(name, "private") + ClassSource.identity() + "}\n";
    }
}
