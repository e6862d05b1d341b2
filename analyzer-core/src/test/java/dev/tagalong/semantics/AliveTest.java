package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Phaser;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written and read without an error, and is not what was sent. */
class AliveTest {
    private final List<AutoCloseable> alive = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable one : alive) {
            one.close();
        }
    }

    private <T> T closing(T made, AutoCloseable end) {
        alive.add(end);
        return made;
    }

    static final class Worker extends Thread implements Serializable {
        private final transient CountDownLatch done = new CountDownLatch(1);
        final String task = "work";

        @Override
        public void run() {
            try {
                done.await();
            } catch (InterruptedException e) {
                interrupt();
            }
        }
    }

    private Worker started() {
        Worker worker = new Worker();
        worker.start();
        return closing(worker, () -> {
            worker.done.countDown();
            worker.join();
        });
    }

    @Test
    void aStartedThreadArrivesAsANewOne() {
        Worker arrived = StreamTruth.of(() -> new Box(started()))
                                .arrivesWith("warning state-lost .value AliveTest$Worker")
                                .arrived(Box.class)
                                .value
                        instanceof Worker worker
                ? worker
                : null;

        assertThat(arrived).isNotNull();
        assertThat(arrived.getState()).isEqualTo(Thread.State.NEW);
        assertThat(arrived.task).isEqualTo("work");
    }

    @Test
    void aThreadThatWasNotStartedOrHasEndedLosesNothing() {
        StreamTruth.of(Worker::new).arrives();
        StreamTruth.of(() -> {
                    Worker worker = started();
                    worker.done.countDown();
                    try {
                        worker.join();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    return worker;
                })
                .arrives();
    }

    static final class Local extends ThreadLocal<Object> implements Serializable {}

    static final class Tick extends TimerTask implements Serializable {
        @Override
        public void run() {}
    }

    static final class Clock extends Timer implements Serializable {}

    static final class Line extends Socket implements Serializable {}

    static final class Door extends ServerSocket implements Serializable {
        Door() throws IOException {}
    }

    static final class Pool extends ForkJoinPool implements Serializable {}

    static final class Loader extends ClassLoader implements Serializable {}

    static final class Promise extends CompletableFuture<Object> implements Serializable {}

    static final class Party extends Phaser implements Serializable {}

    private static Door door() {
        try {
            return new Door();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Local filled() {
        Local local = new Local();
        local.set("value");
        return closing(local, local::remove);
    }

    @Test
    void objectsOfTheJdkBelowASerializableSubclassArriveFresh() {
        assertThat(fresh(this::filled, Local.class).get()).isNull();
        fresh(Tick::new, Tick.class);
        Clock clock = fresh(
                () -> {
                    Clock made = new Clock();
                    return closing(made, made::cancel);
                },
                Clock.class);
        clock.cancel();
        assertThat(fresh(Line::new, Line.class).isConnected()).isFalse();
        assertThat(fresh(AliveTest::door, Door.class).isBound()).isFalse();
        fresh(
                        () -> {
                            Pool made = new Pool();
                            return closing(made, made::shutdown);
                        },
                        Pool.class)
                .shutdown();
        fresh(Loader::new, Loader.class);
        assertThat(fresh(
                                () -> {
                                    Promise promise = new Promise();
                                    promise.complete(new Object());
                                    return promise;
                                },
                                Promise.class)
                        .isDone())
                .isFalse();
        assertThat(fresh(
                                () -> {
                                    Party party = new Party();
                                    party.bulkRegister(2);
                                    return party;
                                },
                                Party.class)
                        .getRegisteredParties())
                .isZero();
    }

    private static <T> T fresh(Supplier<T> made, Class<T> type) {
        return StreamTruth.of(made)
                .arrivesWith("warning state-lost . AliveTest$" + type.getSimpleName())
                .arrived(type);
    }

    static final class Reference extends WeakReference<Object> implements Serializable {
        Reference() {
            super("something");
        }
    }

    static final class Input extends FileInputStream implements Serializable {
        Input() {
            super(FileDescriptor.in);
        }
    }

    @Test
    void referencesAndFileStreamsBelowASerializableSubclassCannotBeRead() {
        StreamTruth.of(Reference::new)
                .isUnreadable(InvalidClassException.class, "error read-fails . AliveTest$Reference");
        StreamTruth.of(Input::new).isUnreadable(InvalidClassException.class, "error read-fails . AliveTest$Input");
    }
}
