package elboroom.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScatterTest {

    private static final int WHITE = 0xffffffff;

    @Test
    void pointsAreDrawnAtTheirCoordinates() {
        BufferedImage picture = Scatter.draw(new float[]{-1.6f, 0.4f, 0.4f, -0.5f}, new int[]{0, 0});
        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isEqualTo(800);
        assertThat(colour(picture, -1.6, 0.4)).isEqualTo(colour(picture, 0.4, -0.5)).isNotEqualTo(WHITE);
        assertThat(colour(picture, 1.6, 0.4)).isEqualTo(WHITE);
        assertThat(colour(picture, -1.6, -0.4)).isEqualTo(WHITE);
        assertThat(colour(picture, -1.56, 0.4)).isEqualTo(WHITE);
    }

    @Test
    void classesDifferInColour() {
        float[] middle = {0.35f, 0.35f, 1, 1};
        BufferedImage first = Scatter.draw(middle, new int[]{0, 0});
        BufferedImage second = Scatter.draw(middle, new int[]{1, 0});
        BufferedImage unlabelled = Scatter.draw(middle, new int[]{-1, 0});
        assertThat(pixels(first)).isNotEqualTo(pixels(second)).isNotEqualTo(pixels(unlabelled));
        assertThat(pixels(Scatter.draw(middle, new int[]{10, 0}))).isEqualTo(pixels(first));
    }

    @Test
    void classesHaveTheColoursOfTheLightTheme() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/elboroom/ui/theme/light.css"));
        for (int label = 0; label < 10; label++) {
            assertThat(css).contains("-elbo-class-%d: #%06x;".formatted(label, Scatter.colour(label)));
        }
    }

    @Test
    void theSamePointsGiveTheSamePicture() {
        float[] points = {0.1f, -2, 1.5f, 0.7f};
        assertThat(pixels(Scatter.draw(points, new int[]{0, 1}))).isEqualTo(
                pixels(Scatter.draw(points, new int[]{0, 1})));
    }

    @Test
    void noPointsAndNonFinitePointsDrawNothing() {
        BufferedImage empty = Scatter.draw(new float[]{}, new int[]{});
        assertThat(pixels(Scatter.draw(new float[]{Float.NaN, 0, 0, Float.POSITIVE_INFINITY}, new int[]{0, 1})))
                .isEqualTo(pixels(empty));
        assertThat(Arrays.stream(pixels(empty)).filter(pixel -> pixel == WHITE).count()).isGreaterThan(600_000);
    }

    @Test
    void refusesAnOddNumberOfCoordinates() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scatter.draw(new float[]{1, 2, 3}, new int[]{0}));
    }

    /// Returns the colour at a coordinate of a picture whose range is slightly more than ±1.6.
    private static int colour(BufferedImage picture, double x, double y) {
        double reach = 1.08 * 1.6;
        return picture.getRGB((int) (400 * (1 + x / reach)), (int) (400 * (1 - y / reach)));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
