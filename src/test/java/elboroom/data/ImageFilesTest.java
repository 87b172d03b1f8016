package elboroom.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static elboroom.data.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class ImageFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.gif", "a.bmp"})
    void readsEachKind(String name) throws IOException {
        Path file = ImageFixture.write(folder.resolve(name), ImageFixture.plain(6, 4, 0xffc80a0a));

        BufferedImage image = ImageFiles.read(file);

        assertThat(image.getWidth()).isEqualTo(6);
        assertThat(image.getHeight()).isEqualTo(4);
        assertThat(image.getRGB(3, 2) >> 16 & 0xff).isBetween(190, 210);
    }

    @Test
    void theContentCountsNotTheName() throws IOException {
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
    @ValueSource(strings = {"a.png", "a.gif", "a.bmp"})
    void refusesAnImageThatWasCutShort(String name) throws IOException {
        Path file = ImageFixture.write(folder.resolve(name), ImageFixture.plain(64, 64, 0xffc80a0a));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, 40));

        assertRefused("problem.image.broken", () -> ImageFiles.read(file));
    }

    @Test
    void refusesAPixelBombByItsHeader() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), ImageFixture.bomb(60_000));

        assertRefused("problem.image.tooLarge", () -> ImageFiles.read(file));
    }

    @Test
    void refusesAMissingFileAndAFolder() {
        assertRefused("problem.data.missing", () -> ImageFiles.read(folder.resolve("none.png")));
        assertRefused("problem.data.io", () -> ImageFiles.read(folder));
    }

    @Test
    void refusesAFileThatMayNotBeRead() throws IOException {
        Path file = ImageFixture.write(folder.resolve("a.png"), ImageFixture.plain(6, 4, 0xffc80a0a));
        Permissions.takeAway(file);
        assumeFalse(Files.isReadable(file), "skipped: this user (root?) reads files without permission");

        assertRefused("problem.data.permission", () -> ImageFiles.read(file));
    }
}
