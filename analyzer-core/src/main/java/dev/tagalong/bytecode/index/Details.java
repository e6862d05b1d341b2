package dev.tagalong.bytecode.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else a class file says of its class, see {@link TypeInfo}. The lists are immutable. */
record Details(
        List<FieldInfo> fields,
        List<MethodInfo> methods,
        @Nullable String signature,
        @Nullable String sourceFile,
        @Nullable String nestHost,
        List<String> annotations,
        @Nullable List<String> components) {}
