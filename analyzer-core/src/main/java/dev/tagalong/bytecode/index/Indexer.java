package dev.tagalong.bytecode.index;

import dev.tagalong.bytecode.path.BoundedCache;
import dev.tagalong.bytecode.path.ClassEntry;
import dev.tagalong.bytecode.path.ClassGroup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the parts of a program's index with a fixed number of threads: those of jars from the cache, if it has them;
 * else from the class files.
 */
final class Indexer {
    /** How many class files are in a part. It decides which parts are made, and so is a part of the format. */
    static final int CLASSES = 1 << 11;

    private final List<Task> tasks = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final BoundedCache cache;
    private final AtomicInteger read = new AtomicInteger();

    private Indexer(List<ClassGroup> groups, BoundedCache cache) {
        this.cache = cache;
        groups.forEach(group -> tasks.add(new Task(group)));
    }

    /** One folder or jar. */
    private static final class Task {
        private final ClassGroup group;
        private final @Nullable Part[] parts;
        /** Parts that are not there yet. */
        private final AtomicInteger open;
        /** False once a class file could not be read: that may have been the disk's fault, and not the jar's. */
        private volatile boolean kept = true;

        Task(ClassGroup group) {
            this.group = group;
            parts = new Part[(group.classes().size() + CLASSES - 1) / CLASSES];
            open = new AtomicInteger(parts.length);
        }

        List<Part> parts() {
            return Arrays.stream(parts).map(Objects::requireNonNull).toList();
        }
    }

    private record Piece(Task task, int part) {}

    /**
     * What was read.
     *
     * @param groups where the class files are
     * @param parts by group, the parts with its class files in the same order
     * @param read how many class files were read, those that could not be included
     */
    record Indexed(List<ClassGroup> groups, List<List<Part>> parts, int read) {}

    static Indexed index(List<ClassGroup> groups, BoundedCache cache, int threads) {
        Indexer indexer = new Indexer(groups, cache);
        List<Piece> missing = indexer.missing(threads);
        if (!missing.isEmpty()) {
            indexer.next.set(0);
            Parallel.run(Math.min(threads, missing.size()), () -> {
                for (int i = indexer.next.getAndIncrement(); i < missing.size(); i = indexer.next.getAndIncrement()) {
                    indexer.make(missing.get(i));
                }
                return true;
            });
            cache.trim();
        }
        return new Indexed(groups, indexer.tasks.stream().map(Task::parts).toList(), indexer.read.get());
    }

    /** Takes what the cache has. */
    private List<Piece> missing(int threads) {
        Parallel.run(Math.max(1, Math.min(threads, tasks.size())), () -> {
            for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                take(tasks.get(i));
            }
            return true;
        });
        List<Piece> missing = new ArrayList<>();
        for (Task task : tasks) {
            for (int part = 0; part < task.parts.length && task.open.get() > 0; part++) {
                missing.add(new Piece(task, part));
            }
        }
        return missing;
    }

    private void take(Task task) {
        String name = PartFile.name(task.group);
        byte[] file = name == null ? null : cache.read(name);
        List<Part> kept =
                file == null ? null : PartFile.read(file, task.group.classes().size());
        if (kept != null) {
            kept.toArray(task.parts);
            task.open.set(0);
        }
    }

    private void make(Piece piece) {
        Task task = piece.task;
        List<ClassEntry> all = task.group.classes();
        int start = piece.part * CLASSES;
        task.parts[piece.part] = part(all.subList(start, Math.min(start + CLASSES, all.size())), task);
        String name = PartFile.name(task.group);
        if (task.open.decrementAndGet() == 0 && task.kept && name != null) {
            cache.write(name, PartFile.bytes(task.parts()));
        }
    }

    private Part part(List<ClassEntry> entries, Task task) {
        PartBuilder part = PartBuilder.of(entries.size());
        for (ClassEntry entry : entries) {
            try {
                part.add(entry.read(), entry.name());
            } catch (IOException e) {
                task.kept = false;
                part.addFault(String.valueOf(e.getMessage()));
            } catch (Unreadable e) {
                part.addFault(e.reason());
            }
        }
        read.addAndGet(entries.size());
        return new Part(part.toByteArray());
    }
}
