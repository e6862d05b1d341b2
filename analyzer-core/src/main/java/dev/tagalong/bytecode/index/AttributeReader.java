package dev.tagalong.bytecode.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one list of attributes at a time (JVMS 4.7) and keeps what it says until the next. */
final class AttributeReader {
    /** Annotations nest as deep as they are written; deeper than this only damage makes them. */
    private static final int MAX_DEPTH = 200;

    private final HeaderReader file;
    private @Nullable String signature;
    private @Nullable String sourceFile;
    private @Nullable String nestHost;
    private @Nullable List<String> components;
    private List<String> annotations = List.of();

    AttributeReader(HeaderReader file) {
        this.file = file;
    }

    /**
     * Reads a list.
     *
     * @param start where its count stands
     * @return where it ends
     */
    int read(int start) {
        signature = null;
        sourceFile = null;
        nestHost = null;
        components = null;
        annotations = List.of();
        int at = start + 2;
        for (int i = file.int16(start); i > 0; i--) {
            attribute(file.text(file.int16(at)), at + 6);
            at = end(at);
        }
        return at;
    }

    @Nullable
    String signature() {
        return signature;
    }

    @Nullable
    String sourceFile() {
        return sourceFile;
    }

    @Nullable
    String nestHost() {
        return nestHost;
    }

    @Nullable
    List<String> components() {
        return components;
    }

    List<String> annotations() {
        return annotations;
    }

    private void attribute(String name, int at) {
        switch (name) {
            case "Signature" -> signature = file.text(file.int16(at));
            case "SourceFile" -> sourceFile = file.text(file.int16(at));
            case "NestHost" -> nestHost = file.className(file.int16(at));
            case "Record" -> components = componentNames(at);
            case "RuntimeVisibleAnnotations", "RuntimeInvisibleAnnotations" -> {
                List<String> more = new ArrayList<>(annotations);
                annotationTypes(at, more);
                annotations = List.copyOf(more);
            }
            default -> {
                // Nothing else is asked for.
            }
        }
    }

    /** Where an attribute ends that begins at the position. */
    private int end(int at) {
        int end = at + 6 + file.int32(at + 2);
        if (end < at + 6 || end > file.length()) {
            throw new Unreadable("its class file is cut off");
        }
        return end;
    }

    private List<String> componentNames(int start) {
        List<String> found = new ArrayList<>();
        int at = start + 2;
        for (int i = file.int16(start); i > 0; i--) {
            found.add(file.text(file.int16(at)));
            int count = file.int16(at + 4);
            at += 6;
            for (; count > 0; count--) {
                at = end(at);
            }
        }
        return List.copyOf(found);
    }

    private void annotationTypes(int start, List<String> found) {
        int at = start + 2;
        for (int i = file.int16(start); i > 0; i--) {
            found.add(file.text(file.int16(at)));
            at = pairs(at + 2);
        }
    }

    /** Passes over the named values of an annotation. */
    private int pairs(int start) {
        int at = start + 2;
        for (int i = file.int16(start); i > 0; i--) {
            at = value(at + 2, 0);
        }
        return at;
    }

    /** Passes over an {@code element_value}, JVMS 4.7.16.1. */
    private int value(int at, int depth) {
        if (depth > MAX_DEPTH) {
            throw new Unreadable("its class file is damaged (annotations nest too deep)");
        }
        return switch (file.int8(at)) {
            case 'e' -> at + 5;
            case '@' -> {
                int end = at + 5;
                for (int i = file.int16(at + 3); i > 0; i--) {
                    end = value(end + 2, depth + 1);
                }
                yield end;
            }
            case '[' -> {
                int end = at + 3;
                for (int i = file.int16(at + 1); i > 0; i--) {
                    end = value(end, depth + 1);
                }
                yield end;
            }
            default -> at + 3;
        };
    }
}
