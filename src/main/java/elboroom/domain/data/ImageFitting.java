package elboroom.domain.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// How images of files become model input: the size and channels that they are converted to, what happens to an image
/// with another aspect ratio, and what shows through transparent pixels.
///
/// @param width in pixels; 0, together with a height of 0, to choose it when the images are read: their own size if all
///        have the same and it is at most 128 pixels, otherwise a square
/// @param channels 1 (grey) or 3 (red, green, blue); 0 to choose it when the images are read
public record ImageFitting(int width, int height, int channels, Mode mode, Background background) {

    /// What happens to an image with another aspect ratio: `LETTERBOX` fills the rest with its background, `CROP` keeps
    /// the part in the centre, `STRETCH` changes the aspect ratio.
    public enum Mode {
        LETTERBOX, CROP, STRETCH;

        /// Returns the name in options and files.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Mode> of(String name) {
            for (Mode mode : values()) {
                if (mode.toString().equals(name)) {
                    return Optional.of(mode);
                }
            }
            return Optional.empty();
        }
    }

    public static final int LONGEST_SIDE = 256;
    public static final ImageFitting AUTOMATIC = new ImageFitting(0, 0, 0, Mode.LETTERBOX);

    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})(?:\\s*[x×*]\\s*(\\d{1,4}))?");

    public ImageFitting {
        boolean sized = width >= 1 && width <= LONGEST_SIDE && height >= 1 && height <= LONGEST_SIDE;
        if (!sized && (width != 0 || height != 0)) {
            throw new ProblemException(Problem.of("problem.data.size", width, height, LONGEST_SIDE));
        }
        if (channels != 0 && channels != 1 && channels != 3) {
            throw new ProblemException(Problem.of("problem.data.channels", channels));
        }
    }

    /// Creates a fitting with transparent pixels in white.
    public ImageFitting(int width, int height, int channels, Mode mode) {
        this(width, height, channels, mode, Background.WHITE);
    }

    /// Returns a fitting to squares.
    public static ImageFitting square(int side, int channels) {
        return new ImageFitting(side, side, channels, Mode.LETTERBOX);
    }

    /// Whether the size is chosen when the images are read.
    public boolean automaticSize() {
        return width == 0;
    }

    /// Whether nothing is left to choose.
    public boolean decided() {
        return width > 0 && channels > 0;
    }

    /// Returns the shape of the fitted images.
    ///
    /// @throws IllegalStateException if it is not decided
    public ImageShape shape() {
        if (!decided()) {
            throw new IllegalStateException("no shape yet");
        }
        return new ImageShape(channels, height, width);
    }

    /// Returns the fitting with what was chosen while the images were read.
    public ImageFitting with(ImageShape chosen) {
        return new ImageFitting(chosen.width(), chosen.height(), chosen.channels(), mode, background);
    }

    /// Returns the fitting with another size: `28` for a square, `28x20` for width and height, or an automatic size for
    /// an empty text and `auto`.
    ///
    /// @throws ProblemException if the text is none of these
    public ImageFitting withSize(String text) {
        String size = text.strip().toLowerCase(Locale.ROOT);
        if (size.isEmpty() || size.equals("auto")) {
            return with(0, 0);
        }
        Matcher sides = SIZE.matcher(size);
        if (!sides.matches()) {
            throw new ProblemException(Problem.of("problem.data.sizeText", text, LONGEST_SIDE));
        }
        int first = Integer.parseInt(sides.group(1));
        int second = sides.group(2) == null ? first : Integer.parseInt(sides.group(2));
        if (first == 0) {
            throw new ProblemException(Problem.of("problem.data.size", first, second, LONGEST_SIDE));
        }
        return with(first, second);
    }

    /// Returns the fitting with another size in pixels.
    public ImageFitting with(int wide, int high) {
        return new ImageFitting(wide, high, channels, mode, background);
    }

    public ImageFitting withChannels(int chosen) {
        return new ImageFitting(width, height, chosen, mode, background);
    }

    public ImageFitting withMode(Mode chosen) {
        return new ImageFitting(width, height, channels, chosen, background);
    }

    public ImageFitting withBackground(Background chosen) {
        return new ImageFitting(width, height, channels, mode, chosen);
    }
}
