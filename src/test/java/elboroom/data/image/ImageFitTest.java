package elboroom.data.image;

import java.awt.image.BufferedImage;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import elboroom.domain.data.Background;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static elboroom.data.ImageFixture.grey;
import static elboroom.data.ImageFixture.plain;
import static elboroom.data.ImageFixture.rectangle;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ImageFitTest {

    private static final ImageShape GREY = new ImageShape(1, 28, 28);
    private static final ImageShape COLOUR = new ImageShape(3, 32, 32);
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    @Test
    void greyValuesOfTheRightSizeAreUnchanged() {
        int[] values = IntStream.range(0, 28 * 28).map(i -> i * 37 % 256).toArray();

        ImageData fitted = ImageFit.fit(grey(28, 28, values), GREY, false);

        assertThat(bytes(fitted)).containsExactly(values);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 28, 64, 301})
    void theMeanOfASquareImageIsKeptAtAnySize(int side) {
        int[] values = IntStream.range(0, side * side).map(i -> i % 2 == 0 ? 200 : 40).toArray();
        double mean = IntStream.of(values).average().orElseThrow() / 255;

        ImageData fitted = ImageFit.fit(grey(side, side, values), GREY, false);

        double fittedMean = IntStream.range(0, 784).mapToDouble(i -> fitted.pixels()[i]).average().orElseThrow();
        assertThat(fittedMean).isCloseTo(mean, within(0.02));
    }

    @Test
    void shrinkingAveragesOverTheArea() {
        BufferedImage stripes = plain(280, 280, BLACK);
        for (int x = 0; x < 280; x += 2) {
            rectangle(stripes, x, 0, 1, 280, WHITE);
        }

        ImageData fitted = ImageFit.fit(stripes, GREY, false);

        assertThat(fitted.pixels()).containsOnly(new float[]{0.5f}, within(1e-4f));
    }

    @Test
    void theAspectIsKeptAndTheRestFilledWithTheBackground() {
        BufferedImage wide = plain(200, 100, 0xff404040);
        rectangle(wide, 20, 20, 160, 60, WHITE);

        ImageData fitted = ImageFit.fit(wide, GREY, false);

        assertThat(fitted.grey(0, 0, 0)).isEqualTo(0x40);
        assertThat(fitted.grey(0, 27, 27)).isEqualTo(0x40);
        long lightRows = IntStream.range(0, 28).filter(row -> fitted.grey(0, row, 14) > 0x80).count();
        long lightColumns = IntStream.range(0, 28).filter(column -> fitted.grey(0, 14, column) > 0x80).count();
        assertThat((double) lightColumns / lightRows).isCloseTo(160.0 / 60, within(0.3));
    }

    @Test
    void aTargetNeedNotBeSquare() {
        ImageData fitted = ImageFit.fit(plain(100, 100, WHITE), new ImageShape(1, 10, 20), false);

        assertThat(fitted.shape()).isEqualTo(new ImageShape(1, 10, 20));
        assertThat(fitted.pixels()).hasSize(200).containsOnly(new float[]{1f}, within(1e-5f));
    }

    @Test
    void extremeShapesAreFitted() {
        assertThat(ImageFit.fit(plain(5000, 1, WHITE), GREY, false).pixels()).containsOnly(new float[]{1f},
                within(1e-4f));
        assertThat(ImageFit.fit(plain(1, 5000, WHITE), COLOUR, false).pixels()).containsOnly(new float[]{1f},
                within(1e-4f));
    }

    @Test
    void darkOnLightIsInverted() {
        BufferedImage ink = plain(28, 28, WHITE);
        rectangle(ink, 10, 10, 8, 8, BLACK);

        ImageData fitted = ImageFit.fit(ink, GREY, true);

        assertThat(fitted.grey(0, 0, 0)).isZero();
        assertThat(fitted.grey(0, 14, 14)).isEqualTo(255);
    }

    @Test
    void transparencyIsCompositedOverWhite() {
        assertThat(bytes(ImageFit.fit(plain(28, 28, 0x00123456), GREY, false))).containsOnly(255);
        assertThat(bytes(ImageFit.fit(plain(28, 28, 0x80000000), GREY, false))).containsOnly(127);
    }

    @Test
    void theBackgroundOfTransparentPixelsCanBeChosen() {
        ImageFitting black = ImageFitting.AUTOMATIC.withBackground(Background.BLACK);
        ImageFitting blue = ImageFitting.AUTOMATIC.withBackground(Background.of("#0000ff"));
        for (ImageFitting.Mode mode : ImageFitting.Mode.values()) {
            assertThat(bytes(ImageFit.fit(plain(28, 28, 0x80ffffff), GREY, black.withMode(mode), false)))
                    .containsOnly(128);
        }
        assertThat(ImageFit.fit(plain(28, 28, 0x00123456), COLOUR, blue, false).argb(2, 2)).isEqualTo(0xff0000ff);
        assertThat(ImageFit.fit(plain(28, 28, 0), GREY, blue, false).pixels()[0]).isCloseTo(0.114f, within(1e-4f));
    }

    /// The left half of each file is transparent, the right half is 40 % grey.
    @ParameterizedTest
    @ValueSource(strings = {"grey-alpha-8.png", "grey-alpha-16.png", "rgba-8.png", "rgba-16.png", "palette.png",
            "palette-2-bits.png", "grey-key.png", "rgb-key.png", "key.gif", "lossless.webp", "rgba.tiff"})
    void everyKindOfTransparencyIsRead(String name) throws URISyntaxException {
        BufferedImage image = ImageFiles
                .read(Path.of(requireNonNull(getClass().getResource("transparent/" + name)).toURI()));
        assertThat(ImageFit.transparent(image)).isTrue();
        for (ImageShape shape : List.of(new ImageShape(1, 4, 4), new ImageShape(3, 4, 4))) {
            ImageData white = ImageFit.fit(image, shape, ImageFitting.AUTOMATIC, false);
            ImageData black = ImageFit.fit(image, shape,
                    ImageFitting.AUTOMATIC.withBackground(Background.BLACK), false);
            assertThat(white.argb(1, 1)).isEqualTo(0xffffffff);
            assertThat(black.argb(1, 1)).isEqualTo(0xff000000);
            assertThat(white.argb(1, 2)).isEqualTo(black.argb(1, 2)).isEqualTo(0xff666666);
        }
    }

    @Test
    void anAlphaChannelWithoutTransparentPixelsIsOpaque() {
        assertThat(ImageFit.transparent(plain(5, 5, 0xff123456))).isFalse();
        assertThat(ImageFit.transparent(grey(2, 2, 1, 2, 3, 4))).isFalse();
        assertThat(ImageFit.transparent(plain(5, 5, 0xfe123456))).isTrue();
    }

    @Test
    void colourIsConvertedToLuma() {
        assertThat(ImageFit.fit(plain(28, 28, 0xffff0000), GREY, false).pixels()[0]).isCloseTo(0.299f, within(1e-4f));
        assertThat(ImageFit.fit(plain(28, 28, 0xff00ff00), GREY, false).pixels()[0]).isCloseTo(0.587f, within(1e-4f));
        assertThat(ImageFit.fit(plain(28, 28, 0xff0000ff), GREY, false).pixels()[0]).isCloseTo(0.114f, within(1e-4f));
    }

    @Test
    void colourKeepsItsChannelsAndGreyRepeatsItself() {
        ImageData colour = ImageFit.fit(plain(100, 100, 0xff102030), COLOUR, false);
        assertThat(colour.argb(5, 5)).isEqualTo(0xff102030);
        assertThat(ImageFit.fit(grey(1, 1, 77), COLOUR, false).argb(31, 0)).isEqualTo(0xff4d4d4d);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_INT_RGB,
            BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_ARGB_PRE, BufferedImage.TYPE_4BYTE_ABGR_PRE,
            BufferedImage.TYPE_INT_BGR})
    void everyPixelFormatGivesTheSameValues(int type) {
        BufferedImage image = new BufferedImage(32, 32, type);
        rectangle(image, 0, 0, 32, 32, 0xff0a64c8);

        assertThat(ImageFit.fit(image, COLOUR, false).argb(0, 0)).isEqualTo(0xff0a64c8);
    }

    @Test
    void sixteenBitsOfGreyAreRead() {
        BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setPixel(3, 4, new int[]{0xffff});
        image.getRaster().setPixel(5, 6, new int[]{0x8080});

        ImageData fitted = ImageFit.fit(image, GREY, false);

        assertThat(fitted.grey(0, 4, 3)).isEqualTo(255);
        assertThat(fitted.grey(0, 6, 5)).isEqualTo(128);
    }

    @Test
    void bufferedImagesRoundTrip() {
        ImageData colour = ImageFit.fit(plain(32, 32, 0xff102030), COLOUR, false);

        ImageData back = ImageFit.fit(ImageFit.toImage(colour), COLOUR, false);

        assertThat(bytes(back)).isEqualTo(bytes(colour));
    }

    @Test
    void croppingKeepsTheCentre() {
        BufferedImage wide = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 20; y++) {
            for (int x = 20; x < 40; x++) {
                wide.setRGB(x, y, WHITE);
            }
        }
        ImageShape square = new ImageShape(1, 10, 10);
        assertThat(ImageFit.fit(wide, square, ImageFitting.AUTOMATIC.withMode(ImageFitting.Mode.CROP), false).pixels())
                .containsOnly(1f);
        assertThat(ImageFit.fit(wide, square, ImageFitting.AUTOMATIC.withMode(ImageFitting.Mode.CROP), true).pixels())
                .containsOnly(0f);
        float[] stretched = ImageFit
                .fit(wide, square, ImageFitting.AUTOMATIC.withMode(ImageFitting.Mode.STRETCH), false).pixels();
        for (int row = 0; row < 10; row++) {
            assertThat(stretched[row * 10]).isZero();
            assertThat(stretched[row * 10 + 5]).isOne();
            assertThat(stretched[row * 10 + 9]).isZero();
        }
    }

    private static int[] bytes(ImageData image) {
        return IntStream.range(0, image.pixels().length).map(i -> Math.round(image.pixels()[i] * 255)).toArray();
    }

    @Test
    void aModelWithKeptValuesGetsThem() {
        ImageShape kept = new ImageShape(1, 2, 2).withRange(-2, 6);
        ImageData fitted = ImageFit.fit(grey(2, 2, 0, 255, 0, 255), kept, false);
        assertThat(fitted.pixels()).containsExactly(-2, 6, -2, 6);
        assertThat(ImageFit.fit(fitted, new ImageShape(1, 2, 2)).pixels()).containsExactly(0, 1, 0, 1);
    }
}
