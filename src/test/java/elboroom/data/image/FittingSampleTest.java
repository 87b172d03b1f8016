package elboroom.data.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

import elboroom.data.Dataset;
import elboroom.data.Datasets;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FittingSampleTest {

    private static final int GREY = 0xff808080;
    private static final int ORANGE = 0xffff8000;

    @TempDir
    Path folder;

    private final List<Path> files = new ArrayList<>();

    @Test
    void imagesOfOneSizeKeepIt() throws IOException {
        draw(20, 28, GREY, 3);
        assertThat(decided()).isEqualTo(new ImageFitting(20, 28, 1, ImageFitting.Mode.LETTERBOX));
        assertThat(hint()).isEmpty();
    }

    @Test
    void largeImagesOfOneSizeKeepTheirAspectRatio() throws IOException {
        draw(320, 240, ORANGE, 2);
        assertThat(decided()).isEqualTo(new ImageFitting(64, 48, 3, ImageFitting.Mode.LETTERBOX));
        assertThat(hint()).extracting(Problem::key, Problem::arguments)
                .containsExactly(tuple("problem.data.sizeChosen", List.of("64×48")));
    }

    @Test
    void imagesOfSeveralSizesBecomeSquares() throws IOException {
        draw(30, 20, GREY, 2);
        draw(12, 18, GREY, 1);
        assertThat(decided()).isEqualTo(ImageFitting.square(32, 1));
        draw(100, 90, GREY, 3);
        assertThat(decided()).isEqualTo(ImageFitting.square(64, 1));
        assertThat(hint()).hasSize(1);
    }

    @Test
    void whatIsChosenStays() throws IOException {
        draw(100, 90, ORANGE, 1);
        ImageFitting wanted = ImageFitting.AUTOMATIC.withChannels(1).withMode(ImageFitting.Mode.CROP);
        assertThat(sample().decide(wanted)).isEqualTo(new ImageFitting(100, 90, 1, ImageFitting.Mode.CROP));
        assertThat(sample().decide(ImageFitting.AUTOMATIC.withSize("24x16")))
                .isEqualTo(new ImageFitting(24, 16, 3, ImageFitting.Mode.LETTERBOX));
        assertThat(sample().hint(ImageFitting.AUTOMATIC.withSize("24x16"), ImageFitting.square(24, 1))).isEmpty();
    }

    @Test
    void filesThatCannotBeReadDoNotCount() throws IOException {
        files.add(Files.writeString(folder.resolve("broken.png"), "no image"));
        assertThat(decided()).isEqualTo(ImageFitting.square(28, 1));
        draw(40, 40, GREY, 1);
        assertThat(decided()).isEqualTo(ImageFitting.square(40, 1));
    }

    /// What was chosen while the data were read is part of their specification, so that they are read in the same way
    /// again.
    @Test
    void theDecisionIsPartOfTheDataOfTheRun() throws IOException {
        draw(20, 28, ORANGE, 12);
        Dataset read = Datasets.load(DataSpec.of(folder.toString()), 1, Progress.IGNORED);
        assertThat(read.summary().shape()).isEqualTo(new ImageShape(3, 28, 20));
        DataSpec pinned = read.pin(DataSpec.of(folder.toString()));
        assertThat(pinned.fitting()).isEqualTo(new ImageFitting(20, 28, 3, ImageFitting.Mode.LETTERBOX));
        draw(50, 50, GREY, 1);
        Files.delete(files.getLast());
        assertThat(Datasets.load(pinned, 1, Progress.IGNORED).fingerprint()).isEqualTo(read.fingerprint());
    }

    private FittingSample sample() {
        return new FittingSample(files, Progress.IGNORED);
    }

    private ImageFitting decided() {
        return sample().decide(ImageFitting.AUTOMATIC);
    }

    private List<Problem> hint() {
        return sample().hint(ImageFitting.AUTOMATIC, decided()).stream().toList();
    }

    private void draw(int width, int height, int colour, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int pixel = 0; pixel < width * height; pixel++) {
                image.setRGB(pixel % width, pixel / width, pixel % 3 == 0 ? 0xff000000 + files.size() : colour);
            }
            Path file = folder.resolve(files.size() + ".png");
            ImageIO.write(image, "png", file.toFile());
            files.add(file);
        }
    }
}
