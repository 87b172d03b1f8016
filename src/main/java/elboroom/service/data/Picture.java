package elboroom.service.data;

import java.awt.image.BufferedImage;

import elboroom.data.image.ImageFit;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;

/// A picture of any size and format, before it is fitted to a model's input. Immutable and thread-safe.
public final class Picture {

    private final BufferedImage image;

    Picture(BufferedImage image) {
        this.image = image;
    }

    /// Creates a picture from pixels in row-major order, each 0xAARRGGBB.
    public static Picture ofPixels(int width, int height, int[] argb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return new Picture(image);
    }

    /// Converts a model input or output image to a picture.
    public static Picture of(ImageData image) {
        return new Picture(ImageFit.toImage(image));
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    FittedPicture fit(ImageShape shape, ImageFitting fitting) {
        return FittedPicture.of(ImageFit.fit(image, shape, fitting, false));
    }
}
