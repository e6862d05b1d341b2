package dev.tagalong.bytecode.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a class file says of its class, see {@link TypeInfo}. The lists are immutable. */
record Header(
        String name,
        @Nullable String superName,
        List<String> interfaces,
        int access,
        @Nullable String signature,
        List<FieldInfo> fields,
        List<MethodInfo> methods,
        @Nullable List<String> components,
        @Nullable String sourceFile,
        @Nullable String nestHost,
        List<String> annotations) {}
