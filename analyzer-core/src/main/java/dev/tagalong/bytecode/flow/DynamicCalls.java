package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Calls by name, of which Groovy finds at run time what they run. */
public final class DynamicCalls {
    /** What Groovy links its calls by, from version 4 on. */
    private static final MemberRef BOOTSTRAP = new MemberRef(
            "org/codehaus/groovy/vmplugin/v8/IndyInterface",
            "bootstrap",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                    + "Ljava/lang/String;I)Ljava/lang/invoke/CallSite;");

    /** By what earlier versions call. */
    private static final String CALL_SITE = "org/codehaus/groovy/runtime/callsite/CallSite";

    private DynamicCalls() {}

    /** Binary names of the program's own classes that have some, sorted. */
    public static SortedSet<String> classes(Program program) {
        SortedSet<String> names = new TreeSet<>();
        for (List<TypeInfo> types : List.of(program.mentioning(BOOTSTRAP), program.mentioningClass(CALL_SITE))) {
            types.stream()
                    .filter(type -> type.origin() == TypeInfo.Origin.OWN)
                    .forEach(type -> names.add(Names.of(type.name())));
        }
        return names;
    }
}
