package dev.tagalong.programs;

import java.util.List;

/** Views, wrappers and copies of containers, streams over them, and what is taken out of them. */
final class Copies {
    static final List<Maker> ALL = List.of(
            ofList("Collections.unmodifiableList(%s)", "List<%s>", "Collection<%s>"),
            ofList("%s.get(0)", "%s"),
            ofList("new ArrayList<%2$s>(%1$s)", "List<%s>", "Collection<%s>"),
            ofList("%s.subList(0, 1)", "List<%s>"),
            ofList("List.copyOf(%s)", "List<%s>"),
            ofList("%s.stream().toList()", "List<%s>"),
            ofList("%s.stream().collect(Collectors.toList())", "List<%s>"),
            ofList("%s.stream().filter(x -> true).collect(Collectors.toSet())", "Set<%s>"),
            ofList("%s.stream().collect(Collectors.toMap(x -> \"k\", x -> x))", "Map<String, %s>"),
            ofList("%s.stream().findFirst().get()", "%s"),
            ofList("%s.iterator().next()", "%s"),
            ofList("%s.toArray()", "Object[]"),
            ofList("Collections.synchronizedList(%s)", "List<%s>"),
            ofList("new HashSet<%2$s>(%1$s)", "Set<%s>", "Collection<%s>"),
            ofList("%s.stream().map(x -> Collections.singletonList(x)).toList()", "List<List<%s>>"),
            ofList("%s.clone()", "Object"),
            ofList("%s.stream().toArray()", "Object[]"),
            ofList("%s.stream().collect(Collectors.groupingBy(x -> \"k\"))", "Map<String, List<%s>>"),
            ofList("Stream.concat(Stream.of(\"x\"), %s.stream()).collect(Collectors.toList())", "List<Object>"),
            ofMap("%s.values()", "Collection<Object>"),
            ofMap("%s.keySet()", "Set<String>"),
            ofMap("%s.entrySet()", "Set<Map.Entry<String, Object>>"),
            ofMap("%s.get(\"k\")", "Object"),
            ofMap("%s.getOrDefault(\"k\", \"none\")", "Object"),
            ofMap("new ArrayList<Object>(%s.values())", "List<Object>"),
            ofMap("new ArrayList<String>(%s.keySet())", "List<String>"),
            ofMap("Collections.unmodifiableMap(%s)", "Map<String, Object>"),
            ofMap("Map.copyOf(%s)", "Map<String, Object>"),
            ofMap("new TreeMap<String, Object>(%s)", "Map<String, Object>"),
            ofMap("%s.entrySet().iterator().next().getValue()", "Object"),
            ofMap("Collections.unmodifiableCollection(%s.values())", "Collection<Object>"),
            Copies::addAll,
            Copies::putAll,
            Copies::takenInLoop,
            Copies::cleared,
            Copies::mappedToBox,
            Containers.template("new AtomicReference<Object>(%s).get()", "Object"),
            Containers.template("Optional.of((Object) %s).get()", "Object"),
            Containers.template("Optional.of((Object) %s).orElse(\"none\")", "Object"),
            Containers.template("Optional.of((Object) %s).map(x -> List.of(x)).get()", "List<Object>"),
            Containers.template("Objects.requireNonNull((Object) %s)", "Object"),
            Containers.template("new Object[] {%s}.clone()", "Object[]"),
            Containers.template("Arrays.copyOf(new Object[] {%s}, 2)", "Object[]"));

    private Copies() {}

    /**
     * @param code an expression of a list, and of the type of its elements
     * @param types types of the expression, the first its own, by the type of the list's elements
     */
    private static Maker ofList(String code, String... types) {
        return (draft, body, depth) -> {
            Val list = Containers.list(draft, body, depth);
            String element =
                    list.type().substring("ArrayList<".length(), list.type().length() - 1);
            List<String> all = List.of(types).stream()
                    .map(type -> String.format(type, element))
                    .toList();
            return new Val(String.format(code, list.code(), element), all.get(0), all.subList(1, all.size()));
        };
    }

    private static Maker ofMap(String code, String type) {
        return (draft, body, depth) ->
                Val.of(String.format(code, Containers.map(draft, body, depth).code()), type);
    }

    private static Val addAll(Draft draft, Body body, int depth) {
        Val from = Containers.list(draft, body, depth);
        Val made = body.keep(Val.of("new LinkedList<Object>()", "LinkedList<Object>", "List<Object>"));
        body.line(made.code() + ".addAll(" + from.code() + ");");
        return made;
    }

    private static Val putAll(Draft draft, Body body, int depth) {
        Val from = Containers.map(draft, body, depth);
        Val made = body.keep(Val.of("new LinkedHashMap<String, Object>()", "Map<String, Object>"));
        body.line(made.code() + ".putAll(" + from.code() + ");");
        return made;
    }

    private static Val takenInLoop(Draft draft, Body body, int depth) {
        Val from = Containers.list(draft, body, depth);
        String taken = draft.name("taken");
        String each = draft.name("each");
        body.line("Object " + taken + " = null;");
        body.line("for (Object " + each + " : " + from.code() + ") {");
        body.line(taken + " = " + each + ";");
        body.line("}");
        return body.keep(Val.of(taken, "Object"));
    }

    private static Val cleared(Draft draft, Body body, int depth) {
        Val from = Containers.list(draft, body, depth);
        draft.overwrites("java.util.ArrayList#[]");
        body.line(from.code() + ".clear();");
        return from;
    }

    private static Val mappedToBox(Draft draft, Body body, int depth) {
        SharedHolders.declareBox(draft);
        Val from = Containers.list(draft, body, depth);
        return Val.of(
                from.code() + ".stream().map(x -> new Box<Object>(x)).collect(Collectors.toList())",
                "List<Box<Object>>");
    }
}
