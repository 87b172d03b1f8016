package elboroom.ui.control.image;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;

/// The signed difference of two images as a picture: orange where the second is brighter, blue where it is darker.
/// The two colours are distinguishable with every kind of colour blindness. No FX state.
public final class DifferenceImage {

    private static final float[] MORE = {1f, 0.6f, 0.05f};
    private static final float[] LESS = {0.25f, 0.6f, 1f};

    private DifferenceImage() {}

    /// `second − first`, averaged over the channels, as a colour image: black (or white) where they agree, the full
    /// colour at a difference of the whole range.
    ///
    /// @param white whether no difference is white instead of black
    public static ImageData of(ImageData first, ImageData second, boolean white) {
        ImageShape shape = first.shape();
        if (!shape.equals(second.shape())) {
            throw new IllegalArgumentException("the images differ in shape: " + shape + ", " + second.shape());
        }
        int plane = shape.width() * shape.height();
        float[] colours = new float[3 * plane];
        for (int i = 0; i < plane; i++) {
            float difference = difference(first, second, i, plane);
            float[] end = difference > 0 ? MORE : LESS;
            float amount = Math.min(1, Math.abs(difference));
            for (int channel = 0; channel < 3; channel++) {
                colours[channel * plane + i] = white ? 1 - amount * (1 - 0.9f * end[channel]) : amount * end[channel];
            }
        }
        return new ImageData(new ImageShape(3, shape.height(), shape.width()), colours);
    }

    private static float difference(ImageData first, ImageData second, int pixel, int plane) {
        float sum = 0;
        for (int i = pixel; i < first.pixels().length; i += plane) {
            sum += second.pixels()[i] - first.pixels()[i];
        }
        return sum / first.shape().channels() / (first.shape().high() - first.shape().low());
    }
}
