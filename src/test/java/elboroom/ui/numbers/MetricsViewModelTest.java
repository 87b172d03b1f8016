package elboroom.ui.numbers;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.Query;
import elboroom.service.run.StoredRun;
import elboroom.store.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class MetricsViewModelTest extends MetricsTest {

    @Test
    void measuresOnlyOnRequest() {
        studio.open(20);
        studio.exploration().view(studio.model().snapshot(2));
        assertThat(studio.inference().asked()).isEmpty();
        assertThat(metrics.measured().get()).isNull();
    }

    @Test
    void measuresTheCurrentSnapshotInTheViewLane() {
        studio.open(20);
        metrics.samples().set(1000);
        metrics.measure();
        assertThat(metrics.measuring().get()).isTrue();
        assertThat(studio.inference().asked()).singleElement().satisfies(asked -> {
            assertThat(asked.lane()).isEqualTo(Lane.VIEW);
            assertThat(asked.query()).isEqualTo(new Query.Measure(requireNonNull(
                    studio.exploration().examples().get()), 1000, studio.model().run().seed()));
        });

        studio.inference().progress(0.25);
        assertThat(metrics.part().get()).isEqualTo(0.25);

        studio.inference().answer(studio.model());
        assertThat(metrics.measuring().get()).isFalse();
        assertThat(requireNonNull(metrics.measured().get()).snapshot()).isSameAs(studio.exploration().snapshot().get());
        assertThat(requireNonNull(metrics.measured().get()).of().examples()).isEqualTo(20);
        assertThat(metrics.stale().get()).isFalse();
    }

    @Test
    void metricsOfAnotherStepAreStale() {
        studio.open(20);
        metrics.measure();
        studio.exploration().view(studio.model().snapshot(2));
        studio.inference().answer(studio.model());
        assertThat(requireNonNull(metrics.measured().get()).snapshot().step()).isEqualTo(1);
        assertThat(metrics.stale().get()).isTrue();

        metrics.measure();
        studio.inference().answer(studio.model());
        assertThat(metrics.stale().get()).isFalse();
    }

    @Test
    void aCancelledMeasurementKeepsThePreviousOne() {
        studio.open(20);
        metrics.measure();
        studio.inference().answer(studio.model());
        Measured before = metrics.measured().get();

        metrics.measure();
        metrics.cancel();

        assertThat(studio.inference().waiting()).isEmpty();
        assertThat(metrics.measuring().get()).isFalse();
        assertThat(metrics.measured().get()).isSameAs(before);
    }

    @Test
    void anotherRunHasNoMetricsYet() {
        studio.open(20);
        metrics.measure();
        studio.inference().answer(studio.model());
        metrics.measure();

        studio.open(20);

        assertThat(metrics.measured().get()).isNull();
        assertThat(metrics.measuring().get()).as("its run is not stored").isFalse();
        assertThat(studio.inference().waiting()).isEmpty();
    }

    @Test
    void aMeasurementContinuesWhileAnotherRunIsOpenAndIsKeptWithItsRun(@TempDir Path folder)
            throws InterruptedException {
        StoredRun first = kept(folder.resolve("first"));
        studio.open(20, first);
        metrics.measure();
        studio.open(20, kept(folder.resolve("second")));

        assertThat(metrics.measuring().get()).isTrue();
        assertThat(metrics.other().get()).isEqualTo(studio.model().run());
        assertThat(metrics.running()).contains(studio.model().run().name());
        studio.inference().answer(studio.model());
        assertThat(metrics.measuring().get()).isFalse();
        assertThat(metrics.running()).isEmpty();
        assertThat(metrics.other().get()).isNull();
        assertThat(metrics.measured().get()).as("not of the run that is open").isNull();
        deliveries.until(() -> first.numbers(1).isPresent());

        studio.open(20, first);
        deliveries.until(() -> metrics.measured().get() != null);
        assertThat(metrics.stale().get()).isFalse();
        assertThat(studio.notices().problems()).isEmpty();
    }

    @Test
    void theRunMayBeOpenedAgainWhileItIsMeasured(@TempDir Path folder) {
        StoredRun run = kept(folder.resolve("run"));
        studio.open(20, run);
        metrics.measure();
        studio.open(20, kept(folder.resolve("other")));
        studio.open(20, new StoredRun(RunFolder.open(run.folder().path())));
        assertThat(metrics.other().get()).isNull();
        studio.inference().answer(studio.model());
        assertThat(metrics.measured().get()).isNotNull();
    }

    @Test
    void aMeasurementOfABundledRunIsShownAgainWhenItIsReopened(@TempDir Path folder) throws Exception {
        kept(folder.resolve("bundled"));
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("runs.zip"), Map.of("create", true))) {
            Path place = zip.getPath("/bundled");
            try (Stream<Path> files = Files.walk(folder.resolve("bundled"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, place.resolve(folder.resolve("bundled").relativize(file).toString()));
                }
            }
            studio.open(20, new StoredRun(RunFolder.open(place)));
            metrics.measure();
            studio.open(20, kept(folder.resolve("other")));
            studio.inference().answer(studio.model());
            boolean[] stored = new boolean[1];
            background.run(_ -> true, _ -> {}, done -> stored[0] = done, studio.notices()::report);
            deliveries.until(() -> stored[0]);

            studio.open(20, new StoredRun(RunFolder.open(place)));
            deliveries.until(() -> metrics.measured().get() != null);
            assertThat(requireNonNull(metrics.measured().get()).snapshot().step()).isEqualTo(1);
        }
    }

    @Test
    void aFailureIsReported() {
        studio.open(20);
        metrics.measure();
        studio.inference().fail(Problem.of("problem.memory"));
        assertThat(studio.notices().shown().get()).isEqualTo(Problem.of("problem.memory"));
        assertThat(metrics.measuring().get()).isFalse();
    }

    @Test
    void withoutWeightsThereIsNothingToMeasure() {
        metrics.measure();
        assertThat(metrics.measuring().get()).isFalse();
    }
}
