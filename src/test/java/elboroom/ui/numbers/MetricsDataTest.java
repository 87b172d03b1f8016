package elboroom.ui.numbers;

import java.nio.file.Files;
import java.nio.file.Path;

import elboroom.data.Dataset;
import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import elboroom.domain.training.History;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.Query;
import elboroom.service.run.OpenRun;
import elboroom.testing.IdxSamples;
import elboroom.testing.TinyData;
import elboroom.ui.exploration.Notices;
import elboroom.ui.testing.FakeData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class MetricsDataTest extends MetricsTest {

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
        open(DataSpec.of("mnist").withFitting(ImageFitting.square(28, 1)));

        metrics.measure();
        deliveries.until(() -> shown() != null);

        assertThat(shown()).isEqualTo(Problem.of("problem.data.relative", "mnist"));
    }

    private @Nullable Problem shown() {
        return studio.notices().shown().get();
    }

    /// Chooses the folder through the button of the notice.
    private void choose(Path place) {
        ((Notices.Remedy.Data) requireNonNull(studio.notices().remedy().get())).chosen().accept(place);
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
