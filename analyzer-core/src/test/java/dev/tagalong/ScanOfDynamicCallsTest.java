package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.finding.NotJudged;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Calls by name, as groovyc 4.0.28 compiles {@code out.writeObject(x)} and groovyc 3 its call sites. */
class ScanOfDynamicCallsTest {
    private static final NotJudged SAID = new NotJudged(
            "the dynamic calls of classes in Groovy", "which methods they run is known only at run time", 1, false);
    private static final String BOOTSTRAP = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
            + "Ljava/lang/invoke/MethodType;Ljava/lang/String;I)Ljava/lang/invoke/CallSite;";

    @TempDir
    Path folder;

    @Test
    void callsLinkedAtRunTimeAreNotJudged() throws Exception {
        Handle bootstrap = new Handle(
                Opcodes.H_INVOKESTATIC, "org/codehaus/groovy/vmplugin/v8/IndyInterface", "bootstrap", BOOTSTRAP, false);
        write(method -> {
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitInvokeDynamicInsn(
                    "invoke",
                    "(Ljava/io/ObjectOutputStream;Ljava/lang/Object;)Ljava/lang/Object;",
                    bootstrap,
                    "writeObject",
                    0);
            method.visitInsn(Opcodes.POP);
        });

        assertThat(Tagalong.scan(ScanOptions.of(folder)).notJudged()).contains(SAID);
    }

    @Test
    void callSitesAreNotJudged() throws Exception {
        write(method -> {
            method.visitInsn(Opcodes.ACONST_NULL);
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitMethodInsn(
                    Opcodes.INVOKEINTERFACE,
                    "org/codehaus/groovy/runtime/callsite/CallSite",
                    "call",
                    "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
                    true);
            method.visitInsn(Opcodes.POP);
        });

        assertThat(Tagalong.scan(ScanOptions.of(folder)).notJudged()).contains(SAID);
    }

    @Test
    void othersAreNotMentioned() throws Exception {
        write(method -> {});

        assertThat(Tagalong.scan(ScanOptions.of(folder)).notJudged()).doesNotContain(SAID);
    }

    private interface Body {
        void write(MethodVisitor method);
    }

    private void write(Body body) throws Exception {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Sender", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
                "send",
                "(Ljava/io/ObjectOutputStream;Ljava/lang/Object;)V",
                null,
                null);
        method.visitCode();
        body.write(method);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(3, 2);
        method.visitEnd();
        writer.visitEnd();
        Files.write(folder.resolve("Sender.class"), writer.toByteArray());
    }
}
