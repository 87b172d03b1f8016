package elboroom.service;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/// Collects items that arrive from other threads, in order. Waiting fails after one minute.
public final class Arrivals<T> {

    private final BlockingQueue<T> queue = new LinkedBlockingQueue<>();

    public void add(T arrived) {
        queue.add(arrived);
    }

    public T next() throws InterruptedException {
        T arrived = queue.poll(1, TimeUnit.MINUTES);
        assertThat(arrived).as("arrived within a minute").isNotNull();
        return Objects.requireNonNull(arrived);
    }

    /// Returns the next item that matches; drops those before it.
    public T next(Predicate<T> wanted) throws InterruptedException {
        for (T arrived = next();; arrived = next()) {
            if (wanted.test(arrived)) {
                return arrived;
            }
        }
    }

    public boolean isEmpty() {
        return queue.isEmpty();
    }
}
