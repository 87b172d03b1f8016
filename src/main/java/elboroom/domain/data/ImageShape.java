package elboroom.domain.data;

/// The shape of an image: `channels` is 1 (grey) or 3 (red, green, blue). With one channel and a height of 1 it is a row
/// of numbers, such as a row of a table; `POINT`, x and y, is a point in the plane.
public record ImageShape(int channels, int height, int width) {

    public static final ImageShape POINT = new ImageShape(1, 1, 2);

    public ImageShape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("an image needs at least one channel, row and column");
        }
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
        return width + "×" + height + (channels == 1 ? "" : "×" + channels);
    }
}
