package elboroom.service.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class SignalTest {

    private final Signal signal = new Signal();
    private final AtomicBoolean ready = new AtomicBoolean();

    @Test
    void aConditionThatIsFulfilledIsNotWaitedFor() {
        signal.wake();
        ready.set(true);
        signal.await(ready::get);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aSleepingThreadIsWoken() throws InterruptedException {
        Thread waiting = Thread.ofPlatform().start(() -> signal.await(ready::get));
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        ready.set(true);
        signal.wake();
        waiting.join();
        assertThat(waiting.getState()).isEqualTo(Thread.State.TERMINATED);
    }

    @Test
    void anInterruptedThreadWaitsOnAndStaysInterrupted() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread waiting = Thread.ofPlatform().start(() -> {
            signal.await(ready::get);
            interrupted.set(Thread.currentThread().isInterrupted());
            ended.countDown();
        });
        waiting.interrupt();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(ended.getCount()).isEqualTo(1);
        ready.set(true);
        signal.wake();
        ended.await();
        assertThat(interrupted).isTrue();
    }

    @Test
    void noWakingIsLost() throws InterruptedException {
        int[] turn = {0};
        AtomicBoolean mine = new AtomicBoolean(true);
        Signal back = new Signal();
        Thread other = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 20_000; i++) {
                signal.await(() -> !mine.get());
                turn[0]++;
                mine.set(true);
                back.wake();
            }
        });
        for (int i = 0; i < 20_000; i++) {
            back.await(mine::get);
            turn[0]++;
            mine.set(false);
            signal.wake();
        }
        other.join();
        assertThat(turn[0]).isEqualTo(40_000);
    }
}
