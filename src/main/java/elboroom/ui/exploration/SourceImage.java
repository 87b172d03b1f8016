package elboroom.ui.exploration;

import java.nio.file.Path;
import java.util.random.RandomGenerator;

import elboroom.domain.data.ImageData;
import elboroom.service.data.ImageService;
import elboroom.service.data.LoadedData;
import elboroom.service.data.Picture;
import elboroom.ui.exploration.text.Origin;
import org.jspecify.annotations.Nullable;

/// An image chosen by the user, before it is fitted to a model's input.
///
/// @param exact the image at its model input shape, from a data set or drawn; null if it is from outside, has to be
/// fitted to any shape and may be ink on paper
/// @param className of the image; empty if unknown
public record SourceImage(Picture picture, @Nullable ImageData exact, Origin origin, String className) {

    private SourceImage(ImageData exact, Origin origin, String className) {
        this(Picture.of(exact), exact, origin, className);
    }

    public static SourceImage ofFile(Path file, Picture picture) {
        return new SourceImage(picture, null,
                new Origin.File(String.valueOf(file.getFileName()), picture.width(), picture.height()), "");
    }

    /// Returns an image pasted or dropped from another program.
    ///
    /// @param argb in row-major order, each 0xAARRGGBB
    public static SourceImage ofPixels(int width, int height, int[] argb) {
        return new SourceImage(Picture.ofPixels(width, height, argb), null, new Origin.Pasted(width, height), "");
    }

    public static SourceImage heldOut(LoadedData data, int index) {
        return new SourceImage(data.heldOut(index), new Origin.HeldOut(index), data.heldOutClass(index));
    }

    /// Returns a random held-out example; a newly drawn digit if the data are unknown.
    public static SourceImage sample(@Nullable LoadedData data, RandomGenerator random) {
        if (data != null) {
            return heldOut(data, random.nextInt(data.summary().heldOut()));
        }
        ImageService.DrawnDigit drawn = ImageService.digit(random);
        return new SourceImage(drawn.image(), new Origin.Drawn(), String.valueOf(drawn.digit()));
    }
}
