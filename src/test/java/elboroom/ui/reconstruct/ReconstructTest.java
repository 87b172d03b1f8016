package elboroom.ui.reconstruct;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeInference;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// Base class of view model tests: the real service reads pictures, and results wait until the test takes them.
abstract class ReconstructTest {

    @TempDir
    Path folder;

    final BlockingQueue<Runnable> delivered = new LinkedBlockingQueue<>();
    final ReconstructFixture pane = new ReconstructFixture(2, delivered::add);
    final ReconstructViewModel viewModel = pane.viewModel;
    final Studio studio = pane.studio;
    final FakeInference inference = studio.inference();

    @AfterEach
    void close() {
        pane.close();
    }

    /// Opens a run with one snapshot and no data.
    void open(RunSpec run) {
        studio.exploration().open(FakeData.opened(run, 0), null, new Snapshot(run.model(), 1, 0, Map.of()));
    }

    /// Drops a picture and waits until it is read and fitted.
    void drop(Color paper, Color ink) throws IOException, InterruptedException {
        viewModel.acceptFile(ReconstructFixture.stroke(folder.resolve("stroke.png"), paper, ink));
        deliver();
        deliver();
    }

    void deliver() throws InterruptedException {
        Objects.requireNonNull(delivered.poll(10, TimeUnit.SECONDS)).run();
    }

    ImageData input() {
        return Objects.requireNonNull(viewModel.input().get());
    }

    Reconstruction result() {
        return Objects.requireNonNull(viewModel.result().get());
    }
}
