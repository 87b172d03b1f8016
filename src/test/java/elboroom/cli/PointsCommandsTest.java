package elboroom.cli;

import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Commands that draw images, on a run on 2D points.
@Tag("engine")
class PointsCommandsTest {

    @TempDir
    static Path shared;

    private static Path run = Path.of("");
    private static Execution trained = new Execution(-1, "", "");

    @TempDir
    Path folder;

    @BeforeAll
    static void train() {
        run = shared.resolve("moons");
        trained = Execution.of("train", "--data", "toy:moons", "--limit", "256", "--hidden", "16", "--latent", "2",
                "--epochs", "1", "--out", run);
    }

    @Test
    void aConvolutionalNetworkIsRefusedForPoints() {
        Execution.of("train", "--data", "toy:moons", "--arch", "conv", "--out", "never-made").fails(2,
                "these data are points in the plane");
    }

    @Test
    void trainingReportsPoints() {
        assertThat(trained.succeeds().err()).contains("Training on 256 points in the plane for 1 epoch of");
    }

    @Test
    void theManifoldIsDrawnAtItsPoints() {
        Path picture = folder.resolve("grid.png");
        Execution.of("manifold", run, "--grid", "5", "--out", picture).succeeds();
        assertThat(picture).isNotEmptyFile();
    }

    @Test
    void commandsForImagesSuggestAlternatives() {
        Path picture = folder.resolve("a.png");
        Execution.of("traverse", run, "--out", picture).fails(1, "points in the plane", "manifold");
        Execution.of("reconstruct", run, "x.png", "--out", picture).fails(1, "points in the plane", "encode");
        Execution.in(Locale.KOREAN, "traverse", run, "--out", picture).fails(1, "manifold");
        assertThat(picture).doesNotExist();
    }
}
