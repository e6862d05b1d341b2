package dev.tagalong.bytecode.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What places a class in the hierarchy, see {@link TypeInfo}. The list is immutable. */
record Header(@Nullable String superName, int access, List<String> interfaces) {}
