package elboroom.metrics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ImageErrorTest {

    @Test
    void averagesOverPixelValues() {
        ImageError error = ImageError.between(new float[]{0, 1, 0.5f, 0.25f}, new float[]{0, 0.5f, 0.5f, 0.5f});
        assertThat(error.meanSquaredError()).isCloseTo((0.25 + 0.0625) / 4, within(1e-12));
    }

    @Test
    void psnrIsInDecibelsWithPeakOne() {
        assertThat(new ImageError(10, 1_000).psnr()).isCloseTo(20, within(1e-12));
        assertThat(new ImageError(1, 2).psnr()).isCloseTo(3.0103, within(1e-4));
        assertThat(new ImageError(0, 5).psnr()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void batchesOfAnySizeAddUpToTheWhole() {
        ImageError whole = ImageError.NONE.plus(new ImageError(3, 4)).plus(new ImageError(1, 12));
        assertThat(whole.meanSquaredError()).isEqualTo(0.25);
        assertThat(whole).isEqualTo(new ImageError(4, 16));
    }

    @Test
    void nothingHasNoError() {
        assertThat(ImageError.NONE.meanSquaredError()).isNaN();
    }

    @Test
    void imagesOfDifferentSizeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ImageError.between(new float[2], new float[3]));
    }
}
