package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.RepairedWorkerProcess;
import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.Task;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** {@link SecondStart} and its {@link Application} with workers whose {@code popen} is transient: nobody sends it. */
public final class SecondStartRepaired {

    private SecondStartRepaired() {}

    public static void main(String[] args) throws IOException {
        try (Sent second = sent(Arguments.startMethod(args))) {
            second.worker().start();
        }
    }

    static Sent sent(StartMethod method) throws IOException {
        Application app = new Application(method, "wash", "dry");
        app.process(0).start();
        app.process(0).join();
        return new Sent(app.process(1));
    }

    private static final class Application implements Serializable {

        private final List<RepairedWorkerProcess> processes = new ArrayList<>();

        Application(StartMethod method, String... jobs) {
            for (String job : jobs) {
                processes.add(new RepairedWorkerProcess(method, job, new Work(this, job)));
            }
        }

        RepairedWorkerProcess process(int index) {
            return processes.get(index);
        }

        private void work(String job) {
            System.out.println(job + ": done");
        }
    }

    private static final class Work implements Task {

        private final Application app;
        private final String job;

        Work(Application app, String job) {
            this.app = app;
            this.job = job;
        }

        @Override
        public void run() {
            app.work(job);
        }
    }
}
