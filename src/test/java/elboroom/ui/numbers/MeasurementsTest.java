package elboroom.ui.numbers;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.metrics.StepEvaluation;
import elboroom.service.BackgroundService;
import elboroom.service.run.RunLibrary;
import elboroom.service.run.StoredRun;
import elboroom.store.run.RunFolder;
import elboroom.testing.Deliveries;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeNumbers;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class MeasurementsTest {

    private final Studio studio = Studio.of(2);
    private final Deliveries deliveries = new Deliveries();
    private final BackgroundService background = new BackgroundService("measurements-test", deliveries);
    private final Measurements measurements = new Measurements(studio.exploration(), background, background,
            studio.notices());

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void metricsAreStoredInTheRunAndShownWhenItIsReopened(@TempDir Path folder) throws InterruptedException {
        RunFolder run = RunFolder.create(folder.resolve("run"), studio.model().run(), FakeData.summary(20));
        run.steps().save(
                new Snapshot(run.spec().model(), 1, 1, Map.of("weight", new Tensor(new int[]{1}, new float[]{1}))));
        try (RunLibrary library = new RunLibrary(folder)) {
            StoredRun storedRun = library.open(run.path()).storedRun();
            studio.open(20, storedRun);
            Measured before = measure(1);
            deliveries.until(() -> storedRun.numbers(1).isPresent());

            studio.open(20, library.open(run.path()).storedRun());
            assertThat(measurements.shown().get()).isNull();
            deliveries.until(() -> measurements.shown().get() != null);
            assertThat(requireNonNull(measurements.shown().get()).of()).usingRecursiveComparison()
                    .isEqualTo(before.of());
            assertThat(measurements.stale().get()).isFalse();
            assertThat(studio.notices().problems()).isEmpty();
        }
    }

    @Test
    void metricsReturnWithTheirStep() {
        studio.open(20);
        Measured first = measure(1);
        studio.exploration().view(studio.model().snapshot(2));
        assertThat(measurements.shown().get()).isSameAs(first);
        assertThat(measurements.stale().get()).isTrue();
        Measured second = measure(2);
        assertThat(measurements.shown().get()).isSameAs(second);
        assertThat(measurements.stale().get()).isFalse();

        studio.exploration().view(studio.model().snapshot(1));
        assertThat(measurements.shown().get()).isSameAs(first);
        assertThat(measurements.stale().get()).isFalse();
    }

    private Measured measure(long step) {
        Measured measured = new Measured(studio.model().snapshot(step), new StepEvaluation(step,
                Instant.parse("2026-01-02T03:04:05Z"), "digits", 20, FakeNumbers.of(studio.model().run().model(), 0)));
        measurements.add(studio.exploration().storedRun().get(), requireNonNull(studio.exploration().run().get()),
                measured);
        return measured;
    }
}
