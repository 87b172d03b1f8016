package elboroom.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import elboroom.data.ImageFiles;
import elboroom.data.ImageFit;
import elboroom.domain.ImageData;
import elboroom.domain.ImageShape;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import picocli.CommandLine.Option;

/// `--invert`, and reading image files as a model sees them.
final class InputImage {

    @Option(names = "--invert")
    private boolean invert;

    /// @throws ProblemException when the file is no image that can be read
    ImageData read(Path file, ImageShape shape) {
        if (Files.notExists(file)) {
            throw new ProblemException(Problem.of("problem.image.missing", file.toString()));
        }
        if (Files.isDirectory(file)) {
            throw new ProblemException(Problem.of("problem.image.folder", file.toString()));
        }
        return ImageFit.fit(ImageFiles.read(file), shape, invert);
    }
}
