package dev.tagalong.programs;

import java.util.List;

/** Containers that are filled in many ways. */
final class Containers {
    static final List<Maker> ALL = List.of(
            Containers::added,
            template("List.of(\"other\", %s)", "List<Object>", "Collection<Object>"),
            template("new Object[] {\"other\", %s}", "Object[]"),
            Containers::typedArray,
            Containers::arrayStore,
            Containers::mapValue,
            Containers::mapKey,
            Containers::treeMap,
            Containers::filledInLoop,
            Containers::computed,
            template("Arrays.asList(\"other\", %s)", "List<Object>", "Collection<Object>"),
            template("Collections.singletonList((Object) %s)", "List<Object>"),
            template("Set.of((Object) %s)", "Set<Object>"),
            template("Map.of(\"k\", (Object) %s)", "Map<String, Object>"),
            template("new AtomicReference<Object>(%s)", "AtomicReference<Object>", "Serializable"),
            Containers::reference,
            template("Optional.of((Object) %s)", "Optional<Object>"),
            template("new AbstractMap.SimpleEntry<String, Object>(\"k\", %s)", "Map.Entry<String, Object>"),
            template("Collections.nCopies(2, (Object) %s)", "List<Object>"),
            Containers::enumMap);

    private static final List<String> COLLECTIONS = List.of(
            "ArrayList",
            "LinkedList",
            "HashSet",
            "LinkedHashSet",
            "ArrayDeque",
            "Vector",
            "CopyOnWriteArrayList",
            "ConcurrentLinkedQueue",
            "LinkedBlockingQueue");
    private static final List<String> MAPS =
            List.of("HashMap", "LinkedHashMap", "ConcurrentHashMap", "Hashtable", "IdentityHashMap");
    private static final List<String> ORDERS = List.of(
            "",
            "(SerComparator<String>) (a, b) -> a.compareTo(b)",
            "(a, b) -> a.compareTo(b)",
            "Comparator.comparing(String::length)",
            "Comparator.<String>naturalOrder().reversed()",
            "String.CASE_INSENSITIVE_ORDER");

    private Containers() {}

    /** A maker of one expression around one value. */
    static Maker template(String code, String type, String... supers) {
        return (draft, body, depth) ->
                Val.of(String.format(code, draft.value(body, depth).code()), type, supers);
    }

    static Val list(Draft draft, Body body, int depth) {
        Val value = draft.value(body, depth);
        String element = draft.slot(value);
        String type = "ArrayList<" + element + ">";
        Val made =
                body.keep(Val.of("new " + type + "()", type, "List<" + element + ">", "Collection<" + element + ">"));
        body.line(made.code() + ".add(" + value.code() + ");");
        return made;
    }

    static Val map(Draft draft, Body body, int depth) {
        Val value = draft.value(body, depth);
        String type = "HashMap<String, Object>";
        Val made = body.keep(Val.of("new " + type + "()", type, "Map<String, Object>"));
        body.line(made.code() + ".put(\"k\", " + value.code() + ");");
        return made;
    }

    private static Val added(Draft draft, Body body, int depth) {
        Val value = draft.value(body, depth);
        String type = draft.pick(COLLECTIONS) + "<" + value.type() + ">";
        Val made = body.keep(Val.of("new " + type + "()", type, "Collection<" + value.type() + ">"));
        body.line(made.code() + ".add(" + value.code() + ");");
        return made;
    }

    private static Val typedArray(Draft draft, Body body, int depth) {
        Val value = draft.value(body, depth);
        String type = value.generic() ? "Object" : value.type();
        return Val.of("new " + type + "[] {" + value.code() + "}", type + "[]", "Object[]");
    }

    private static Val arrayStore(Draft draft, Body body, int depth) {
        Val made = body.keep(Val.of("new Object[2]", "Object[]"));
        body.line(made.code() + "[1] = " + draft.value(body, depth).code() + ";");
        return made;
    }

    private static Val mapValue(Draft draft, Body body, int depth) {
        Val value = draft.value(body, depth);
        String type = draft.pick(MAPS) + "<String, " + value.type() + ">";
        Val made = body.keep(Val.of("new " + type + "()", type, "Map<String, " + value.type() + ">"));
        String put = draft.pick(List.of("put", "putIfAbsent"));
        body.line(made.code() + "." + put + "(\"k\", " + value.code() + ");");
        return made;
    }

    private static Val mapKey(Draft draft, Body body, int depth) {
        Val value = draft.value(body, depth);
        String type = draft.pick(MAPS) + "<" + value.type() + ", String>";
        Val made = body.keep(Val.of("new " + type + "()", type, "Map<" + value.type() + ", String>"));
        body.line(made.code() + ".put(" + value.code() + ", \"v\");");
        return made;
    }

    private static Val treeMap(Draft draft, Body body, int depth) {
        draft.member("SerComparator", "interface SerComparator<T> extends Comparator<T>, Serializable {}");
        Val value = draft.value(body, depth);
        String type = "TreeMap<String, Object>";
        Val made = body.keep(Val.of("new " + type + "(" + draft.pick(ORDERS) + ")", type, "SortedMap<String, Object>"));
        body.line(made.code() + ".put(\"k\", " + value.code() + ");");
        return draft.pick(4) == 3
                ? Val.of(made.code() + ".headMap(\"z\")", "SortedMap<String, Object>", "Map<String, Object>")
                : made;
    }

    private static Val filledInLoop(Draft draft, Body body, int depth) {
        Val made = body.keep(Val.of("new ArrayList<Object>()", "ArrayList<Object>", "List<Object>"));
        Body own = new Body(draft);
        Val value = draft.value(own, depth);
        String index = draft.name("i");
        body.line("for (int " + index + " = 0; " + index + " < 2; " + index + "++) {");
        body.line(own.text() + made.code() + ".add(" + value.code() + ");");
        body.line("}");
        return made;
    }

    private static Val computed(Draft draft, Body body, int depth) {
        Body own = new Body(draft);
        Val value = draft.value(own, depth);
        Val made = body.keep(Val.of("new HashMap<String, Object>()", "HashMap<String, Object>", "Map<String, Object>"));
        body.line(made.code() + ".computeIfAbsent(\"k\", key -> {");
        body.line(own.text() + "return " + value.code() + ";");
        body.line("});");
        return made;
    }

    private static Val reference(Draft draft, Body body, int depth) {
        Val made = body.keep(Val.of("new AtomicReference<Object>()", "AtomicReference<Object>", "Serializable"));
        body.line(made.code() + ".set(" + draft.value(body, depth).code() + ");");
        return made;
    }

    private static Val enumMap(Draft draft, Body body, int depth) {
        String type = "EnumMap<Thread.State, Object>";
        Val made = body.keep(Val.of("new " + type + "(Thread.State.class)", type, "Map<Thread.State, Object>"));
        body.line(made.code() + ".put(Thread.State.NEW, "
                + draft.value(body, depth).code() + ");");
        return made;
    }
}
