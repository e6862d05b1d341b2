package dev.tagalong;

import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.bytecode.path.ClassBytes;
import java.io.IOException;

/** The class files of a scanned program, by name. */
record ScannedBytes(Program program) implements ClassBytes {
    @Override
    public byte[] read(String className) throws IOException {
        TypeInfo type = program.type(className.replace('.', '/'));
        if (type == null) {
            throw new IOException("no class file was found");
        }
        return program.bytes(type);
    }
}
