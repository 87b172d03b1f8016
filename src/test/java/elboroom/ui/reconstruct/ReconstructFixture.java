package elboroom.ui.reconstruct;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Executor;
import javax.imageio.ImageIO;

import elboroom.service.BackgroundService;
import elboroom.service.data.ImageService;
import elboroom.ui.exploration.RunChanges;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.exploration.UndoHistory;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Studio;

/// The pane with pictures read by the real service. Results wait in the background until delivered.
final class ReconstructFixture implements AutoCloseable {

    final Studio studio;
    final UndoHistory history;
    final TrainingSession session;
    final BackgroundService background;
    final ReconstructViewModel viewModel;

    /// @param deliver runs the callbacks of the services
    ReconstructFixture(int latent, Executor deliver) {
        this(new FakeModel(latent), deliver);
    }

    ReconstructFixture(FakeModel model, Executor deliver) {
        studio = Studio.of(model);
        history = new UndoHistory(studio.exploration());
        session = new TrainingSession(studio.exploration(), studio.notices(), new FakeTraining());
        background = new BackgroundService("pictures", deliver);
        viewModel = new ReconstructViewModel(studio.exploration(), history, studio.inference(),
                new ImageService(background),
                new RunChanges(studio.exploration(), session), studio.notices(), new Random(1));
    }

    /// A vertical stroke in a picture of 60 × 40 pixels.
    static Path stroke(Path file, Color paper, Color ink) throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(paper);
        g.fillRect(0, 0, 60, 40);
        g.setColor(ink);
        g.fillRect(27, 8, 6, 24);
        g.dispose();
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Override
    public void close() {
        background.close();
    }
}
