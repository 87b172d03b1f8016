package elboroom.domain.data;

import java.util.Locale;

/// The shape of an image: `channels` is 1 (grey) or 3 (red, green, blue). With one channel and a height of 1 it is a row
/// of numbers, such as a row of a table; `POINT`, x and y, is a point in the plane.
///
/// @param low the value that is shown black; 0 unless the values of the data are kept as they are
/// @param high the value that is shown white; 1 unless the values of the data are kept
public record ImageShape(int channels, int height, int width, float low, float high) {

    public static final ImageShape POINT = new ImageShape(1, 1, 2);

    public ImageShape {
        if (!(low < high) || !Float.isFinite(high - low)) {
            throw new IllegalArgumentException("no range: " + low + " to " + high);
        }
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("an image needs at least one channel, row and column");
        }
    }

    /// An image of values from 0 to 1.
    public ImageShape(int channels, int height, int width) {
        this(channels, height, width, 0, 1);
    }

    /// Returns the same shape with another range of values.
    public ImageShape withRange(float black, float white) {
        return new ImageShape(channels, height, width, black, white);
    }

    /// Whether examples of another shape can be the input of a model of this shape: the sizes are equal, and both have
    /// values from 0 to 1, or both have kept theirs.
    public boolean accepts(ImageShape other) {
        return withRange(0, 1).equals(other.withRange(0, 1)) && unit() == other.unit();
    }

    /// Whether values are from 0 to 1.
    public boolean unit() {
        return low == 0 && high == 1;
    }

    /// Returns where a value is between black (0) and white (1); beyond them if it is outside the range.
    public float part(float value) {
        return unit() ? value : (value - low) / (high - low);
    }

    /// Returns the value at a position between black (0) and white (1).
    public float value(float part) {
        return unit() ? part : low + part * (high - low);
    }

    /// Returns the shape of a row of numbers.
    public static ImageShape row(int numbers) {
        return new ImageShape(1, 1, numbers);
    }

    /// Returns the number of values in an image of this shape.
    public int size() {
        return channels * height * width;
    }

    /// Whether examples are points in the plane instead of images.
    public boolean points() {
        return equals(POINT);
    }

    /// Whether examples are rows of numbers instead of images, points among them.
    public boolean row() {
        return channels == 1 && height == 1;
    }

    @Override
    public String toString() {
        String size = width + "×" + height + (channels == 1 ? "" : "×" + channels);
        return unit() ? size : String.format(Locale.ROOT, "%s (%.3g…%.3g)", size, low, high).replace('-', '−');
    }
}
