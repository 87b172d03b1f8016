package elboroom.cli.option;

import java.nio.file.Path;

import elboroom.data.image.ImageFiles;
import elboroom.data.image.ImageFit;
import elboroom.domain.data.ImageData;
import elboroom.domain.run.RunSpec;
import picocli.CommandLine.Option;

/// `--invert`: reads image files as model input.
public final class InputImage {

    @Option(names = "--invert")
    private boolean invert;

    /// Reads an image file and fits it to the input of a run's model, as the run's data were.
    ///
    /// @throws elboroom.domain.ProblemException when the file is not a readable image
    public ImageData read(Path file, RunSpec run) {
        return ImageFit.fit(ImageFiles.read(file), run.model().shape(), run.data().fitting(), invert);
    }
}
