package elboroom.domain.data;

/// The shape of an image: `channels` is 1 (grey) or 3 (red, green, blue). A point in the plane has the shape `POINT`:
/// one row of x and y.
public record ImageShape(int channels, int height, int width) {

    public static final ImageShape POINT = new ImageShape(1, 1, 2);

    public ImageShape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("an image needs at least one channel, row and column");
        }
    }

    /// Returns the number of values in an image of this shape.
    public int size() {
        return channels * height * width;
    }

    /// Whether examples are points in the plane instead of images.
    public boolean points() {
        return equals(POINT);
    }

    @Override
    public String toString() {
        return width + "×" + height + (channels == 1 ? "" : "×" + channels);
    }
}
