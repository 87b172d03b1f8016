package elboroom.data;

import java.nio.file.Files;
import java.nio.file.Path;

import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Reads the real MNIST if it is available. Expects the label counts and pixel sums of the published files.
class MnistTest {

    private final Path folder = Path.of(System.getProperty("elboroom.data", "../shared/data")).resolve("mnist")
            .toAbsolutePath();

    @BeforeEach
    void available() {
        assumeTrue(Files.isDirectory(folder), "skipped: MNIST is not at hand in " + folder
                + " (set the system property elboroom.data to the folder that holds mnist)");
    }

    @Test
    void holdsThePublishedExamples() {
        Dataset data = Datasets.load(DataSpec.of(folder.toString()), 1, Progress.IGNORED);

        assertThat(data.summary().classes()).hasSize(10);
        assertThat(labelCounts(data.train())).containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851,
                5949);
        assertThat(labelCounts(data.heldOut())).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
        assertThat(meanPixel(data.train())).isBetween(0.13065, 0.13067); // 0.1306604762738429
        assertThat(data.train().label(0)).isEqualTo(5);
        assertThat(data.heldOut().label(0)).isEqualTo(7);
    }

    private static int[] labelCounts(Split split) {
        int[] counts = new int[10];
        for (int i = 0; i < split.size(); i++) {
            counts[split.label(i)]++;
        }
        return counts;
    }

    private static double meanPixel(Split split) {
        byte[] pixels = new byte[split.shape().size()];
        long sum = 0;
        for (int i = 0; i < split.size(); i++) {
            ((PixelSplit) split).copy(i, pixels, 0);
            for (byte pixel : pixels) {
                sum += pixel & 0xff;
            }
        }
        return sum / 255.0 / pixels.length / split.size();
    }
}
