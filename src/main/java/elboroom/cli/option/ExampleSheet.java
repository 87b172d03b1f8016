package elboroom.cli.option;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

import elboroom.data.Split;
import elboroom.domain.data.RowPictures;
import elboroom.picture.Scatter;

/// A picture of the first examples of a split: images in rows, or points in a plane.
public record ExampleSheet(Split split, RowPictures pictures) {

    private static final int IMAGES = 100;
    private static final int POINTS = 10_000;
    private static final int COLUMNS = 10;
    private static final int GAP = 2;
    /// The side of charts in pixels.
    private static final int CHART = 112;

    /// The number of examples drawn.
    public int count() {
        return Math.min(split.shape().points() ? POINTS : IMAGES, split.size());
    }

    public BufferedImage draw() {
        return split.shape().points()
                ? points()
                : PictureOption.draw(
                        pictures.of(IntStream.range(0, count()).mapToObj(split::image).toList(), CHART), List.of(),
                        COLUMNS, GAP);
    }

    private BufferedImage points() {
        float[] coordinates = new float[2 * count()];
        for (int i = 0; i < count(); i++) {
            split.copy(i, coordinates, 2 * i);
        }
        return Scatter.draw(coordinates, IntStream.range(0, count()).map(split::label).toArray());
    }
}
