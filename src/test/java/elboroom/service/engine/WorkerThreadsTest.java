package elboroom.service.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;

import elboroom.data.Dataset;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.TrainingEvent;
import elboroom.ml.EngineTest;
import elboroom.ml.Torch;
import elboroom.ml.Workers;
import elboroom.ml.train.TrainingLoop;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EngineTest
class WorkerThreadsTest {

    private static final Dataset BARS = TinyData.bars(8, 100, 20);

    private int threads;

    @BeforeEach
    void rememberThreads() {
        threads = Torch.threads();
    }

    @AfterEach
    void restoreThreads() {
        Torch.threads(threads);
    }

    @Test
    void thePartsRunAtTheSameTimeWithTheirShareOfTheThreads() {
        Torch.threads(4);
        CyclicBarrier together = new CyclicBarrier(2); // passed only if both parts run at once
        Map<String, Integer> used = new ConcurrentHashMap<>();
        Runnable part = () -> {
            meet(together);
            used.put(Thread.currentThread().getName(), Torch.threads());
        };
        try (WorkerThreads workers = new WorkerThreads()) {
            workers.run(List.of(part, part));
            assertThat(used).isEqualTo(Map.of(Thread.currentThread().getName(), 2, "worker", 2));
            assertThat(Torch.threads()).as("threads of the caller").isEqualTo(4);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withOneThreadThePartsRunOneAfterAnotherOnTheCallersThread() {
        Torch.threads(1);
        List<Thread> used = new ArrayList<>();
        try (WorkerThreads workers = new WorkerThreads()) {
            Runnable part = () -> used.add(Thread.currentThread());
            workers.run(List.of(part, part));
        }
        assertThat(used).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    void aFailureIsThrownOnceAllPartsHaveEnded() {
        Torch.threads(2);
        Set<String> ended = ConcurrentHashMap.newKeySet();
        try (WorkerThreads workers = new WorkerThreads()) {
            assertThatThrownBy(() -> workers.run(List.of(() -> {
                throw new IllegalArgumentException("first");
            }, () -> ended.add("second")))).isInstanceOf(IllegalArgumentException.class).hasMessage("first");
            assertThat(ended).containsExactly("second");
        }
    }

    @Test
    void anInterruptedCallerStillWaitsForTheParts() {
        Torch.threads(2);
        Set<Integer> ended = ConcurrentHashMap.newKeySet();
        try (WorkerThreads workers = new WorkerThreads()) {
            Thread.currentThread().interrupt();
            workers.run(List.of(() -> ended.add(1), () -> ended.add(2)));
            assertThat(ended).containsExactlyInAnyOrder(1, 2);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void theLossesAreTheSameAsOnOneThread() {
        Torch.threads(2);
        try (WorkerThreads workers = new WorkerThreads()) {
            List<String> together = losses(workers);
            assertThat(together).hasSize(9).isEqualTo(losses(Workers.SEQUENTIAL));
        }
    }

    /// Every figure but speeds and times.
    private static List<String> losses(Workers workers) {
        List<String> losses = new ArrayList<>();
        Torch.threads(workers == Workers.SEQUENTIAL ? 1 : 2);
        RunSpec run = Runs.mlp(BARS, 2, 2);
        try (TrainingLoop loop = new TrainingLoop(run, BARS, null, workers, event -> {
            if (event instanceof TrainingEvent.Stepped(var metrics)) {
                losses.add(metrics.train() + Arrays.toString(metrics.klPerDimension()));
            }
        })) {
            while (loop.advance()) {
                assertThat(loop.step()).isNotNegative();
            }
            losses.add(loop.snapshot().weights().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(weight -> Arrays.toString(weight.getValue().values())).collect(Collectors.joining()));
        }
        return losses;
    }
}
