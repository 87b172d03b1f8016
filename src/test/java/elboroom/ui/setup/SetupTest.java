package elboroom.ui.setup;

import java.io.IOException;
import java.nio.file.Path;

import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Base class of view model tests without a window, with a folder of images.
abstract class SetupTest {

    @TempDir
    Path folder;

    final SetupFixture setup = new SetupFixture();
    final Studio studio = setup.studio;
    final FakeTraining training = setup.training;
    final TrainingSession session = setup.session;
    final SetupViewModel viewModel = setup.viewModel;
    Path zoo;

    @BeforeEach
    void drawAnimals() throws IOException {
        zoo = Zoo.draw(folder);
    }

    @AfterEach
    void close() {
        setup.close();
    }
}
