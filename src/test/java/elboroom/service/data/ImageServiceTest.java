package elboroom.service.data;

import java.util.Arrays;
import java.util.Random;

import elboroom.domain.data.Background;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImageServiceTest {

    private static final ImageShape SHAPE = new ImageShape(1, 4, 4);

    @Test
    void aPictureIsFittedPlainAndInverted() {
        int[] argb = new int[64];
        Arrays.fill(argb, 0xff333333);

        FittedPicture fitted = Picture.ofPixels(8, 8, argb).fit(SHAPE, ImageFitting.AUTOMATIC);

        assertThat(fitted.plain().grey(0, 2, 2)).isEqualTo(0x33);
        assertThat(fitted.inverted().grey(0, 2, 2)).isEqualTo(0xff - 0x33);
    }

    @Test
    void transparentPixelsGetTheBackgroundOfTheRun() {
        Picture clear = Picture.ofPixels(8, 8, new int[64]);
        assertThat(clear.fit(SHAPE, ImageFitting.AUTOMATIC).plain().grey(0, 1, 1)).isEqualTo(255);
        assertThat(clear.fit(SHAPE, ImageFitting.AUTOMATIC.withBackground(Background.BLACK)).plain().grey(0, 1, 1))
                .isZero();
    }

    @Test
    void anImageOfTheRightShapeIsUnchanged() {
        byte[] bytes = new byte[16];
        new Random(1).nextBytes(bytes);
        ImageData image = ImageData.ofBytes(SHAPE, bytes, 0);

        ImageData back = Picture.of(image).fit(SHAPE, ImageFitting.AUTOMATIC).plain();

        for (int i = 0; i < 16; i++) {
            assertThat(back.grey(0, i / 4, i % 4)).isEqualTo(image.grey(0, i / 4, i % 4));
        }
    }

    @Test
    void aBrightBorderMeansInkOnPaper() {
        float[] pixels = new float[16];
        Arrays.fill(pixels, 1);
        pixels[5] = pixels[6] = pixels[9] = pixels[10] = 0;

        assertThat(FittedPicture.onLight(new ImageData(SHAPE, pixels))).isTrue();
        assertThat(FittedPicture.onLight(FittedPicture.of(new ImageData(SHAPE, pixels)).inverted())).isFalse();
    }

    @Test
    void digitsAreDrawnOnlyForTheirShape() {
        assertThat(ImageService.drawsDigits(new ImageShape(1, 28, 28))).isTrue();
        assertThat(ImageService.drawsDigits(new ImageShape(3, 28, 28))).isFalse();
        assertThat(ImageService.digit(new Random(1)).image().pixels()).contains(1f);
    }
}
