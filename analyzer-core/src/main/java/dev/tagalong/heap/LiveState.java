package dev.tagalong.heap;

import dev.tagalong.catalogue.LiveType;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Whether an object of a live type is in the state in which it is lost. Calls only JDK methods nobody can override. */
final class LiveState {
    private LiveState() {}

    static boolean lost(LiveType type, Object object) {
        return switch (type.when()) {
            case ALWAYS -> true;
            case ALIVE -> object instanceof Thread thread && thread.isAlive();
            case HELD -> held(object);
        };
    }

    /** Asked of exactly these classes only: subclasses could override the question. */
    private static boolean held(Object lock) {
        if (lock.getClass() == ReentrantLock.class) {
            return ((ReentrantLock) lock).isLocked();
        } else if (lock.getClass() == ReentrantReadWriteLock.class) {
            ReentrantReadWriteLock both = (ReentrantReadWriteLock) lock;
            return both.isWriteLocked() || both.getReadLockCount() > 0;
        }
        return lock.getClass() == StampedLock.class
                && (((StampedLock) lock).isWriteLocked() || ((StampedLock) lock).isReadLocked());
    }
}
