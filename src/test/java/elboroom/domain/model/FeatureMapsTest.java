package elboroom.domain.model;

import elboroom.domain.data.ImageShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FeatureMapsTest {

    @ParameterizedTest
    @CsvSource({"28, 28, 2, 28, 28", "32, 32, 3, 32, 32", "64, 64, 4, 64, 64", "128, 128, 5, 128, 128",
            "256, 256, 6, 256, 256", "28, 20, 2, 28, 20", "100, 75, 4, 112, 80", "16, 16, 2, 16, 16",
            "5, 5, 1, 6, 6", "4, 4, 1, 4, 4", "8, 256, 3, 8, 256", "7, 256, 2, 8, 256", "27, 29, 3, 32, 32"})
    void imagesAreHalvedWhileItMakesSense(int height, int width, int stages, int paddedHeight, int paddedWidth) {
        FeatureMaps maps = FeatureMaps.of(new ImageShape(1, height, width));
        assertThat(maps.stages()).isEqualTo(stages);
        assertThat(maps.padded()).isEqualTo(new ImageShape(1, paddedHeight, paddedWidth));
        assertThat(maps.height() << stages).isEqualTo(paddedHeight);
        assertThat(maps.width() << stages).isEqualTo(paddedWidth);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 28", "1, 28, 257", "2, 28, 28"})
    void otherShapesAreNotSupported(int channels, int height, int width) {
        ImageShape shape = new ImageShape(channels, height, width);
        assertThat(FeatureMaps.supports(shape)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> FeatureMaps.of(shape));
    }
}
