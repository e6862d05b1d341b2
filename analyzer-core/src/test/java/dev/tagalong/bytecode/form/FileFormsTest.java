package dev.tagalong.bytecode.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.serial.SerialField;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.SerialForm.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a class file tells that a loaded class does not, and where it does not tell enough. */
class FileFormsTest {
    @TempDir
    Path folder;

    private FileForms forms(String classes) {
        return new FileForms(Sources.program(folder, classes));
    }

    private FileForms without(String missing, String classes) throws IOException {
        Sources.compile(folder, classes);
        Files.delete(folder.resolve("demo/" + missing + ".class"));
        return new FileForms(Programs.of(List.of(folder)));
    }

    private static List<String> fields(SerialForm form) {
        assertThat(form).isNotNull();
        return form.slots().get(form.slots().size() - 1).fields().stream()
                .map(SerialField::name)
                .toList();
    }

    @Test
    void persistentFieldsOfAStaticMethodAndOfAnotherConstant() {
        FileForms forms = forms("""
                class Called implements Serializable {
                    private static final ObjectStreamField[] serialPersistentFields = list();
                    Object a;
                    int b;
                    static ObjectStreamField[] list() {
                        return new ObjectStreamField[] {new ObjectStreamField("b", int.class)};
                    }
                }
                class Other implements Serializable {
                    private static final ObjectStreamField[] ALL = {new ObjectStreamField("a", Object.class)};
                    private static final ObjectStreamField[] serialPersistentFields = ALL;
                    Object a;
                    int b;
                }
                class None implements Serializable {
                    private static final ObjectStreamField[] serialPersistentFields = ObjectStreamClass.NO_FIELDS;
                    Object a;
                }
                class Null implements Serializable {
                    private static final ObjectStreamField[] serialPersistentFields = null;
                    Object a;
                }
                """);

        assertThat(fields(forms.of("demo/Called"))).containsExactly("b");
        assertThat(fields(forms.of("demo/Other"))).containsExactly("a");
        assertThat(fields(forms.of("demo/None"))).isEmpty();
        assertThat(fields(forms.of("demo/Null"))).containsExactly("a");
    }

    @Test
    void persistentFieldsThatDependAreNotGuessed() {
        FileForms forms = forms("""
                class Depends implements Serializable {
                    private static final ObjectStreamField[] serialPersistentFields = {
                        new ObjectStreamField("a", Boolean.getBoolean("x") ? String.class : Object.class)
                    };
                }
                class Below extends Depends {}
                """);

        assertThat(forms.of("demo/Depends")).isNull();
        assertThat(forms.unknown("demo/Below"))
                .isEqualTo("serialPersistentFields of demo.Depends is not made of constants");
        assertThatThrownBy(() -> forms.unknown("java/lang/String")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void missingSuperclassHidesTheForm() throws IOException {
        FileForms forms = without("Base", "class Base {}\nclass Below extends Base implements Serializable {}\n");

        assertThat(forms.of("demo/Below")).isNull();
        assertThat(forms.unknown("demo/Below")).isEqualTo("class demo.Base is missing");
        assertThat(forms.unknown("demo/Base")).isEqualTo("class demo.Base is missing");
    }

    @Test
    void missingInterfaceHidesTheFormOnlyWhereItMatters() throws IOException {
        FileForms forms = without("Mark", """
                interface Mark {}
                class Open implements Mark {}
                class Known implements Mark, Serializable {}
                class External implements Mark, Serializable {
                    public void writeExternal(ObjectOutput out) {}
                    public void readExternal(ObjectInput in) {}
                }
                """);

        assertThat(forms.unknown("demo/Open")).isEqualTo("class demo.Mark is missing");
        assertThat(forms.of("demo/Known")).extracting(SerialForm::kind).isEqualTo(Kind.SERIALIZABLE);
        assertThat(forms.unknown("demo/External")).isEqualTo("class demo.Mark is missing");
    }

    @Test
    void arraysAreJudgedByTheirElements() {
        FileForms forms = forms("class A {}");

        assertThat(forms.of("[Ldemo/Nowhere;"))
                .isEqualTo(new SerialForm("demo.Nowhere[]", Kind.ARRAY, List.of(), false, false, null, null));
        assertThat(forms.of("[[I")).extracting(SerialForm::className).isEqualTo("int[][]");
    }
}
