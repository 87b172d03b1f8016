package elboroom.ui.compare;

import elboroom.domain.data.ImageData;
import elboroom.service.data.Picture;
import elboroom.ui.exploration.Origin;
import org.jspecify.annotations.Nullable;

/// An image that all models are given.
///
/// @param exact as models of its shape receive it; null where it has to be fitted to any
/// @param className of what is on it; empty where that is unknown
record ProbeImage(Picture picture, @Nullable ImageData exact, Origin origin, String className) {

    /// An image of a data set, or one like these.
    static ProbeImage of(ImageData image, Origin origin, String className) {
        return new ProbeImage(Picture.of(image), image, origin, className);
    }

    /// A picture from outside, which may be ink on paper.
    static ProbeImage of(Picture picture, Origin origin) {
        return new ProbeImage(picture, null, origin, "");
    }
}
