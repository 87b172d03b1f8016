package elboroom.service.engine;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/// Lets one thread wait for a condition that another thread fulfils: actively for a short time, then asleep. Waking a
/// thread takes longer than most of the waits between the parts of a training step.
final class Signal {

    private static final long ACTIVE_NANOS = 200_000;

    private volatile @Nullable Thread sleeper;

    /// Waits for a condition, also if this thread is interrupted. The condition is read often and must be volatile.
    void await(BooleanSupplier condition) {
        long end = System.nanoTime() + ACTIVE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                sleep(condition);
                return;
            }
            Thread.onSpinWait();
        }
    }

    private void sleep(BooleanSupplier condition) {
        boolean interrupted = false;
        sleeper = Thread.currentThread();
        while (!condition.getAsBoolean()) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted(); // an interrupted thread would not sleep
        }
        sleeper = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Wakes the thread that waits, after its condition was fulfilled.
    void wake() {
        Thread asleep = sleeper;
        if (asleep != null) {
            LockSupport.unpark(asleep);
        }
    }
}
