package elboroom.cli.option;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.data.ImageData;
import elboroom.picture.Montage;
import elboroom.picture.PngFiles;
import elboroom.picture.Scatter;
import picocli.CommandLine.Option;

/// `--out`: the picture file that a command writes.
public final class PictureOption {

    private static final int WIDTH = 1200;
    private static final int MOST = 4;

    @Option(names = "--out", required = true, paramLabel = "FILE.png")
    private Path out = Path.of("");

    public Path path() {
        return out;
    }

    /// Rejects file names with an unsupported extension.
    public void check(Screen screen) {
        check(out, screen);
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
