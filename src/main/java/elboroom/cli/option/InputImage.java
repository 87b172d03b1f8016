package elboroom.cli.option;

import java.nio.file.Path;

import elboroom.data.image.ImageFiles;
import elboroom.data.image.ImageFit;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import picocli.CommandLine.Option;

/// `--invert`, and reading image files as a model sees them.
public final class InputImage {

    @Option(names = "--invert")
    private boolean invert;

    /// Reads an image file and fits it to a shape.
    ///
    /// @throws elboroom.domain.ProblemException when the file is no image that can be read
    public ImageData read(Path file, ImageShape shape) {
        return ImageFit.fit(ImageFiles.read(file), shape, invert);
    }
}
