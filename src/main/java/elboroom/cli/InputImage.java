package elboroom.cli;

import java.nio.file.Path;

import elboroom.data.ImageFiles;
import elboroom.data.ImageFit;
import elboroom.domain.ImageData;
import elboroom.domain.ImageShape;
import picocli.CommandLine.Option;

/// `--invert`, and reading image files as a model sees them.
final class InputImage {

    @Option(names = "--invert")
    private boolean invert;

    /// @throws elboroom.domain.ProblemException when the file is no image that can be read
    ImageData read(Path file, ImageShape shape) {
        return ImageFit.fit(ImageFiles.read(file), shape, invert);
    }
}
