package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What arrives as a copy, in the state of something that nobody uses. */
class CopiesTest {
    private static <L> Supplier<Box> held(Supplier<L> made, Consumer<L> lock) {
        return () -> {
            L one = made.get();
            lock.accept(one);
            return new Box(one);
        };
    }

    @Test
    void aHeldLockArrivesUnlocked() {
        Box lock = StreamTruth.of(held(ReentrantLock::new, ReentrantLock::lock))
                .arrivesWith("warning state-lost .value java.util.concurrent.locks.ReentrantLock")
                .arrived(Box.class);
        Box both = StreamTruth.of(
                        held(ReentrantReadWriteLock::new, one -> one.readLock().lock()))
                .arrivesWith("warning state-lost .value java.util.concurrent.locks.ReentrantReadWriteLock")
                .arrived(Box.class);
        StreamTruth.of(held(ReentrantReadWriteLock::new, one -> one.writeLock().lock()))
                .arrivesWith("warning state-lost .value java.util.concurrent.locks.ReentrantReadWriteLock");
        Box stamped = StreamTruth.of(held(StampedLock::new, StampedLock::writeLock))
                .arrivesWith("warning state-lost .value java.util.concurrent.locks.StampedLock")
                .arrived(Box.class);

        assertThat(((ReentrantLock) lock.value).isLocked()).isFalse();
        assertThat(((ReentrantReadWriteLock) both.value).getReadLockCount()).isZero();
        assertThat(((StampedLock) stamped.value).isWriteLocked()).isFalse();
    }

    @Test
    void aLockThatNobodyHoldsLosesNothing() {
        StreamTruth.of(ReentrantLock::new).arrives();
        StreamTruth.of(ReentrantReadWriteLock::new).arrives();
        StreamTruth.of(StampedLock::new).arrives();
    }

    @Test
    void queuesSemaphoresAndAtomicsArriveAsCopies() {
        AtomicInteger counter = new AtomicInteger(7);
        AtomicInteger copy = StreamTruth.of(() -> counter).arrives().arrived(AtomicInteger.class);
        copy.incrementAndGet();
        assertThat(counter).hasValue(7);
        assertThat(copy).hasValue(8);
        assertThat(StreamTruth.of(() -> new Semaphore(3))
                        .arrives()
                        .arrived(Semaphore.class)
                        .availablePermits())
                .isEqualTo(3);
        assertThat(StreamTruth.of(() -> new ArrayBlockingQueue<>(2, false, List.of("first")))
                        .arrives()
                        .arrived(ArrayBlockingQueue.class))
                .hasSize(1);
    }

    @Test
    void aRandomRepeatsTheSameNumbersOnBothSides() {
        Random random = new Random();
        Random arrived = StreamTruth.of(() -> random).arrives().arrived(Random.class);

        assertThat(arrived.nextLong()).isEqualTo(random.nextLong());
    }

    @Test
    void namesOfThingsOnThisMachineTravel() {
        StreamTruth.of(() -> new Object[] {
                    new File("of-the-sender.tmp"), ProcessHandle.current().pid(), 8080
                })
                .arrives();
    }
}
