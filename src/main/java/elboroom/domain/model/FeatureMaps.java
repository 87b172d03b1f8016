package elboroom.domain.model;

import elboroom.domain.data.ImageShape;

/// The sizes of the feature maps of a convolutional network. Each of its stages halves height and width, until the
/// longer side has at most 7 pixels or the shorter one cannot be halved again. Images whose sides cannot be halved that
/// often are padded with zeros to the next that can; the decoder crops its output to the image again.
///
/// @param stages at least 1
/// @param padded the size of the images after padding
public record FeatureMaps(int stages, ImageShape padded) {

    public static final int SHORTEST_SIDE = 4;
    public static final int LONGEST_SIDE = 256;

    private static final int LAST = 7;

    /// Returns the feature maps for images of a shape.
    ///
    /// @throws IllegalArgumentException if convolutions do not support the shape
    public static FeatureMaps of(ImageShape image) {
        if (!supports(image)) {
            throw new IllegalArgumentException("no convolutions for " + image);
        }
        int longer = Math.max(image.height(), image.width());
        int shorter = Math.min(image.height(), image.width());
        int stages = 1;
        while (halved(longer, stages) > LAST && shorter >> (stages + 1) > 0) {
            stages++;
        }
        return new FeatureMaps(stages, new ImageShape(image.channels(), halved(image.height(), stages) << stages,
                halved(image.width(), stages) << stages));
    }

    /// Whether convolutions support images of a shape.
    static boolean supports(ImageShape image) {
        return Math.min(image.height(), image.width()) >= SHORTEST_SIDE
                && Math.max(image.height(), image.width()) <= LONGEST_SIDE
                && (image.channels() == 1 || image.channels() == 3);
    }

    /// Returns the height of the last feature map: 7 for 28 pixels, 4 for 32 and 64.
    public int height() {
        return padded.height() >> stages;
    }

    /// Returns the width of the last feature map.
    public int width() {
        return padded.width() >> stages;
    }

    private static int halved(int side, int times) {
        return Math.ceilDiv(side, 1 << times);
    }
}
