package elboroom.data.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import elboroom.data.ImageFixture;
import elboroom.data.Permissions;
import elboroom.data.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static elboroom.data.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class ImageFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.gif", "a.bmp"})
    void readsEachFormat(String name) throws IOException {
        Path file = ImageFixture.write(folder.resolve(name), ImageFixture.plain(6, 4, 0xffc80a0a));

        BufferedImage image = ImageFiles.read(file);

        assertThat(image.getWidth()).isEqualTo(6);
        assertThat(image.getHeight()).isEqualTo(4);
        assertThat(image.getRGB(3, 2) >> 16 & 0xff).isBetween(190, 210);
    }

    @Test
    void theContentDecidesNotTheName() throws IOException {
        Path png = ImageFixture.write(folder.resolve("a.png"), ImageFixture.plain(6, 4, 0xffc80a0a));
        Path named = Files.copy(png, folder.resolve("b.jpg"));

        assertThat(ImageFiles.read(named).getWidth()).isEqualTo(6);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Path file = Files.createFile(folder.resolve("a.png"));

        assertRefused("problem.image.empty", () -> ImageFiles.read(file));
    }

    @Test
    void refusesATextNamedPng() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "no image");

        assertRefused("problem.image.format", () -> ImageFiles.read(file));
    }

    @ParameterizedTest
    @CsvSource({"a.png, problem.image.truncated", "a.gif, problem.image.corrupt", "a.bmp, problem.image.truncated"})
    void refusesATruncatedImage(String name, String problem) throws IOException {
        Path file = ImageFixture.write(folder.resolve(name), ImageFixture.plain(64, 64, 0xffc80a0a));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, 40));

        assertRefused(problem, () -> ImageFiles.read(file));
    }

    @Test
    void refusesAPixelBombByItsHeader() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), ImageFixture.bomb(60_000));

        assertRefused("problem.image.tooLarge", () -> ImageFiles.read(file));
    }

    @Test
    void refusesAMissingFileAndAFolder() {
        assertRefused("problem.image.missing", () -> ImageFiles.read(folder.resolve("none.png")));
        assertRefused("problem.image.folder", () -> ImageFiles.read(folder));
    }

    @Test
    void refusesAFileWithoutReadPermission() throws IOException {
        Path file = ImageFixture.write(folder.resolve("a.png"), ImageFixture.plain(6, 4, 0xffc80a0a));
        Permissions.takeAway(file);
        assumeFalse(Files.isReadable(file), "skipped: this user (root?) reads files without permission");

        assertRefused("problem.data.permission", () -> ImageFiles.read(file));
    }

    /// The expected corners are those of ImageMagick's -auto-orient: R red, B blue, K black, from left to right, top to
    /// bottom.
    @ParameterizedTest
    @CsvSource({"exif_1.jpg, RRBK", "exif_2.jpg, RRKB", "exif_3.jpg, KBRR", "exif_4.jpg, BKRR", "exif_5.jpg, RBRK",
            "exif_6.jpg, BRKR", "exif_7.jpg, KRBR", "exif_8.jpg, RKRB", "exif_6.png, BRKR", "exif_6.webp, BRKR",
            "exif_6.tiff, BRKR", "lossy.webp, RRBK"})
    void imagesAreRotatedByTheirOrientation(String name, String corners) throws IOException {
        BufferedImage image = ImageFiles.read(ImageFixture.resource(folder, name));

        int right = image.getWidth() - 2;
        int bottom = image.getHeight() - 2;
        assertThat(colour(image, 1, 1) + colour(image, right, 1) + colour(image, 1, bottom)
                + colour(image, right, bottom)).isEqualTo(corners);
        boolean turned = name.matches("exif_[5-8].*");
        assertThat(image.getWidth()).isEqualTo(turned ? 48 : 24);
        assertThat(image.getHeight()).isEqualTo(turned ? 24 : 48);
    }

    private static String colour(BufferedImage image, int x, int y) {
        int argb = image.getRGB(x, y);
        return (argb >> 16 & 0xff) > 128 ? "R" : (argb & 0xff) > 128 ? "B" : "K";
    }

    @Test
    void rotationKeepsSixteenBitSamples() {
        BufferedImage image = new BufferedImage(2, 3, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setPixels(0, 0, 2, 3, new int[]{1, 2, 3, 4, 5, 65_535});

        BufferedImage turned = OrientationTransform.of(image, 6);

        assertThat(turned.getRaster().getPixels(0, 0, 3, 2, (int[]) null)).containsExactly(5, 3, 1, 65_535, 4, 2);
    }

    @Test
    void anInvalidOrientationIsIgnored() throws IOException {
        byte[] bytes = Files.readAllBytes(ImageFixture.resource(folder, "exif_6.jpg"));
        bytes[31] = 9;
        Path file = Files.write(folder.resolve("nine.jpg"), bytes);

        assertThat(ImageFiles.read(file).getWidth()).isEqualTo(24);
    }

    @Test
    void refusesATruncatedJpegButNotOneThatLacksOnlyItsEndMarker() throws IOException {
        assertRefused("problem.image.truncated", () -> ImageFiles.read(ImageFixture.resource(folder, "truncated.jpg")));
        byte[] whole = Files.readAllBytes(ImageFixture.resource(folder, "exif_1.jpg"));
        Path unmarked = Files.write(folder.resolve("unmarked.jpg"), Arrays.copyOf(whole, whole.length - 2));
        assertThat(ImageFiles.read(unmarked).getWidth()).isEqualTo(24);
    }

    @Test
    void cmykIsConvertedToColours() throws IOException {
        BufferedImage image = ImageFiles.read(ImageFixture.resource(folder, "cmyk.jpg"));

        assertThat(image.getRGB(2, 2) >> 16 & 0xff).as("red").isGreaterThan(180);
        assertThat(image.getRGB(2, 2) & 0xff).as("blue").isLessThan(90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.heic", "a.avif", "a.svg"})
    void reportsUnsupportedFormats(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "not looked at");

        assertRefused("problem.image.unsupported", () -> ImageFiles.read(file));
    }

    @Test
    void theDeclaredSizeOfAPixelBombIsReported() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), ImageFixture.bomb(30_000));

        assertThat(Refusals.sentence(() -> ImageFiles.read(file))).contains("900 megapixels", "limit is 64");
    }

    @Test
    void refusesFilesThatAreNotRegular() throws Exception {
        Path pipe = ImageFixture.pipe(folder.resolve("a.png"));

        assertRefused("problem.data.special", () -> ImageFiles.read(pipe));
    }
}
