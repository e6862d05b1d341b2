package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;

class LibrariesTest {
    private static final List<String> PREFIXES = Libraries.bundled().prefixes();

    @Test
    void theListIsSortedAndNoLineIsPartOfAnother() {
        assertThat(PREFIXES).hasSizeGreaterThan(100).isSorted().doesNotHaveDuplicates();
        assertThat(PREFIXES)
                .allSatisfy(prefix -> assertThat(PREFIXES)
                        .filteredOn(other -> !other.equals(prefix))
                        .noneMatch(prefix::startsWith));
    }

    @Test
    void widelyUsedLibrariesAreThere() {
        assertThat(List.of(
                        Assertions.class.getName(),
                        ClassReader.class.getName(),
                        Gson.class.getName(),
                        ImmutableList.class.getName(),
                        Test.class.getName(),
                        "org.apache.commons.collections4.map.LRUMap",
                        "io.vavr.collection.HashMap",
                        "clojure.lang.PersistentVector",
                        "groovy.lang.Closure",
                        "org.codehaus.groovy.runtime.MethodClosure",
                        "org.springframework.context.ApplicationContext",
                        "scala.collection.immutable.List",
                        "kotlin.jvm.internal.Lambda"))
                .allSatisfy(name -> assertThat(PREFIXES).anyMatch(name::startsWith));
    }

    @Test
    void whatAProjectIsCalledIsNotThere() {
        assertThat(List.of("demo.Job", "com.acme.Job", "com.example.Job", "org.example.Job", "dev.tagalong.Job", "Job"))
                .allSatisfy(name -> assertThat(PREFIXES).noneMatch(name::startsWith));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.apache. com.acme.", "org.apache", "org..apache.", "org/apache/", "1.", "*."})
    void aLineThatIsNoPackageIsNamed(String line) {
        assertThatThrownBy(() -> Libraries.parse("mine.txt", new StringReader("com.acme.\n" + line)))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("mine.txt:2: \"" + line + "\" is not a package with a dot at its end; "
                        + "write one such as org.apache. on each line.");
    }

    @Test
    void linesAreKeptInOrder() throws IOException {
        assertThat(Libraries.parse("mine.txt", new StringReader("# mine\nb.\n\na.b.\n"))
                        .prefixes())
                .containsExactly("b.", "a.b.");
    }
}
