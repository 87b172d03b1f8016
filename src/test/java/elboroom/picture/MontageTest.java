package elboroom.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.store.run.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MontageTest {

    private static final ImageData BLACK_AND_WHITE = new ImageData(new ImageShape(1, 1, 2), new float[]{0, 1});
    private static final ImageData RED_AND_BLUE = new ImageData(new ImageShape(3, 1, 2), new float[]{1, 0, 0, 0, 0, 1});

    @TempDir
    Path folder;

    @Test
    void putsImagesSideBySideWithoutAGap() {
        BufferedImage picture = Montage.grid(List.of(RED_AND_BLUE, RED_AND_BLUE, RED_AND_BLUE, RED_AND_BLUE), 2, 1, 0);
        assertThat(pixels(picture)).isDeepEqualTo(new String[][]{{"ff0000", "0000ff", "ff0000", "0000ff"},
                {"ff0000", "0000ff", "ff0000", "0000ff"}});
    }

    @Test
    void scalesAndLeavesWhiteGaps() {
        BufferedImage picture = Montage.grid(List.of(BLACK_AND_WHITE, BLACK_AND_WHITE, BLACK_AND_WHITE), 2, 2, 1);
        assertThat(picture.getWidth()).isEqualTo(1 + 4 + 1 + 4 + 1);
        assertThat(picture.getHeight()).isEqualTo(1 + 2 + 1 + 2 + 1);
        String white = "ffffff";
        String black = "000000";
        assertThat(pixels(picture)[1]).containsExactly(white, black, black, white, white, white, black, black, white,
                white, white);
        assertThat(pixels(picture)[2]).isEqualTo(pixels(picture)[1]);
        assertThat(pixels(picture)[0]).containsOnly(white);
        assertThat(pixels(picture)[4][6]).as("the cell that no image fills").isEqualTo(white);
    }

    @Test
    void hasNoMoreColumnsThanImages() {
        assertThat(Montage.grid(List.of(BLACK_AND_WHITE), 20, 1, 0).getWidth()).isEqualTo(2);
    }

    @Test
    void writesLabelsOnTheLeft() {
        ImageData image = new ImageData(new ImageShape(1, 28, 28), new float[784]);
        BufferedImage picture = Montage.labelled(List.of(image, image), List.of("z0 0.1", "z12 3.4 nats"), 1, 1, 2);
        int left = picture.getWidth() - 28 - 4;
        assertThat(left).isEqualTo(12 * 6 - 1 + 6);
        assertThat(inkIn(picture, left, 2, 30)).isPositive().isLessThan(inkIn(picture, left, 32, 60));
        assertThat(picture.getRGB(left + 2, 2) & 0xffffff).isZero();
    }

    @Test
    void drawsEveryLetterOnceAndABoxForTheRest() {
        String letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,-+=:/%()_#";
        assertThat(letters.chars().mapToObj(c -> drawing(Character.toString(c)))).doesNotHaveDuplicates()
                .doesNotContain(drawing("한"), drawing(" "));
        assertThat(drawing("한")).isEqualTo(drawing("é")).startsWith("0,0 1,0 2,0 3,0 4,0 0,1 4,1");
        assertThat(drawing(" ")).isEmpty();
    }

    @Test
    void refusesAPictureThatIsTooLarge() {
        List<ImageData> many = Collections.nCopies(1_000_000, BLACK_AND_WHITE);
        assertThat(Problems.keyOf(() -> Montage.grid(many, 1000, 100, 0))).isEqualTo("problem.store.picture");
    }

    @Test
    void refusesImagesOfDifferentShapes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Montage.grid(List.of(BLACK_AND_WHITE, RED_AND_BLUE), 2, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Montage.grid(List.of(), 2, 1, 0));
    }

    @Test
    void pngFilesRoundTripAndAreReproducible() throws IOException {
        BufferedImage picture = Montage.grid(List.of(RED_AND_BLUE, RED_AND_BLUE), 2, 3, 1);
        PngFiles.write(folder.resolve("a/1.png"), picture);
        PngFiles.write(folder.resolve("a/2.png"), picture);
        assertThat(pixels(ImageIO.read(folder.resolve("a/1.png").toFile()))).isDeepEqualTo(pixels(picture));
        assertThat(folder.resolve("a/1.png")).hasSameBinaryContentAs(folder.resolve("a/2.png"));
    }

    private static String drawing(String letter) {
        StringBuilder dots = new StringBuilder();
        PixelFont.draw(letter, 1, (x, y) -> dots.append(x).append(',').append(y).append(' '));
        return dots.toString();
    }

    private static int inkIn(BufferedImage picture, int left, int top, int bottom) {
        int ink = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < left; x++) {
                ink += (picture.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
            }
        }
        return ink;
    }

    private static String[][] pixels(BufferedImage picture) {
        String[][] pixels = new String[picture.getHeight()][picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                pixels[y][x] = "%06x".formatted(picture.getRGB(x, y) & 0xffffff);
            }
        }
        return pixels;
    }
}
