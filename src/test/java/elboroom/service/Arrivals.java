package elboroom.service;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/// What arrives from other threads, in order. Waits for it; a minute means that it never comes.
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

    /// The next one that is wanted; what comes before it is dropped.
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
