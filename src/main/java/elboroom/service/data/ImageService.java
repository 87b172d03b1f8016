package elboroom.service.data;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import elboroom.data.digits.Digits;
import elboroom.data.image.ImageFiles;
import elboroom.domain.Problem;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.service.BackgroundService;
import elboroom.service.BackgroundService.Task;

/// Reads pictures and fits them to a model's input, in the background; results arrive where that delivers them.
public final class ImageService {

    /// A digit that is in no data set, and which one it is.
    public record DrawnDigit(ImageData image, int digit) {}

    /// From this index on no digit is in the built-in set.
    private static final int BEYOND = 1_000_000;

    private final BackgroundService background;

    /// @param background best one of its own, so that a picture need not wait for a data set
    public ImageService(BackgroundService background) {
        this.background = background;
    }

    /// Reads a png, jpg, gif or bmp file; what cannot be read is told to `failed`.
    public Task read(Path file, Consumer<Picture> done, Consumer<Problem> failed) {
        return background.run(_ -> new Picture(ImageFiles.read(file)), _ -> {}, done, failed);
    }

    /// Fits a picture: its aspect is kept, the rest filled with its background.
    public Task fit(Picture picture, ImageShape shape, Consumer<FittedPicture> done, Consumer<Problem> failed) {
        return background.run(_ -> picture.fit(shape), _ -> {}, done, failed);
    }

    /// Whether models of this input can be shown a drawn digit.
    public static boolean drawsDigits(ImageShape shape) {
        return shape.equals(Digits.SHAPE);
    }

    /// A digit drawn like those of the built-in set, but one that is not in it.
    public static DrawnDigit digit(RandomGenerator random) {
        byte[] pixels = new byte[Digits.SHAPE.size()];
        int index = random.nextInt(BEYOND, Integer.MAX_VALUE);
        Digits.draw(Digits.factors(Digits.SEED, index), pixels, 0);
        return new DrawnDigit(ImageData.ofBytes(Digits.SHAPE, pixels, 0), Digits.label(Digits.SEED, index));
    }
}
