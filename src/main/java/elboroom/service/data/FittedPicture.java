package elboroom.service.data;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import org.jspecify.annotations.Nullable;

/// A picture fitted to a model's input, as it is and inverted.
public record FittedPicture(ImageData plain, ImageData inverted) {

    private static final int LOOKED_AT = 16;

    /// Wraps an image that already has the model's shape.
    public static FittedPicture of(ImageData plain) {
        float[] pixels = new float[plain.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = plain.shape().low() + plain.shape().high() - plain.pixels()[i];
        }
        return new FittedPicture(plain, new ImageData(plain.shape(), pixels));
    }

    /// Whether this is dark ink on paper while the model was trained on light on dark. Always false for colour
    /// images.
    ///
    /// @param data the training data; null if unknown
    public boolean isInkOnPaper(@Nullable LoadedData data) {
        return plain.shape().channels() == 1 && onLight(plain) && (data == null || !onLight(data));
    }

    /// Whether most examples have a light background, as far as the first ones show.
    public static boolean onLight(LoadedData data) {
        int count = Math.min(LOOKED_AT, data.summary().heldOut());
        int light = 0;
        for (int i = 0; i < count; i++) {
            light += onLight(data.heldOut(i)) ? 1 : 0;
        }
        return 2 * light > count;
    }

    /// Whether most of the border is bright, as with paper.
    public static boolean onLight(ImageData image) {
        ImageShape shape = image.shape();
        long bright = 0;
        long border = 0;
        for (int i = 0; i < shape.size(); i++) {
            int row = i / shape.width() % shape.height();
            int column = i % shape.width();
            if (row == 0 || column == 0 || row == shape.height() - 1 || column == shape.width() - 1) {
                border++;
                bright += shape.part(image.pixels()[i]) > 0.5f ? 1 : 0;
            }
        }
        return 2 * bright > border;
    }
}
