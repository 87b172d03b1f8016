package elboroom.ui.compare;

import elboroom.domain.data.ImageData;
import elboroom.service.data.Picture;
import elboroom.ui.exploration.text.Origin;
import org.jspecify.annotations.Nullable;

/// An image that all models receive.
///
/// @param exact the image at its model input shape; null if it has to be fitted to any shape
/// @param className of the image; empty if unknown
record ProbeImage(Picture picture, @Nullable ImageData exact, Origin origin, String className) {

    /// Returns an image that already has a model's input shape, from a data set or drawn.
    static ProbeImage of(ImageData image, Origin origin, String className) {
        return new ProbeImage(Picture.of(image), image, origin, className);
    }

    /// Returns an image from outside, which may be ink on paper.
    static ProbeImage of(Picture picture, Origin origin) {
        return new ProbeImage(picture, null, origin, "");
    }
}
