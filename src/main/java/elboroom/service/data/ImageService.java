package elboroom.service.data;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import elboroom.data.digits.Digits;
import elboroom.data.image.ImageFiles;
import elboroom.domain.Problem;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.run.RunSpec;
import elboroom.service.BackgroundService;
import elboroom.service.BackgroundService.Task;

/// Reads pictures and fits them to a model's input in the background. Results arrive on the background service's
/// delivery thread.
public final class ImageService {

    /// A digit that is in no data set, and its label.
    public record DrawnDigit(ImageData image, int digit) {}

    /// Indices from here on are outside the built-in set.
    private static final int BEYOND = 1_000_000;

    private final BackgroundService background;

    /// @param background preferably not shared with data loading, so that a picture does not wait for a data set
    public ImageService(BackgroundService background) {
        this.background = background;
    }

    /// Reads a png, jpg, gif or bmp file; an unreadable file is reported to `failed`.
    public Task read(Path file, Consumer<Picture> done, Consumer<Problem> failed) {
        return background.run(_ -> new Picture(ImageFiles.read(file)), _ -> {}, done, failed);
    }

    /// Fits a picture to the input of a run's model, as the run's data were.
    public Task fit(Picture picture, RunSpec run, Consumer<FittedPicture> done, Consumer<Problem> failed) {
        return background.run(_ -> picture.fit(run.model().shape(), run.data().fitting()), _ -> {}, done,
                failed);
    }

    /// Whether drawn digits have this input shape.
    public static boolean drawsDigits(ImageShape shape) {
        return shape.equals(Digits.SHAPE);
    }

    /// Draws a digit like those of the built-in set, but not contained in it.
    public static DrawnDigit digit(RandomGenerator random) {
        byte[] pixels = new byte[Digits.SHAPE.size()];
        int index = random.nextInt(BEYOND, Integer.MAX_VALUE);
        Digits.draw(Digits.factors(Digits.SEED, index), pixels, 0);
        return new DrawnDigit(ImageData.ofBytes(Digits.SHAPE, pixels, 0), Digits.label(Digits.SEED, index));
    }
}
