package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields that are set through objects that stand for them. */
class ScanOfReflectionTest {
    private static final String TYPES = """
            class Job implements Serializable {
                static final java.lang.invoke.VarHandle FIRST;
                static final java.util.concurrent.atomic.AtomicReferenceFieldUpdater<Job, Object> SECOND =
                        java.util.concurrent.atomic.AtomicReferenceFieldUpdater.newUpdater(
                                Job.class, Object.class, "second");
                static {
                    try {
                        FIRST = java.lang.invoke.MethodHandles.lookup().findVarHandle(
                                Job.class, "first", Object.class);
                    } catch (ReflectiveOperationException e) {
                        throw new ExceptionInInitializerError(e);
                    }
                }
                Object first;
                volatile Object second;
                transient Object third;
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aFieldThatIsSetByReflectionHoldsIt() throws IOException {
        assertThat(sent("Job.class.getDeclaredField(\"first\").set(job, new Bad());")
                        .found())
                .containsExactly("Job > first x Bad certain now");
    }

    @Test
    void aTransientFieldThatIsSetByReflectionIsNotSent() throws IOException {
        SmallScan scan = sent("Job.class.getDeclaredField(\"third\").set(job, new Bad());");
        assertThat(scan.found()).isEmpty();
        assertThat(scan.notJudged()).isEmpty();
    }

    @Test
    void theNameCanComeThroughAMethod() throws IOException {
        assertThat(sent("set(job, \"first\", new Bad());").found()).containsExactly("Job > first x Bad certain now");
    }

    @Test
    void theObjectsClassCanBeAskedFor() throws IOException {
        assertThat(sent("Field f = job.getClass().getDeclaredField(\"first\"); f.setAccessible(true);"
                                + " f.set(job, new Bad());")
                        .found())
                .containsExactly("Job > first x Bad certain now");
    }

    @Test
    void variableHandlesSet() throws IOException {
        assertThat(sent("Job.FIRST.setVolatile(job, new Bad());").found())
                .containsExactly("Job > first x Bad certain now");
        assertThat(sent("Job.FIRST.compareAndSet(job, null, new Bad());").found())
                .containsExactly("Job > first x Bad certain now");
        assertThat(sent("Job.FIRST.compareAndSet(job, new Bad(), null);").found())
                .isEmpty();
    }

    @Test
    void variableHandlesRead() throws IOException {
        assertThat(sent("job.first = new ArrayList<>(); ((List<Object>) Job.FIRST.get(job)).add(new Bad());")
                        .found())
                .containsExactly("Job > first > [] x Bad certain now");
    }

    @Test
    void variableHandlesOfElementsSetAndRead() throws IOException {
        String array = "Object[] all = new Object[2]; job.first = all; var h ="
                + " java.lang.invoke.MethodHandles.arrayElementVarHandle(Object[].class); ";
        for (String call : new String[] {
            "h.set(all, 0, new Bad());",
            "h.setRelease(all, 0, (Object) new Bad());",
            "h.compareAndSet(all, 0, null, new Bad());",
            "Object old = h.getAndSet(all, 0, new Bad());"
        }) {
            assertThat(sent(array + call).found()).as(call).containsExactly("Job > first > [] x Bad certain now");
        }
        assertThat(sent(array + "h.compareAndSet(all, 0, new Bad(), \"\"); h.set(new Object[1], 0, new Bad());")
                        .found())
                .isEmpty();
        assertThat(sent(array + "all[0] = new ArrayList<>(); ((List<Object>) h.get(all, 0)).add(new Bad());")
                        .found())
                .containsExactly("Job > first > [] > [] x Bad certain now");
    }

    @Test
    void updatersSet() throws IOException {
        for (String call : new String[] {
            "set(job, new Bad())",
            "lazySet(job, new Bad())",
            "compareAndSet(job, null, new Bad())",
            "getAndSet(job, new Bad())",
            "updateAndGet(job, old -> new Bad())",
            "accumulateAndGet(job, new Bad(), (old, next) -> next)"
        }) {
            assertThat(sent("Job.SECOND." + call + ";").found())
                    .as(call)
                    .containsExactly("Job > second x Bad certain now");
        }
        assertThat(sent("Job.SECOND.set(new Job(), new Bad()); Job.SECOND.set(job, \"text\");")
                        .found())
                .isEmpty();
    }

    @Test
    void settersOfMethodHandlesSet() throws IOException {
        assertThat(sent("var set = java.lang.invoke.MethodHandles.lookup().findSetter(Job.class, \"first\","
                                + " Object.class); set.invoke(job, (Object) new Bad());")
                        .found())
                .containsExactly("Job > first x Bad certain now");
    }

    @Test
    void fieldsThatAreNotKnownAreSaidOnce() throws IOException {
        SmallScan scan = sent("for (Field f : Job.class.getDeclaredFields()) { f.set(job, new Bad()); }");
        assertThat(scan.found()).isEmpty();
        assertThat(scan.notJudged())
                .containsExactly("Job: demo.Demo.send sets fields of it by reflection, and which is not known");
        assertThat(sent("for (Field f : Job.class.getDeclaredFields()) { f.set(new Job(), new Bad()); }")
                        .notJudged())
                .isEmpty();
    }

    @Test
    void whatReflectionAnswersIsNotJudged() throws IOException {
        assertThat(sent("job.first = Demo.class.getMethod(\"make\").invoke(null);")
                        .notJudged())
                .containsExactly("Job.first: it comes from reflection, Method.invoke in demo.Demo.send:32");
        assertThat(sent("job.first = Class.forName(\"some.Type\").getConstructor().newInstance();")
                        .notJudged())
                .containsExactly("Job.first: it comes from reflection, Constructor.newInstance in demo.Demo.send:32");
    }

    private SmallScan sent(String before) throws IOException {
        return SmallScan.of(folder, TYPES + """
                class Demo {
                    static void set(Object of, String name, Object value) throws Exception {
                        java.lang.reflect.Field field = Job.class.getDeclaredField(name);
                        field.set(of, value);
                    }
                    static void send(ObjectOutputStream out) throws Throwable {
                        Job job = new Job();
                        %s
                        out.writeObject(job);
                    }
                }
                """.formatted(before).replace("Field f ", "java.lang.reflect.Field f "));
    }
}
