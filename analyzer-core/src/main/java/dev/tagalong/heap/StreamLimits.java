package dev.tagalong.heap;

import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * How far the streams of this JVM come into a chain of objects before the stack is used up. Measured each time, by
 * sending stand-ins through real streams: the same chain survives up to ten times deeper once the streams are compiled
 * than when they are interpreted, so that no figure keeps.
 *
 * @param written how many levels are written; as many as there are if all survive
 * @param read the same for reading; as many as there are, too, if the JVM's filter lets nothing be read
 * @param all how many levels there are
 */
record StreamLimits(int written, int read, int all) {
    /** Deeper chains are tried in parts, so that a small stack costs no more than it can hold. */
    private static final int FIRST_PART = 4096;
    /** More levels than it takes to have the JDK generate its accessors for hooks, which must not happen deep down. */
    private static final int WARM = 300;

    private static final long WARM_STACK = 4 << 20;

    private static volatile boolean warm;

    /**
     * Measures.
     *
     * @param writing how the levels are written, the outermost first
     * @param reading how the same objects are read
     * @param stackSize size of the stack in bytes as given to a {@link Thread}; 0 for that of the calling thread
     */
    static StreamLimits of(List<StreamLimitsLink> writing, List<StreamLimitsLink> reading, long stackSize) {
        if (!warm) {
            // Not while a class is initialised: the other thread would wait for the end of that.
            on(WARM_STACK, StreamLimits::warm);
            warm = true;
        }
        int written = on(stackSize, () -> longest(writing, StreamLimits::write));
        int read = on(stackSize, () -> longest(reading, StreamLimits::read));
        return new StreamLimits(written, read, Math.min(writing.size(), reading.size()));
    }

    /** Makes the JDK load and generate all that it needs for stand-ins, on a stack with room for that. */
    private static int warm() {
        for (StreamLimitsLink link : StreamLimitsLink.values()) {
            List<StreamLimitsLink> chain = Collections.nCopies(WARM, link);
            write(chain);
            read(chain);
        }
        return WARM;
    }

    boolean survive() {
        return written >= all && read >= all;
    }

    private interface Trial {
        int of(List<StreamLimitsLink> chain);
    }

    private static int longest(List<StreamLimitsLink> chain, Trial trial) {
        long part = FIRST_PART;
        while (part < chain.size()) {
            int survived = trial.of(chain.subList(0, (int) part));
            if (survived < part) {
                return survived;
            }
            part *= 4;
        }
        return trial.of(chain);
    }

    private static int on(long stackSize, IntSupplier work) {
        if (stackSize == 0) {
            return work.getAsInt();
        }
        Worker worker = new Worker(work);
        Thread thread = new Thread(null, worker, "tagalong-depth", stackSize, false);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return worker.result();
    }

    private static final class Worker implements Runnable {
        private final IntSupplier work;
        private int result;
        private Throwable thrown = new IllegalStateException("the thread has ended without a result");
        private boolean done;

        Worker(IntSupplier work) {
            this.work = work;
        }

        @Override
        @SuppressWarnings("CatchingUnchecked") // Thrown again by the thread that waits.
        public void run() {
            try {
                result = work.getAsInt();
                done = true;
            } catch (Throwable e) {
                thrown = e;
            }
        }

        int result() {
            if (!done) {
                throw HookFailure.rethrow(thrown);
            }
            return result;
        }
    }

    private static int write(List<StreamLimitsLink> chain) {
        CountingOutput out = null;
        try {
            out = new CountingOutput();
            out.writeObject(StreamLimitsLink.chain(chain));
            return chain.size();
        } catch (StackOverflowError e) {
            return out == null ? 0 : Math.max(0, out.objects - 1);
        } catch (IOException e) {
            throw new IllegalStateException("an object cannot be written to nowhere", e);
        }
    }

    private static int read(List<StreamLimitsLink> chain) {
        StreamLimitsBytes bytes = StreamLimitsBytes.of(chain);
        try (ObjectInputStream in = new OwnInput(bytes)) {
            in.readObject();
            return chain.size();
        } catch (StackOverflowError e) {
            return Math.max(0, bytes.begun() - 1);
        } catch (IOException | ClassNotFoundException e) {
            // A filter of the whole JVM refuses even the stand-ins.
            return chain.size();
        }
    }

    /** A stream to nowhere that counts what it is given. */
    private static final class CountingOutput extends ObjectOutputStream {
        private int objects;

        CountingOutput() throws IOException {
            super(OutputStream.nullOutputStream());
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object obj) {
            objects++;
            return obj;
        }
    }

    /** Reads nothing but stand-ins, whatever filter the JVM sets for others, as far as that can be replaced. */
    private static final class OwnInput extends ObjectInputStream {
        OwnInput(StreamLimitsBytes bytes) throws IOException {
            super(bytes);
            setObjectInputFilter(info -> ObjectInputFilter.Status.ALLOWED);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass desc) throws ClassNotFoundException {
            return Class.forName(desc.getName(), false, StreamLimits.class.getClassLoader());
        }
    }
}
