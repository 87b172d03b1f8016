package elboroom.demo;

import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import elboroom.domain.data.ImageData;

/// Converts screen content and model images to pictures that can be written.
public final class Pictures {

    private Pictures() {}

    public static BufferedImage of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return picture(width, height, pixels);
    }

    static BufferedImage of(ImageData image) {
        int width = image.shape().width();
        int height = image.shape().height();
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = image.argb(i / width, i % width);
        }
        return picture(width, height, pixels);
    }

    private static BufferedImage picture(int width, int height, int[] pixels) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }
}
