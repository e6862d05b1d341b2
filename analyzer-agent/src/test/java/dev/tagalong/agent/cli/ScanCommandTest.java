package dev.tagalong.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.agent.Compiled;
import dev.tagalong.report.SchemaCheck;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanCommandTest {
    private static final String NOTHING = "WARNING  Nothing was checked: no send site was found in 2 classes.\n";
    private static final String FOUND =
            "ERROR  Pool$Job cannot be sent: it leads to 1 object that is not Serializable\n";

    @TempDir
    private static Path program;

    private static Path classes;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() throws IOException {
        classes = Compiled.classes(program, Compiled.POOL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                          | The command scan needs PATH: see java -jar tagalong.jar scan --help.",
                "not/there                 | not/there is not there: name a class folder or a jar.",
                "--frob CLASSES            | There is no option '--frob': see java -jar tagalong.jar scan --help.",
                "--baseline b CLASSES      | There is no option '--baseline': see java -jar tagalong.jar scan --help.",
                "CLASSES --send-site       | The command scan needs SPEC: see java -jar tagalong.jar scan --help.",
                "--send-site a.B#c CLASSES | \"a.B#c\" is no send site; write: CLASS#METHOD ARGUMENT, such as com.acme.Pool#submit 0.",
                "--root a/b CLASSES        | 'a/b' is no pattern of class names: write one such as com.acme.*.",
                "--root acme.Pol CLASSES   | No class of what is scanned fits the root 'acme.Pol': write its full name with the package, or a pattern such as com.acme.*.",
                "--send-site Pool#submit 0 CLASSES | There is no class of the send site Pool#submit: write its full name with the package, and see that it is on the class path.",
                "--send-site acme.Pool#send 0 CLASSES | The class of the send site acme.Pool#send declares no such method: name the class that does.",
                "--profile no/pool.txt x   | no/pool.txt is not there: name a file with what a framework sends.",
                "--min-certainty sure x    | 'sure' is no value of --min-certainty: use certain, likely or possible.",
                "--min-certainty observed x| 'observed' is no value of --min-certainty: use certain, likely or possible.",
                "--fail-on never x         | 'never' is no value of --fail-on: use error, warning or note.",
                "--rules heavy x           | 'heavy' is no value of --rules: write +ID to report a rule too, and -ID to leave it out, with commas between them.",
                "--rules +heavy,+hevy x    | There is no rule 'hevy'; the nearest: heavy.",
                "--threads 0 x             | A scan cannot run on 0 threads; use 1 or more.",
                "--threads many x          | Invalid value for option '--threads': 'many' is not an int: see java -jar tagalong.jar scan --help.",
                "--format sarif x          | The format 'sarif' does not exist in this version yet: use text, json, serial-filter or serial-forms.",
                "--format xml x            | 'xml' is no value of --format: use text, json, serial-filter or serial-forms.",
                "--format json --format text x | There are 2 formats and no --output, and only one can go to standard output: give the others a file each.",
                "--output a --output b x   | There is no --format for --output b: give one for each file.",
                "--output no/folder/a x    | The --output no/folder/a is in a folder that is not there: make the folder HERE/no/folder first.",
                "--format text --output a --format json --output ./a x | Two formats go to --output ./a: give each a file of its own.",
            })
    void aMistakeIsAnsweredInOneSentence(String words, String sentence) {
        Ran ran = scan(words == null ? "" : words);

        String here = Path.of("").toAbsolutePath().toString();
        assertThat(ran).isEqualTo(new Ran(ExitCode.USAGE, "", sentence.replace("HERE", here) + "\n"));
    }

    @Test
    void aFolderWithoutClassFilesIsAMistake() {
        Ran ran = Ran.tool("scan", folder.toString());
        assertThat(ran)
                .isEqualTo(new Ran(
                        ExitCode.USAGE,
                        "",
                        folder + " has no class file: compile first, or name a class folder or a jar with classes.\n"));
        assertThat(Ran.tool("scan", "--output", folder.toString(), classes.toString()))
                .isEqualTo(
                        new Ran(ExitCode.USAGE, "", "The --output " + folder + " is a folder: name a file in it.\n"));
        assertThat(Ran.tool("scan", "--jdk-home", folder.toString(), classes.toString())
                        .err())
                .startsWith(folder + " is no JDK");
    }

    @Test
    void nothingCheckedIsAWarning() {
        Ran ran = scan("CLASSES");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith(NOTHING)
                .contains("\n    --send-site com.acme.Pool#submit 0\n", "\n    --root com.acme.Task\n");
        assertThat(scan("--fail-on warning CLASSES")).isEqualTo(new Ran(ExitCode.FINDINGS, ran.out(), ""));
    }

    @Test
    void nothingCheckedIsAWarningOnStandardErrorWhereTextIsNotOnStandardOutput() {
        Ran ran = scan("--format json CLASSES");
        SchemaCheck.valid(ran.out());
        assertThat(ran.err()).startsWith(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--send-site acme.Pool#submit 0 CLASSES",
                "--send-site=acme.Pool#submit 0 CLASSES",
                "CLASSES --send-site acme.Pool#submit 0",
                "--send-site 'acme.Pool#submit 0' CLASSES",
                "--send-site 'acme.Pool#submit 0 start' CLASSES",
                "--root acme.Pool$J* CLASSES",
                "--all-serializable CLASSES",
                "--all-serializable --threads 1 CLASSES CLASSES",
            })
    void whatIsSentCanBeNamed(String words) {
        Ran ran = scan(words);
        assertThat(ran.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith(FOUND).contains("\n  x .thread Thread at acme.Pool$Job.start(Pool.java:");
    }

    @Test
    void aSendSiteIsNamedWithItsLine() {
        assertThat(scan("--send-site acme.Pool#submit 0 CLASSES").out())
                .containsPattern("\n       sent at acme.Pool.main\\(Pool.java:\\d+\\)\n")
                .contains("At first this path is not there: .thread is null until Pool$Job.start() has run.");
    }

    @ParameterizedTest
    @CsvSource({
        "--rules -not-serializable,                       0",
        "--rules=-not-serializable --fail-on note,        1",
        "'--rules -not-serializable,-state-lost --fail-on note', 0",
        "--rules -not-serializable --rules +heavy,        0",
        "--min-certainty certain,                         1",
        "--min-certainty possible --fail-on note,         1",
    })
    void theExitCodeFollowsWhatIsAskedFor(String words, int exitCode) {
        assertThat(scan(words + " --root acme.Pool$Job CLASSES").exitCode()).isEqualTo(exitCode);
    }

    @Test
    void theNthFileIsThatOfTheNthFormat() throws IOException {
        Path json = folder.resolve("a.json");
        Path text = Files.writeString(folder.resolve("b.txt"), "old");
        String what = " --root acme.Pool$Job CLASSES";

        Ran one = scan("--format json --output " + json + " --format text" + what);
        Ran both = scan("--format text --format json --output " + text + " --output " + folder.resolve("c") + what);
        Ran alone = scan("--output " + folder.resolve("d") + what);

        assertThat(one.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(one.out()).startsWith(FOUND);
        assertThat(both).isEqualTo(new Ran(ExitCode.FINDINGS, "", ""));
        assertThat(alone).isEqualTo(both);
        assertThat(text).hasContent(one.out());
        assertThat(folder.resolve("d")).hasContent(one.out());
        assertThat(json).hasSameTextualContentAs(folder.resolve("c"));
        SchemaCheck.valid(Files.readString(json));
        assertThat(Files.readString(json)).contains("\"source\": \"bytecode\"");
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
    }

    @Test
    void aDamagedClassIsNotJudgedAndStrictIsStrict() throws IOException {
        Path damaged = Compiled.classes(folder, Compiled.POOL);
        Compiled.damage(damaged.resolve("acme/Pool.class"));
        String words = "--root acme.Pool$Job " + damaged;

        Ran ran = scan(words);
        Ran strict = scan("--strict " + words);

        assertThat(ran.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ran.out())
                .contains("\nNot judged: " + damaged.resolve("acme/Pool.class") + ". Its class file is damaged");
        assertThat(strict)
                .isEqualTo(new Ran(
                        ExitCode.USAGE,
                        ran.out(),
                        "1 file could not be read, see \"not judged\": replace it, or leave --strict out.\n"));
        assertThat(scan("--strict --root acme.Pool$Job CLASSES").exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void wordsCanStandInAFile() throws IOException {
        Path words = Files.writeString(
                folder.resolve("words"),
                "--send-site acme.Pool#submit 0\n--format json \""
                        + classes.toString().replace("\\", "\\\\") + "\"\n");
        Ran ran = Ran.tool("scan", "@" + words);
        assertThat(ran.exitCode()).isEqualTo(ExitCode.FINDINGS);
        SchemaCheck.valid(ran.out());
        assertThat(Ran.tool("explain", "@" + words).err()).startsWith("There is no rule '@");
    }

    @Test
    void theClassPathOnlyResolves() throws IOException {
        Path lib = Files.createDirectory(folder.resolve("lib"));
        Path jar = Compiled.jar(Compiled.classes(folder, Compiled.POOL));
        Files.move(jar, lib.resolve("a.jar"));
        Path own = Files.createDirectories(folder.resolve("own/acme"));
        Files.copy(classes.resolve("acme/Pool.class"), own.resolve("Pool.class"));
        String site = "--send-site acme.Pool#submit 0 " + own.getParent();

        assertThat(scan("--classpath " + lib + "/*" + File.pathSeparator + folder.resolve("gone.jar") + " " + site)
                        .out())
                .startsWith(FOUND)
                .contains(
                        "Not judged: " + folder.resolve("gone.jar") + ". It is not there.\n", "1 class was looked at.");
    }

    /** Words with single quotes around those that hold blanks; CLASSES stands for the compiled program. */
    private static Ran scan(String words) {
        List<String> all = new ArrayList<>(List.of("scan"));
        Pattern.compile("'([^']*)'|\\S+")
                .matcher(words)
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .map(word -> word.equals("CLASSES") ? classes.toString() : word)
                .forEach(all::add);
        return Ran.tool(all.toArray(String[]::new));
    }
}
