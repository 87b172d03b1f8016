package elboroom.service.data;

import java.awt.image.BufferedImage;

import elboroom.data.image.ImageFit;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;

/// A picture of any size and kind, as it was read, before it is fitted to a model's input. Immutable; safe from any
/// thread.
public final class Picture {

    private final BufferedImage image;

    Picture(BufferedImage image) {
        this.image = image;
    }

    /// The picture of these pixels, row by row, each 0xAARRGGBB.
    public static Picture ofPixels(int width, int height, int[] argb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return new Picture(image);
    }

    /// An image that a model could see, as a picture.
    public static Picture of(ImageData image) {
        return new Picture(ImageFit.toImage(image));
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    FittedPicture fit(ImageShape shape) {
        return FittedPicture.of(ImageFit.fit(image, shape, false));
    }
}
