package dev.tagalong;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;

/** Which package knows which: the order of the house. */
@AnalyzeClasses(packages = "dev.tagalong", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String GUAVA = "com.google.common..";
    private static final String GSON = "com.google.gson..";
    private static final String ASM = "org.objectweb.asm..";

    /** All but the facade. */
    private static final DescribedPredicate<JavaClass> BELOW =
            resideInAPackage("dev.tagalong..").and(not(resideInAPackage("dev.tagalong")));

    @ArchTest
    static final ArchRule GRAPH = only("graph");

    @ArchTest
    static final ArchRule CATALOGUE = only("catalogue");

    @ArchTest
    static final ArchRule SERIAL = only("serial", "dev.tagalong.graph..");

    @ArchTest
    static final ArchRule HEAP = only(
            "heap",
            GUAVA,
            "dev.tagalong.graph..",
            "dev.tagalong.serial..",
            "dev.tagalong.catalogue..",
            "sun.misc",
            "sun.reflect");

    @ArchTest
    static final ArchRule BYTECODE =
            only("bytecode", GUAVA, ASM, "dev.tagalong.graph..", "dev.tagalong.serial..", "dev.tagalong.catalogue..");

    @ArchTest
    static final ArchRule FINDING = only("finding", GUAVA, "dev.tagalong.graph..", "dev.tagalong.catalogue..");

    /** From graph and catalogue only the words that findings carry. */
    @ArchTest
    static final ArchRule REPORT = classes()
            .that()
            .resideInAPackage("dev.tagalong.report..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(allowed("report", GUAVA, GSON, "dev.tagalong.finding.."))
                    .or(resideInAnyPackage("dev.tagalong.graph..", "dev.tagalong.catalogue..")
                            .and(describe("are enums", JavaClass::isEnum))));

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.tagalong.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule SILENT = noClasses()
            .that(BELOW)
            .should(ACCESS_STANDARD_STREAMS)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .orShould()
            .callMethod(System.class, "getLogger", String.class)
            .orShould()
            .callMethod(System.class, "getLogger", String.class, ResourceBundle.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule FILES_IN_ONE_PLACE = noClasses()
            .that(BELOW.and(not(resideInAPackage("dev.tagalong.bytecode.path.."))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.util.zip..", "java.util.jar..")
                    .or(describe("java.io.File...", type -> type.getName().startsWith("java.io.File")))
                    .or(describe("RandomAccessFile", type -> type.getName().equals("java.io.RandomAccessFile"))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ACCESS_IN_ONE_CLASS = noClasses()
            .that(BELOW.and(describe(
                    "are not Access", type -> !type.getName().matches("dev\\.tagalong\\.heap\\.Access(\\$.*)?"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("sun..", "jdk..")
            .orShould()
            .callMethodWhere(describe("opens a member", call -> opens(call.getTarget())))
            .allowEmptyShould(true);

    private static boolean opens(AccessTarget.MethodCallTarget target) {
        return List.of("setAccessible", "trySetAccessible", "privateLookupIn").contains(target.getName());
    }

    private static ArchRule only(String name, String... others) {
        return classes()
                .that()
                .resideInAPackage("dev.tagalong." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed(name, others))
                .allowEmptyShould(true);
    }

    private static String[] allowed(String name, String... others) {
        List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify..", "dev.tagalong." + name + ".."));
        allowed.addAll(Arrays.asList(others));
        return allowed.toArray(String[]::new);
    }
}
