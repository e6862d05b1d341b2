package dev.tagalong.bytecode.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.form.HookWrites.How;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hooks write, by their code. */
class StreamHooksTest {
    @TempDir
    Path folder;

    private HookWrites writes(String body) {
        Program program = Sources.program(folder, """
                class A implements Serializable {
                    Object one;
                    Object two;
                    boolean flag;
                    static Object kept;
                    private void writeObject(ObjectOutputStream out) throws IOException {
                """ + body + """
                    }
                    private static void help(Object value, ObjectOutputStream out) throws IOException {
                        out.writeObject(value);
                    }
                    private static void never() throws NotSerializableException {
                        throw new NotSerializableException("A");
                    }
                }
                """);
        TypeInfo type = Objects.requireNonNull(program.type("demo/A"));
        return Objects.requireNonNull(new StreamHooks(program)
                .writes(Objects.requireNonNull(type.method("writeObject", SlotHooks.GIVEN_OUTPUT_STREAM)), 1));
    }

    @Test
    void defaultsAndObjects() {
        HookWrites writes = writes("out.defaultWriteObject(); out.writeObject(one); if (flag) out.writeUnshared(two);");

        assertThat(writes.defaults()).isEqualTo(How.ALWAYS);
        assertThat(writes.writes()).extracting(HookWrites.Write::how).containsExactly(How.ALWAYS, How.SOMETIMES);
        assertThat(writes.writes()).extracting(each -> each.value().kind()).containsOnly(Value.Kind.FIELD);
        assertThat(writes.writes()).allMatch(write -> write.recovery() == Recovery.NEVER);
        assertThat(writes.handedOn()).isEmpty();
        assertThat(writes.refusal()).isNull();
    }

    @Test
    void putFieldsByName() {
        HookWrites writes = writes(
                "var fields = out.putFields(); fields.put(\"one\", one); fields.put(\"flag\", flag); out.writeFields();");

        assertThat(writes.defaults()).isEqualTo(How.NEVER);
        assertThat(writes.fieldsWritten()).isEqualTo(How.ALWAYS);
        assertThat(writes.writes()).singleElement().satisfies(write -> {
            assertThat(write.field()).isEqualTo("one");
            assertThat(write.put()).isTrue();
            assertThat(write.how()).isEqualTo(How.ALWAYS);
        });
    }

    @Test
    void streamsThatAreHandedOn() {
        HookWrites writes = writes(
                "help(one, out); ((Consumer<Object>) x -> { try { out.writeObject(x); } catch (IOException e) {} }).accept(two);");

        assertThat(writes.handedOn()).hasSize(2);
        assertThat(writes.handedOn().get(0).argument()).isEqualTo(1);
        assertThat(writes.kept()).isFalse();
        assertThat(writes("kept = out;").kept()).isTrue();
    }

    @Test
    void handlersThatGoOn() {
        HookWrites goesOn =
                writes("try { out.writeObject(one); } catch (NotSerializableException e) { out.writeInt(1); }");
        HookWrites throwsAgain =
                writes("try { out.writeObject(one); } catch (IOException e) { throw new IllegalStateException(e); }");
        HookWrites other = writes("try { out.writeObject(one); } catch (IllegalStateException e) { out.writeInt(1); }");
        HookWrites both = writes("try { out.writeObject(one); } catch (IOException e) { if (flag) throw e; }");

        assertThat(both.writes()).singleElement().matches(each -> each.recovery() == Recovery.SOMETIMES);
        assertThat(goesOn.writes()).singleElement().matches(each -> each.recovery() == Recovery.ALWAYS);
        assertThat(throwsAgain.writes()).singleElement().matches(each -> each.recovery() == Recovery.NEVER);
        assertThat(other.writes()).singleElement().matches(each -> each.recovery() == Recovery.NEVER);
    }

    @Test
    void hooksThatRefuse() {
        HookWrites always = writes("throw new NotSerializableException();");
        HookWrites sometimes = writes("if (flag) throw new InvalidObjectException(\"\"); out.defaultWriteObject();");
        HookWrites through = writes("never();");

        assertThat(always.refusal()).matches(HookWrites.Refusal::always);
        assertThat(always.refusal())
                .extracting(HookWrites.Refusal::types)
                .asList()
                .containsExactly("java/io/NotSerializableException");
        assertThat(sometimes.refusal()).matches(each -> !each.always());
        assertThat(through.refusal()).matches(HookWrites.Refusal::always);
        assertThat(through.refusal())
                .extracting(HookWrites.Refusal::types)
                .asList()
                .containsExactly("java/io/NotSerializableException");
    }
}
