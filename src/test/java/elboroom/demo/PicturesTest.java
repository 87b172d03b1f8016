package elboroom.demo;

import java.awt.image.BufferedImage;
import javafx.scene.image.WritableImage;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PicturesTest {

    @Test
    void modelImagesBecomePictures() {
        ImageData image = new ImageData(new ImageShape(3, 1, 2), new float[]{1, 0, 0, 0.5f, 0, 1});
        BufferedImage picture = Pictures.of(image);
        assertThat(picture.getWidth()).isEqualTo(2);
        assertThat(picture.getRGB(0, 0)).isEqualTo(0xffff0000);
        assertThat(picture.getRGB(1, 0)).isEqualTo(0xff0080ff);
    }

    @Test
    void screenContentBecomesAPicture() {
        WritableImage image = new WritableImage(3, 2);
        image.getPixelWriter().setArgb(2, 1, 0xff123456);
        BufferedImage picture = Pictures.of(image);
        assertThat(picture.getWidth()).isEqualTo(3);
        assertThat(picture.getHeight()).isEqualTo(2);
        assertThat(picture.getRGB(2, 1)).isEqualTo(0xff123456);
    }
}
