package elboroom.metrics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ImageErrorTest {

    @Test
    void averagesOverPixelValues() {
        ImageError error = error(new float[]{0, 1, 0.5f, 0.25f}, new float[]{0, 0.5f, 0.5f, 0.5f}, 4);
        assertThat(error.meanSquaredError()).isCloseTo((0.25 + 0.0625) / 4, within(1e-12));
        assertThat(error.squared().count()).isEqualTo(1);
        assertThat(error.squared().standardError()).isNaN();
    }

    @Test
    void psnrIsInDecibelsWithPeakOne() {
        assertThat(error(new float[]{0.1f, 0.1f}, new float[2], 1).psnr()).isCloseTo(20, within(1e-6));
        assertThat(error(new float[2], new float[2], 1).psnr()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void pooledPsnrIsOverAllPixelsAndImagePsnrIsTheMeanOverImages() {
        ImageError error = error(new float[]{0.1f, 0.1f, 1, 1}, new float[4], 2);
        assertThat(error.psnr()).isCloseTo(-10 * Math.log10((0.01 + 1) / 2), within(1e-6));
        assertThat(error.imagePsnr().mean()).isCloseTo((20 + 0) / 2.0, within(1e-6));
        assertThat(error.imagePsnr().standardError()).isCloseTo(10, within(1e-6));
    }

    @Test
    void anImageWithoutErrorDoesNotMakeTheMeanPsnrInfinite() {
        ImageError error = error(new float[]{0.1f, 0, 0.01f}, new float[3], 1);
        assertThat(error.imagePsnr().mean()).isCloseTo(30, within(1e-5));
        assertThat(error.imagePsnr().count()).isEqualTo(2);
        assertThat(error.squared().count()).isEqualTo(3);
    }

    @Test
    void batchesOfAnySizeAddUpToTheWhole() {
        ImageError.Sum sum = new ImageError.Sum();
        sum.add(new float[]{1}, new float[]{0}, 1);
        sum.add(new float[]{0, 0, 0}, new float[3], 1);
        assertThat(sum.result().meanSquaredError()).isEqualTo(0.25);
    }

    @Test
    void noImagesHaveNoError() {
        assertThat(new ImageError.Sum().result().meanSquaredError()).isNaN();
    }

    @Test
    void imagesOfDifferentSizeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> error(new float[2], new float[3], 1));
    }

    private static ImageError error(float[] originals, float[] reconstructions, int pixels) {
        ImageError.Sum sum = new ImageError.Sum();
        sum.add(originals, reconstructions, pixels);
        return sum.result();
    }

    @Test
    void theSignalToNoiseRatioRefersToTheRange() {
        ImageError.Sum unit = new ImageError.Sum();
        unit.add(new float[]{0, 1}, new float[]{0.1f, 1}, 2);
        ImageError.Sum wide = new ImageError.Sum(8);
        wide.add(new float[]{0, 8}, new float[]{0.8f, 8}, 2);
        assertThat(wide.result().psnr()).isCloseTo(unit.result().psnr(), within(1e-4));
        assertThat(wide.result().meanSquaredError()).as("in the units of the data").isCloseTo(0.32, within(1e-6));
    }
}
