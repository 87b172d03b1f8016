package elboroom.testing;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/// Where a service delivers its results: they wait here until the test takes them, on its own thread.
public final class Deliveries implements Executor {

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable delivery) {
        waiting.add(delivery);
    }

    /// Takes deliveries until something is so; a minute without any means that it never will be.
    public void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable next = waiting.poll(1, TimeUnit.MINUTES);
            assertThat(next).as("something delivered within a minute").isNotNull();
            Objects.requireNonNull(next).run();
        }
    }

    /// Takes what is there now.
    public void take() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }
}
