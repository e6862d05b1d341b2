package dev.tagalong.samples.benchmarks.instances;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The main of a trying JVM: makes objects of classes and writes them. Knows nothing but the JDK, so that nothing of its
 * own stands in the way of what it loads. What it tries may hang or end the JVM: who started it goes on behind that.
 */
final class Trials {
    /** Behind a task's number: it was begun. */
    static final String BEGUN = "begun";
    /** So many refused objects of one are told at most. */
    private static final int MOST = 32;

    private final ClassLoader loader;
    private final Subclasses subclasses;

    Trials(ClassLoader loader, Subclasses subclasses) {
        this.loader = loader;
        this.subclasses = subclasses;
    }

    /** Takes the file to write to, a class path, the file with tasks, the first one's number, and seconds for each. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> tasks = Files.readAllLines(Path.of(args[2]));
        int seconds = Integer.parseInt(args[4]);
        try (URLClassLoader loader = Candidates.loader(args[1]);
                PrintWriter out = new PrintWriter(
                        Files.newBufferedWriter(
                                Path.of(args[0]),
                                StandardCharsets.UTF_8,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.APPEND),
                        true)) {
            Trials trials = new Trials(loader, new Subclasses(Candidates.names(args[1]), loader));
            for (int number = Integer.parseInt(args[3]); number < tasks.size(); number++) {
                out.println(number + " " + BEGUN);
                Task task = Task.parse(tasks.get(number));
                out.println(
                        number + " " + within(seconds, () -> trials.of(task)).line());
            }
        }
        // Threads of what was tried may still run.
        Runtime.getRuntime().halt(0);
    }

    private static Trial within(int seconds, Callable<Trial> trial) throws InterruptedException {
        FutureTask<Trial> future = new FutureTask<>(trial);
        Thread thread = new Thread(future);
        thread.setDaemon(true);
        thread.start();
        try {
            return future.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return Trial.NONE;
        } catch (ExecutionException e) {
            return new Trial(
                    0, 0, 0, Set.of(), Set.of(), Set.of(e.getCause().getClass().getName()));
        }
    }

    /** Makes objects of a class in all ways that work, and writes them. */
    Trial of(Task task) throws ClassNotFoundException {
        Class<?> type = Class.forName(task.type(), false, loader);
        int made = 0;
        int hinted = 0;
        int written = 0;
        Set<Trial.Refused> refused = new HashSet<>();
        Set<Trial.Refused> handedIn = new HashSet<>();
        Set<String> thrown = new TreeSet<>();
        for (Executable way : Maker.ways(type)) {
            Maker maker = new Maker(Maker.classes(task.hints(), loader), subclasses);
            Object object;
            try {
                object = maker.make(way);
            } catch (Maker.NotMade e) {
                continue;
            }
            if (object.getClass() != type) {
                continue;
            }
            made++;
            hinted += maker.hinted().size() == Set.copyOf(task.hints()).size() ? 1 : 0;
            call(object, task, maker, thrown);
            List<Object> offenders = new ArrayList<>();
            try {
                // A stream ends at the first; what is foretold can stand behind it.
                Writing.refused(object, task.hints().isEmpty() ? 1 : MOST, offenders::add);
                written += offenders.isEmpty() ? 1 : 0;
            } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
                thrown.add(e.getClass().getName());
            }
            for (Object offender : offenders) {
                (isHanded(offender, maker) ? handedIn : refused).add(Writing.name(offender));
            }
        }
        return new Trial(made, hinted, written, refused, handedIn, thrown);
    }

    private static void call(Object object, Task task, Maker maker, Set<String> thrown) {
        for (String name : task.calls()) {
            for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
                Method[] methods = Stream.of(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals(name) && !method.isSynthetic())
                        .toArray(Method[]::new);
                for (Method method : methods) {
                    try {
                        maker.call(object, method);
                    } catch (Maker.NotMade e) {
                        thrown.add(e.getCause().getClass().getName());
                    }
                }
            }
        }
    }

    /** True if the offender was handed in, or came with what was. */
    private static boolean isHanded(Object offender, Maker maker) {
        return maker.handed().stream()
                .anyMatch(each -> each == offender || refusedOf(each).stream().anyMatch(one -> one == offender));
    }

    private static List<Object> refusedOf(Object handed) {
        List<Object> refused = new ArrayList<>();
        try {
            Writing.refused(handed, MOST, refused::add);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            // What cannot be written for another reason is not what was refused here.
            return refused;
        }
        return refused;
    }
}
