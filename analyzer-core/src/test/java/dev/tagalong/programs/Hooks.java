package dev.tagalong.programs;

import java.util.List;

/** Classes that say themselves how they are written. */
final class Hooks {
    private static final String WRITE = "private void writeObject(ObjectOutputStream s) throws IOException {\n";
    private static final String READ =
            "private void readObject(ObjectInputStream s) throws IOException, ClassNotFoundException {\n";
    private static final String READS_ONE = READ + "s.defaultReadObject();\ns.readObject();\n}";
    private static final String FIELDS = "private static final ObjectStreamField[] serialPersistentFields = {";

    static final List<Maker> ALL = List.of(
            hook("", WRITE + "s.defaultWriteObject();\n}"),
            hook("", WRITE + "}", READ + "}"),
            hook("transient", WRITE + "s.defaultWriteObject();\ns.writeObject(f);\n}", READS_ONE),
            hook("transient", WRITE + "s.defaultWriteObject();\ns.writeObject(f.toString());\n}", READS_ONE),
            hook("", WRITE + "s.putFields().put(\"f\", f);\ns.writeFields();\n}"),
            hook("", WRITE + "s.putFields().put(\"f\", null);\ns.writeFields();\n}"),
            hook(
                    "transient",
                    WRITE + "s.defaultWriteObject();\nsave(s);\n}",
                    "private void save(ObjectOutputStream s) throws IOException {\ns.writeObject(f);\n}",
                    READS_ONE),
            hook("", WRITE + "throw new NotSerializableException(\"refused\");\n}"),
            hook(
                    "",
                    WRITE
                            + "try {\ns.writeObject(f);\n} catch (NotSerializableException e) {\ns.writeObject(null);\n}\n}",
                    READ + "s.readObject();\n}"),
            hook("", "private Object writeReplace() {\nreturn \"proxy\";\n}"),
            hook("", "private Object writeReplace() {\nreturn this;\n}"),
            hook("", "private Object writeReplace() {\nreturn List.of(f);\n}"),
            hook(
                    "",
                    "private Object writeReplace() {\nreturn new Stand(f);\n}",
                    "private static class Stand implements Serializable {",
                    "private final Object g;",
                    "Stand(Object g) {\nthis.g = g;\n}",
                    "}"),
            hook("", "private Object readResolve() {\nreturn this;\n}"),
            hook("", FIELDS + "};"),
            hook("transient", FIELDS + "\nnew ObjectStreamField(\"f\", Object.class)\n};"),
            hook("", FIELDS + "\nnew ObjectStreamField(\"f\", Object.class)\n};"),
            Hooks::external,
            Hooks::inheritedReplace);

    private Hooks() {}

    /** A class with one field and some more members. */
    private static Maker hook(String modifier, String... members) {
        return (draft, body, depth) -> {
            Holders.any(draft);
            Val value = draft.value(body, depth);
            String c = draft.name("C");
            draft.member(
                    c,
                    "static class " + c + Holders.SER,
                    modifier + " Object f;",
                    c + "(Object f) {",
                    "this.f = f;",
                    "}",
                    String.join("\n", members),
                    "}");
            return Val.of("new " + c + "(" + value.code() + ")", c, "Any");
        };
    }

    private static Val external(Draft draft, Body body, int depth) {
        Holders.any(draft);
        Val value = draft.value(body, depth);
        String c = draft.name("C");
        draft.member(
                c,
                "public static class " + c + " implements Externalizable, Any {",
                "private Object f;",
                "public " + c + "() {}",
                c + "(Object f) {",
                "this.f = f;",
                "}",
                "public void writeExternal(ObjectOutput s) throws IOException {",
                draft.pick(List.of("s.writeObject(f);", "s.writeInt(1);", "s.writeObject(\"\" + f);")),
                "}",
                "public void readExternal(ObjectInput s) {}",
                "}");
        return Val.of("new " + c + "(" + value.code() + ")", c, "Any");
    }

    private static Val inheritedReplace(Draft draft, Body body, int depth) {
        Holders.any(draft);
        Val value = draft.value(body, depth);
        String c = draft.name("C");
        draft.member(
                "Super" + c,
                "abstract static class Super" + c + Holders.SER,
                draft.pick(List.of("protected", "private")) + " Object writeReplace() {",
                "return \"proxy\";",
                "}",
                "}");
        draft.member(
                c,
                "static class " + c + " extends Super" + c + " {",
                "Object f;",
                c + "(Object f) {",
                "this.f = f;",
                "}",
                "}");
        return Val.of("new " + c + "(" + value.code() + ")", c, "Any");
    }
}
