package elboroom.demo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The size of a screenshot in pixels.
record PictureSize(int width, int height) {

    /// The smallest size of the window.
    static final PictureSize SMALLEST = new PictureSize(1024, 640);
    static final PictureSize LARGEST = new PictureSize(3840, 2160);

    private static final Pattern FORM = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");

    /// Reads a size such as `1440x900`; empty if it has another form or is out of bounds.
    static Optional<PictureSize> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new PictureSize(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                        .filter(PictureSize::allowed)
                : Optional.empty();
    }

    private boolean allowed() {
        return width >= SMALLEST.width && height >= SMALLEST.height && width <= LARGEST.width
                && height <= LARGEST.height;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
