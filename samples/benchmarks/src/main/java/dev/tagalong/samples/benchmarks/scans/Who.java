package dev.tagalong.samples.benchmarks.scans;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who reads a class path. */
enum Who {
    BARE("ASM, every class into a visitor that does nothing") {
        @Override
        Answer run(List<Path> classPath, boolean allSerializable) throws IOException {
            return BareRead.of(classPath);
        }
    },
    INDEX_FIRST("Tagalong's index alone, first time") {
        @Override
        Answer run(List<Path> classPath, boolean allSerializable) throws IOException {
            return TagalongScan.index(classPath);
        }
    },
    INDEX_SECOND("Tagalong's index alone, second time") {
        @Override
        Answer run(List<Path> classPath, boolean allSerializable) throws IOException {
            return TagalongScan.index(classPath);
        }
    },
    FIRST("Tagalong, first scan") {
        @Override
        Answer run(List<Path> classPath, boolean allSerializable) throws IOException {
            return TagalongScan.of(classPath, allSerializable);
        }
    },
    SECOND("Tagalong, second scan") {
        @Override
        Answer run(List<Path> classPath, boolean allSerializable) throws IOException {
            return TagalongScan.of(classPath, allSerializable);
        }
    },
    SPOTBUGS("SpotBugs 4.10.4, its serialization detectors") {
        @Override
        Answer run(List<Path> classPath, boolean allSerializable) throws IOException {
            return SpotBugs.of(classPath);
        }
    };

    private final String title;

    Who(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Who has to read before, so that there is what is read a second time; null for nobody. */
    @Nullable
    Who before() {
        return this == SECOND ? FIRST : this == INDEX_SECOND ? INDEX_FIRST : null;
    }

    /**
     * Reads a class path, in the JVM that is measured.
     *
     * @param classPath what is to be reported on, then what it needs
     */
    abstract Answer run(List<Path> classPath, boolean allSerializable) throws IOException;

    /**
     * What was read.
     *
     * @param classes says how many classes, or {@link Cost#UNKNOWN}; asked when the time is taken
     * @param findings how many findings, or {@link Cost#UNKNOWN}
     */
    record Answer(Count classes, long findings) {}

    /** Counts something. */
    interface Count {
        long get() throws IOException;
    }
}
