package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.finding.Root;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkTest {
    private static final String IMPORTS = """
            import org.apache.spark.SparkContext;
            import org.apache.spark.api.java.*;
            import org.apache.spark.api.java.function.MapFunction;
            import org.apache.spark.broadcast.Broadcast;
            import org.apache.spark.rdd.RDD;
            import org.apache.spark.sql.*;
            import scala.reflect.ClassTag;
            class Client { String ask(String text) { return text; } }
            """;

    @TempDir
    private Path folder;

    @Test
    void aLambdaKeepsWhatItCaptured() throws IOException {
        String program = """
                class Job {
                    static long run(JavaRDD<String> texts) {
                        Client client = new Client();
                        %s
                    }
                }
                """;
        assertThat(found(program.formatted("return texts.map(text -> client.ask(text)).count();")))
                .containsExactly("Job.run~org.apache.spark.api.java.function.Function > client x Client certain");
        assertThat(found(
                        program.formatted("String asked = client.ask(\"\"); return texts.map(text -> asked).count();")))
                .isEmpty();
        assertThat(report(program.formatted("return texts.map(text -> client.ask(text)).count();")))
                .singleElement()
                .satisfies(root -> assertThat(root.sites())
                        .singleElement()
                        .satisfies(
                                site -> assertThat(site.api()).isEqualTo("org.apache.spark.api.java.JavaRDDLike#map")));
    }

    @Test
    void theObjectAroundAnAnonymousFunctionIsNotCleaned() throws IOException {
        String program = """
                class Job {
                    JavaPairRDD<String, Integer> run(JavaPairRDD<String, Integer> pairs) {
                        return pairs.reduceByKey(new org.apache.spark.api.java.function.Function2<>() {
                            public Integer call(Integer one, Integer two) { return one + two; }
                        });
                    }
                    static JavaPairRDD<String, Integer> all(JavaPairRDD<String, Integer> pairs) { return new Job().run(pairs); }
                }
                """;
        assertThat(found(program, "-XDoptimizeOuterThis=false")).containsExactly("Job$1 > this$0 x Job certain");
        assertThat(found(program.replace("JavaPairRDD<String, Integer> run", "static JavaPairRDD<String, Integer> run")
                        .replace("new Job().run", "run")))
                .isEmpty();
    }

    @Test
    void functionsOfTheScalaInterfaceAndOfDatasetsAreSent() throws IOException {
        String program = """
                class Ask extends scala.runtime.AbstractFunction1<String, String> implements Serializable {
                    %s
                    public String apply(String text) { return text; }
                }
                class Map implements MapFunction<String, String> {
                    %s
                    public String call(String text) { return text; }
                }
                class Job {
                    static void run(RDD<String> texts, ClassTag<String> tag, Dataset<String> data) {
                        texts.map(new Ask(), tag).count();
                        data.map(new Map(), Encoders.STRING()).count();
                    }
                }
                """;
        assertThat(found(program.formatted("final Client client = new Client();", "Client client = new Client();")))
                .containsExactly("Ask > client x Client certain", "Map > client x Client certain");
        assertThat(found(program.formatted("", ""))).isEmpty();
    }

    @Test
    void broadcastValuesAndDataAreSent() throws IOException {
        String program = """
                class Job {
                    static void run(JavaSparkContext spark) {
                        Broadcast<%s> all = spark.broadcast(new %s());
                        spark.parallelize(new ArrayList<>(List.of(new %s()))).count();
                    }
                }
                class Row implements Serializable {}
                class Wide extends Client {}
                """;
        assertThat(found(program.formatted("Client", "Client", "Wide")))
                .containsExactly("Client x Client certain", "Wide x Wide certain");
        assertThat(found(program.formatted("Row", "Row", "Row"))).isEmpty();
    }

    private List<Root> report(String program) throws IOException {
        return new Framework(folder, "spark").report(IMPORTS + program).roots();
    }

    private List<String> found(String program, String... options) throws IOException {
        return new Framework(folder, "spark").found(IMPORTS + program, options);
    }
}
