package elboroom.cli.option;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.RowPictures;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.run.RunSpec;
import elboroom.picture.Montage;
import elboroom.picture.PngFiles;
import elboroom.picture.Scatter;
import picocli.CommandLine.Option;

/// `--out`: the picture file that a command writes.
public final class PictureOption {

    private static final int WIDTH = 1200;
    private static final int MOST = 4;
    /// Sides of charts, in pixels.
    private static final int SMALLEST = 32;
    private static final int LARGEST = 240;

    @Option(names = "--out", required = true, paramLabel = "FILE.png|FILE.csv")
    private Path out = Path.of("");

    public Path path() {
        return out;
    }

    /// Rejects file names with an unsupported extension.
    public void check(Screen screen) {
        if (!RowFile.named(out)) {
            check(out, screen);
        }
    }

    /// Returns the table that is to be written instead of a picture.
    ///
    /// @throws ProblemException if the model is not one of a table
    public Optional<RowFile> table(RunSpec run) {
        return RowFile.of(out, run);
    }

    /// Writes what a model decodes: a picture, or for a model of a table a file with z and the decoded columns.
    ///
    /// @param points of which these are the images
    public void write(RunSpec run, List<LatentPoint> points, List<ImageData> images, List<String> labels, int columns,
            int gap) {
        table(run).ifPresentOrElse(table -> table.write(zs(points.getFirst()),
                points.stream().map(PictureOption::coordinates).toList(), images),
                () -> write(run.pictures(), images, labels, columns, gap));
    }

    private static List<String> zs(LatentPoint point) {
        return IntStream.range(0, point.dimensions()).mapToObj(dimension -> "z_" + dimension).toList();
    }

    private static List<String> coordinates(LatentPoint point) {
        return IntStream.range(0, point.dimensions()).mapToObj(i -> String.valueOf(point.values()[i])).toList();
    }

    /// As below; rows of a table are drawn as charts.
    public void write(RowPictures pictures, List<ImageData> images, List<String> labels, int columns, int gap) {
        boolean points = images.getFirst().shape().points();
        write(points ? images : pictures.of(images, Math.clamp(WIDTH / columns, SMALLEST, LARGEST)), labels, columns,
                gap);
    }

    public static void check(Path file, Screen screen) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw screen.usageError(Problem.of("problem.cli.png", file.toString()));
        }
    }

    /// Writes images row by row, each pixel enlarged to a square so that the picture has about window width; 2D
    /// points are drawn as dots at their coordinates.
    public void write(List<ImageData> images, List<String> labels, int columns, int gap) {
        PngFiles.write(out, draw(images, labels, columns, gap));
    }

    static BufferedImage draw(List<ImageData> images, List<String> labels, int columns, int gap) {
        if (images.getFirst().shape().points()) {
            return scatter(images);
        }
        int across = columns * images.getFirst().shape().width();
        return Montage.labelled(images, labels, columns, Math.clamp(WIDTH / across, 1, MOST), gap);
    }

    private static BufferedImage scatter(List<ImageData> points) {
        float[] coordinates = new float[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            System.arraycopy(points.get(i).pixels(), 0, coordinates, 2 * i, 2);
        }
        return Scatter.draw(coordinates, IntStream.generate(() -> -1).limit(points.size()).toArray());
    }
}
