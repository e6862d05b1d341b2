package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.Task;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** An application that keeps its workers in a list. Each worker's target is one of the application's jobs. */
final class Application implements Serializable {

    private final List<WorkerProcess> processes = new ArrayList<>();

    Application(StartMethod method, String... jobs) {
        for (String job : jobs) {
            processes.add(new WorkerProcess(method, job, new Work(this, job)));
        }
    }

    WorkerProcess process(int index) {
        return processes.get(index);
    }

    private void work(String job) {
        System.out.println(job + ": done");
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
