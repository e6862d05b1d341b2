package dev.tagalong.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Shapes that javac does not write: scalac's and kotlinc's lambdas, and call sites that only look like lambdas. */
class OtherCompilersTest {
    private static final Type RUN = Type.getMethodType("()V");

    @Test
    void scalaCapturesThisAsAParameter() {
        Handle body =
                new Handle(Opcodes.H_INVOKESTATIC, "demo/S", "$anonfun$make$1", "(Ldemo/S;Ljava/lang/String;)V", false);
        ClassFiles files = files(writer -> {
            method(writer, Opcodes.ACC_PUBLIC, "make", "()V", code -> {
                line(code, 7);
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitLdcInsn("text");
                code.visitInvokeDynamicInsn(
                        "run",
                        "(Ldemo/S;Ljava/lang/String;)Ljava/lang/Runnable;",
                        factory("altMetafactory", "([Ljava/lang/Object;)"),
                        RUN,
                        body,
                        RUN,
                        5,
                        0);
                code.visitInsn(Opcodes.POP);
            });
            int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
            MethodVisitor code = writer.visitMethod(access, body.getName(), body.getDesc(), null, null);
            code.visitCode();
            Label start = line(code, 8);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitFieldInsn(Opcodes.PUTFIELD, "demo/S", "f", "Ljava/lang/Object;");
            code.visitInsn(Opcodes.RETURN);
            Label end = new Label();
            code.visitLabel(end);
            code.visitLocalVariable("$this", "Ldemo/S;", null, start, end, 0);
            code.visitLocalVariable("text", "Ljava/lang/String;", null, start, end, 1);
            code.visitMaxs(4, 4);
            code.visitEnd();
        });
        assertThat(files.lambda("demo.S", "demo.S", body.getName(), body.getDesc()))
                .contains(new LambdaFacts(new Line("demo.S", "make", "S.scala", 7), List.of("this", "text")));
        assertThat(files.stores("demo.S", "f")).containsExactly(new Line("demo.S", "make", "S.scala", 8));
    }

    /** kotlinc does not mark the bodies synthetic. */
    @Test
    void kotlinNamesTheBodyAfterTheMethod() {
        Handle body = new Handle(Opcodes.H_INVOKESTATIC, "demo/S", "make$lambda$0", "(Ldemo/S;)V", false);
        ClassFiles files = files(writer -> {
            method(writer, Opcodes.ACC_PUBLIC, "make", "()V", code -> {
                line(code, 3);
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitInvokeDynamicInsn("run", "(Ldemo/S;)Ljava/lang/Runnable;", metafactory(), RUN, body, RUN);
                code.visitInsn(Opcodes.POP);
            });
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
            method(writer, access, body.getName(), body.getDesc(), code -> {
                line(code, 4);
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitLdcInsn("x");
                code.visitFieldInsn(Opcodes.PUTFIELD, "demo/S", "f", "Ljava/lang/Object;");
            });
        });
        assertThat(files.lambda("demo.S", "demo.S", body.getName(), body.getDesc()))
                .contains(new LambdaFacts(new Line("demo.S", "make", "S.scala", 3), List.of("arg0")));
        assertThat(files.stores("demo.S", "f")).containsExactly(new Line("demo.S", "make", "S.scala", 4));
    }

    /** javac names the class that declares the method; naming the receiver's means the same. */
    @Test
    void aMethodReferenceThatNamesASubclass() {
        Handle inherited = new Handle(Opcodes.H_INVOKEVIRTUAL, "demo/S", "hashCode", "()I", false);
        ClassFiles files = files(writer -> method(writer, Opcodes.ACC_PUBLIC, "make", "()V", code -> {
            line(code, 5);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitInvokeDynamicInsn("run", "(Ldemo/S;)Ljava/lang/Runnable;", metafactory(), RUN, inherited, RUN);
            code.visitInsn(Opcodes.POP);
        }));
        assertThat(files.lambda("demo.S", "java.lang.Object", "hashCode", "()I"))
                .contains(new LambdaFacts(new Line("demo.S", "make", "S.scala", 5), List.of("this")));
        assertThat(files.lambda("demo.S", "java.lang.String", "hashCode", "()I"))
                .isEmpty();
    }

    /** javac's ranges for an outer handler cover the inner block too; an optimizer need not keep that. */
    @Test
    void aHandlerThatOnlyCoversWhatAnotherHandlerThrows() {
        ClassFiles files = files(writer ->
                method(writer, Opcodes.ACC_PRIVATE, "writeObject", "(Ljava/io/ObjectOutputStream;)V", code -> {
                    Label start = new Label();
                    Label inner = new Label();
                    Label outer = new Label();
                    code.visitTryCatchBlock(start, inner, inner, "java/io/IOException");
                    code.visitTryCatchBlock(inner, outer, outer, "java/lang/Exception");
                    code.visitLabel(start);
                    code.visitVarInsn(Opcodes.ALOAD, 1);
                    code.visitMethodInsn(
                            Opcodes.INVOKEVIRTUAL, "java/io/ObjectOutputStream", "defaultWriteObject", "()V", false);
                    code.visitInsn(Opcodes.RETURN);
                    code.visitLabel(inner);
                    code.visitInsn(Opcodes.ATHROW);
                    code.visitLabel(outer);
                    code.visitInsn(Opcodes.POP);
                }));
        assertThat(files.hook("demo.S", "writeObject", "(Ljava/io/ObjectOutputStream;)V"))
                .isEqualTo(HookBody.CATCHES);
    }

    @Test
    void callSitesThatAreNoLambdas() {
        Handle concat =
                new Handle(Opcodes.H_INVOKESTATIC, "demo/Boot", "strap", "()Ljava/lang/invoke/CallSite;", false);
        Handle loop = new Handle(Opcodes.H_INVOKESTATIC, "demo/S", "lambda$loop$0", "()V", false);
        ClassFiles files = files(writer -> {
            method(writer, Opcodes.ACC_PUBLIC, "make", "()V", code -> {
                code.visitInvokeDynamicInsn("x", "()V", concat, "text", loop);
                code.visitInvokeDynamicInsn("x", "()V", metafactory());
                code.visitInvokeDynamicInsn("x", "()V", metafactory(), RUN, "no handle", RUN);
            });
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
            method(writer, access, loop.getName(), loop.getDesc(), code -> {
                line(code, 9);
                code.visitInvokeDynamicInsn("run", "()V", metafactory(), RUN, loop, RUN);
                code.visitInsn(Opcodes.ACONST_NULL);
                code.visitTypeInsn(Opcodes.CHECKCAST, "demo/S");
                code.visitLdcInsn("x");
                code.visitFieldInsn(Opcodes.PUTFIELD, "demo/S", "f", "Ljava/lang/Object;");
            });
        });
        assertThat(files.fault("demo.S")).isEmpty();
        assertThat(files.stores("demo.S", "f"))
                .as("a body that only makes itself")
                .containsExactly(new Line("demo.S", "lambda$loop$0", "S.scala", 9));
        assertThat(files.lambda("demo.S", "demo.S", loop.getName(), loop.getDesc()))
                .contains(new LambdaFacts(new Line("demo.S", "lambda$loop$0", "S.scala", 9), List.of()));
    }

    /** Whatever the attributes claim, the search for nested classes ends. */
    @Test
    void classesNestedInACircle() {
        byte[] first = nested("demo/A", "demo/B");
        byte[] second = nested("demo/B", "demo/A");
        ClassFiles files = new ClassFiles(name -> name.equals("demo.A") ? first : second);
        assertThat(files.stores("demo.A", "f")).containsExactly(new Line("demo.A", "set", null, 0));
        assertThat(files.stores("demo.B", "f")).containsExactly(new Line("demo.B", "set", null, 0));
    }

    private static byte[] nested(String name, String outer) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, name, null, outer, null);
        writer.visitInnerClass(name, outer, "x", 0);
        writer.visitInnerClass(outer, name, "y", 0);
        writer.visitField(0, "f", "Ljava/lang/Object;", null, null);
        method(writer, Opcodes.ACC_PUBLIC, "set", "()V", code -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, "f", "Ljava/lang/Object;");
        });
        return writer.toByteArray();
    }

    private static ClassFiles files(Consumer<ClassWriter> content) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "demo/S", null, "java/lang/Object", null);
        writer.visitSource("S.scala", null);
        writer.visitField(0, "f", "Ljava/lang/Object;", null, null);
        content.accept(writer);
        byte[] bytes = writer.toByteArray();
        return new ClassFiles(name -> bytes);
    }

    private static void method(
            ClassWriter writer, int access, String name, String descriptor, Consumer<MethodVisitor> body) {
        MethodVisitor code = writer.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        body.accept(code);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(4, 4);
        code.visitEnd();
    }

    private static Label line(MethodVisitor code, int number) {
        Label label = new Label();
        code.visitLabel(label);
        code.visitLineNumber(number, label);
        return label;
    }

    private static Handle metafactory() {
        return factory(
                "metafactory",
                "(Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)");
    }

    private static Handle factory(String name, String arguments) {
        String lookup = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;";
        return new Handle(
                Opcodes.H_INVOKESTATIC,
                "java/lang/invoke/LambdaMetafactory",
                name,
                lookup + arguments.substring(1) + "Ljava/lang/invoke/CallSite;",
                false);
    }
}
