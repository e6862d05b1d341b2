package dev.tagalong.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.form.Programs;
import dev.tagalong.serial.SerialForm;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The forms of classes, from their class files and as loaded: they are equal, or the class file says why not. */
class FileFormsAgreeTest {
    /** Their fields depend on the system property {@code jmx.serial.form}. */
    private static final String JMX = "javax.management.";

    private final Map<String, String> unknown = new TreeMap<>();
    private final List<String> different = new ArrayList<>();

    @Test
    void onEverySerializableClassOfTheJdk() {
        FileForms forms = new FileForms(Programs.ofTests());
        for (JdkForms.Subject subject : JdkForms.SUBJECTS) {
            compare(forms, subject.type(), subject.form());
        }
        System.out.printf(
                "JDK %s: %d forms compared, not known: %s%n", Runtime.version(), JdkForms.SUBJECTS.size(), unknown);
        assertThat(different).isEmpty();
        unknown.forEach((name, why) -> assertThat(why).as(name).contains("is not made of constants"));
        assertThat(unknown.keySet()).allMatch(name -> name.startsWith(JMX));
    }

    @Test
    void onEveryClassOfTheTests() {
        FileForms forms = new FileForms(Programs.ofTests());
        int compared = 0;
        for (String name : names(Programs.folders())) {
            try {
                Class<?> type = Class.forName(name, false, FileFormsAgreeTest.class.getClassLoader());
                if (!type.isInterface()) {
                    compare(forms, type, ClassForms.of(type));
                    compared++;
                }
            } catch (ClassNotFoundException e) {
                throw new AssertionError(name, e);
            }
        }
        System.out.printf("%d classes of the tests compared%n", compared);
        assertThat(compared).isGreaterThan(500);
        assertThat(different).isEmpty();
        assertThat(unknown).isEmpty();
    }

    private void compare(FileForms forms, Class<?> type, SerialForm expected) {
        String internal = type.getName().replace('.', '/');
        SerialForm found = forms.of(internal);
        if (found == null) {
            unknown.put(type.getName(), forms.unknown(internal));
        } else if (!found.equals(expected)) {
            different.add("\n  loaded " + expected + "\n  file   " + found);
        }
    }

    private static List<String> names(List<Path> folders) {
        List<String> names = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(file -> folder.relativize(file).toString())
                        .filter(file -> file.endsWith(".class") && !file.contains("-info"))
                        // A stream's descriptor initialises its class, and these tell another test when they were.
                        .filter(file -> !file.contains("$Loud"))
                        .map(file -> file.substring(0, file.length() - ".class".length())
                                .replace(File.separatorChar, '.'))
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }
}
