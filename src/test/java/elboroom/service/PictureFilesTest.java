package elboroom.service;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PictureFilesTest {

    @TempDir
    Path folder;

    @Test
    void thePixelsAreWrittenRowByRow() throws IOException {
        Path file = folder.resolve("picture.png");
        PictureFiles.write(file, 2, 1, new int[]{0xff102030, 0xffa0b0c0});
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(2);
        assertThat(read.getHeight()).isEqualTo(1);
        assertThat(read.getRGB(1, 0)).isEqualTo(0xffa0b0c0);
    }
}
