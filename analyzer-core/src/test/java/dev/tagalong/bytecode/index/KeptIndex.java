package dev.tagalong.bytecode.index;

import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.UserCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Indexes jars with a cache; as a program, several times, for tests that start several at once. */
record KeptIndex(int filesRead, String summary) {
    static KeptIndex of(Path folder, Path... jars) throws IOException {
        return of(UserCache.in(folder), jars);
    }

    static KeptIndex of(UserCache cache, Path... jars) throws IOException {
        try (ClassPath path = ClassPath.open(List.of(jars), List.of(), null)) {
            Program program = Program.of(path, 2, cache);
            return new KeptIndex(program.filesRead(), summary(program));
        }
    }

    /** All that an index says. */
    static String summary(Program program) {
        StringBuilder summary = new StringBuilder();
        for (TypeInfo type : program.types()) {
            summary.append(type)
                    .append(type.access())
                    .append(type.superName())
                    .append(type.interfaces())
                    .append(type.signature())
                    .append(type.sourceFile())
                    .append(type.nestHost())
                    .append(type.annotations())
                    .append(type.components())
                    .append(type.element())
                    .append(program.mentioningClass(type.name()));
            for (FieldInfo field : type.fields()) {
                summary.append(field)
                        .append(field.annotations())
                        .append(program.mentioning(new MemberRef(field.owner(), field.name(), field.descriptor())));
            }
            for (MethodInfo method : type.methods()) {
                summary.append(method)
                        .append(program.mentioning(new MemberRef(method.owner(), method.name(), method.descriptor())));
            }
        }
        return summary.append(program.faults()).append(program.missing()).toString();
    }

    /**
     * Prints a line for each turn.
     *
     * @param arguments the cache's folder, the number of turns, jars
     */
    public static void main(String[] arguments) throws IOException {
        Path[] jars = Stream.of(arguments).skip(2).map(Path::of).toArray(Path[]::new);
        for (int turn = Integer.parseInt(arguments[1]); turn > 0; turn--) {
            System.out.println(of(Path.of(arguments[0]), jars).summary());
        }
    }
}
