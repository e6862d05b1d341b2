package dev.tagalong.bytecode.index;

/** Reads one list of attributes at a time (JVMS 4.7) and keeps what it says until the next. */
final class AttributeReader {
    /** Annotations nest as deep as they are written; deeper than this only damage makes them. */
    private static final int MAX_DEPTH = 200;

    private static final long SIGNATURE = Names.hash("Signature");
    private static final long SOURCE_FILE = Names.hash("SourceFile");
    private static final long NEST_HOST = Names.hash("NestHost");
    private static final long RECORD = Names.hash("Record");
    private static final long VISIBLE = Names.hash("RuntimeVisibleAnnotations");
    private static final long INVISIBLE = Names.hash("RuntimeInvisibleAnnotations");

    private final HeaderReader file;
    private int signature;
    private int sourceFile;
    private int nestHost;
    private boolean record;
    private final Numbers components = new Numbers();
    private final Numbers annotations = new Numbers();

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
        signature = PartBuilder.NONE;
        sourceFile = PartBuilder.NONE;
        nestHost = PartBuilder.NONE;
        record = false;
        components.clear();
        annotations.clear();
        int at = start + 2;
        for (int i = file.int16(start); i > 0; i--) {
            attribute(file.hash(file.int16(at)), at + 6);
            at = end(at);
        }
        return at;
    }

    /** Here and below, the number of a text, or {@link PartBuilder#NONE}. */
    int signature() {
        return signature;
    }

    int sourceFile() {
        return sourceFile;
    }

    int nestHost() {
        return nestHost;
    }

    /** Whether it says that the class is a record. */
    boolean record() {
        return record;
    }

    /** Names of a record's components. */
    Numbers components() {
        return components;
    }

    /** Descriptors. */
    Numbers annotations() {
        return annotations;
    }

    private void attribute(long name, int at) {
        if (name == SIGNATURE) {
            signature = file.text(file.int16(at));
        } else if (name == SOURCE_FILE) {
            sourceFile = file.text(file.int16(at));
        } else if (name == NEST_HOST) {
            nestHost = file.className(file.int16(at));
        } else if (name == RECORD) {
            record = true;
            componentNames(at);
        } else if (name == VISIBLE || name == INVISIBLE) {
            annotationTypes(at);
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

    private void componentNames(int start) {
        int at = start + 2;
        for (int i = file.int16(start); i > 0; i--) {
            components.add(file.text(file.int16(at)));
            int count = file.int16(at + 4);
            at += 6;
            for (; count > 0; count--) {
                at = end(at);
            }
        }
    }

    private void annotationTypes(int start) {
        int at = start + 2;
        for (int i = file.int16(start); i > 0; i--) {
            annotations.add(file.text(file.int16(at)));
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
