package elboroom.ui.numbers;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import elboroom.data.Dataset;
import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageShape;
import elboroom.domain.training.History;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.Query;
import elboroom.service.run.OpenRun;
import elboroom.service.run.StoredRun;
import elboroom.store.run.RunFolder;
import elboroom.testing.Deliveries;
import elboroom.testing.IdxSamples;
import elboroom.testing.TinyData;
import elboroom.ui.exploration.Notices;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.Studio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class MetricsViewModelTest {

    private final Studio studio = Studio.of(2);
    private final Deliveries deliveries = new Deliveries();
    private final BackgroundService background = new BackgroundService("numbers-test", deliveries);
    private final MetricsViewModel metrics = new MetricsViewModel(studio.exploration(), studio.inference(),
            new DataService(background), studio.notices(), background, background);

    @AfterEach
    void close() {
        background.close();
    }

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
    void aFailureOfARunThatIsNotOpenIsReportedWithoutAFolderChoice(@TempDir Path folder) throws Exception {
        Path data = IdxSamples.write(folder.resolve("mnist"));
        DataSpec stored = pinned(data);
        Files.move(data, folder.resolve("moved"));
        studio.exploration()
                .open(new OpenRun(studio.model().run().withData(stored), FakeData.summary(0), History.EMPTY,
                        kept(folder.resolve("first")), null), null, studio.model().snapshot(1));
        metrics.measure();
        studio.open(20, kept(folder.resolve("second")));
        deliveries.until(() -> shown() != null);
        assertThat(requireNonNull(shown()).key()).isEqualTo("problem.data.missing");
        assertThat(studio.notices().remedy().get()).isNull();
        assertThat(metrics.measuring().get()).isFalse();
        assertThat(metrics.failed()).isTrue();
    }

    private StoredRun kept(Path place) {
        return new StoredRun(RunFolder.create(place, studio.model().run(), FakeData.summary(20)));
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
    void readsTheRunsExamplesFirstIfNeeded() throws InterruptedException {
        studio.openBare();
        metrics.measure();
        assertThat(metrics.measuring().get()).isTrue();
        deliveries.until(() -> !studio.inference().asked().isEmpty());
        assertThat(studio.inference().asked(Query.Measure.class)).singleElement()
                .satisfies(asked -> assertThat(asked.data().summary().heldOut()).isEqualTo(2000));
    }

    @Test
    void examplesOfAnotherShapeAreRefused() {
        Dataset bars = TinyData.noise(new ImageShape(1, 8, 8), 4, 4);
        studio.exploration().open(new OpenRun(studio.model().run(), FakeData.summary(4), History.EMPTY, null,
                new LoadedData(DataSpec.of("bars"), bars)), null, studio.model().snapshot(1));
        metrics.measure();
        assertThat(requireNonNull(studio.notices().shown().get()).key()).isEqualTo("problem.numbers.data");
        assertThat(metrics.measuring().get()).isFalse();
    }

    @Test
    void withoutWeightsThereIsNothingToMeasure() {
        metrics.measure();
        assertThat(metrics.measuring().get()).isFalse();
    }

    @Test
    void missingDataAreReportedAndCanBeChosenFromAnotherFolder(@TempDir Path folder) throws Exception {
        Path data = IdxSamples.write(folder.resolve("mnist"));
        DataSpec stored = pinned(data);
        Files.move(data, folder.resolve("moved"));
        open(stored);

        metrics.measure();
        deliveries.until(() -> shown() != null);
        assertThat(requireNonNull(shown()).key()).isEqualTo("problem.data.missing");
        assertThat(metrics.measuring().get()).isFalse();

        IdxSamples.write(folder.resolve("others"), 7);
        choose(folder.resolve("others"));
        deliveries.until(() -> requireNonNull(shown()).key().equals("problem.data.other"));

        choose(folder.resolve("moved"));
        deliveries.until(() -> !studio.inference().asked().isEmpty());
        assertThat(shown()).as("the sentence about them is gone").isNull();
        assertThat(requireNonNull(studio.exploration().examples().get()).spec().source())
                .isEqualTo(folder.resolve("moved").toString());

        open(stored);
        metrics.measure();
        assertThat(studio.inference().asked()).as("the folder is remembered").hasSize(2);
    }

    @Test
    void aNetworkFolderIsNotContactedForTheDataOfARun() {
        open(DataSpec.of("//server/share/mnist"));
        metrics.measure();
        assertThat(shown()).isEqualTo(Problem.of("problem.data.network", "//server/share/mnist"));
        assertThat(metrics.measuring().get()).isFalse();
    }

    @Test
    void aRelativePathIsNotResolved() throws InterruptedException {
        open(new DataSpec("mnist", 28, 1, 0));

        metrics.measure();
        deliveries.until(() -> shown() != null);

        assertThat(shown()).isEqualTo(Problem.of("problem.data.relative", "mnist"));
    }

    private @Nullable Problem shown() {
        return studio.notices().shown().get();
    }

    /// Chooses the folder through the button of the notice.
    private void choose(Path place) {
        ((Notices.Remedy.Folder) requireNonNull(studio.notices().remedy().get())).chosen().accept(place);
    }

    private static DataSpec pinned(Path data) {
        DataSpec spec = DataSpec.of(data.toString());
        return Datasets.load(spec, 1, Progress.IGNORED).pin(spec);
    }

    private void open(DataSpec data) {
        studio.exploration().open(FakeData.opened(studio.model().run().withData(data), 0), null,
                studio.model().snapshot(1));
    }
}
