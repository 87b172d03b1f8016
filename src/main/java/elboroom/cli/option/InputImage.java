package elboroom.cli.option;

import java.nio.file.Path;

import elboroom.data.image.ImageFiles;
import elboroom.data.image.ImageFit;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import picocli.CommandLine.Option;

/// `--invert`: reads image files as model input.
public final class InputImage {

    @Option(names = "--invert")
    private boolean invert;

    /// Reads an image file and fits it to a shape.
    ///
    /// @throws elboroom.domain.ProblemException when the file is not a readable image
    public ImageData read(Path file, ImageShape shape) {
        return ImageFit.fit(ImageFiles.read(file), shape, invert);
    }
}
