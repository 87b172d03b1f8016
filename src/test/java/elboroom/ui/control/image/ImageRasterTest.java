package elboroom.ui.control.image;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Tiles, cells and differences: the pixel computations behind image grid and tile.
class ImageRasterTest {

    private static final ImageShape PAIR = new ImageShape(1, 1, 2);

    @Test
    void tilesArePackedRowByRow() {
        List<ImageData> tiles = List.of(pair(0, 1), pair(1, 0), pair(0.5f, 2));
        int[] pixels = new int[8];
        TileRaster.pack(tiles, 2, 2, PAIR, pixels);
        assertThat(pixels).containsExactly(0xff000000, 0xffffffff, 0xffffffff, 0xff000000, 0xff808080, 0xffffffff,
                0xff000000, 0xff000000);
    }

    @Test
    void colourImagesKeepTheirChannels() {
        int[] pixels = new int[2];
        float[] planes = {1, 0, 0, 0.2f, 0, 1};
        TileRaster.write(new ImageData(new ImageShape(3, 1, 2), planes), pixels, 2, 0);
        assertThat(pixels).containsExactly(0xffff0000, 0xff0033ff);
    }

    @Test
    void cellsAreFoundWhereTheyAreDrawn() {
        GridGeometry grid = GridGeometry.fit(500, 400, 4, 4, 1);
        assertThat(grid.area()).isEqualTo(new Rectangle2D(50, 0, 400, 400));
        assertThat(grid.cellAt(50, 0)).contains(new Cell(0, 0));
        assertThat(grid.cellAt(449, 399)).contains(new Cell(3, 3));
        assertThat(grid.cellAt(251, 149)).contains(new Cell(1, 2));
        assertThat(grid.cellAt(40, 10)).isEqualTo(Optional.empty());
        assertThat(grid.bounds(new Cell(1, 2))).isEqualTo(new Rectangle2D(250, 100, 100, 100));
    }

    @Test
    void aGridWithoutCellsHasNone() {
        assertThat(GridGeometry.fit(500, 400, 0, 0, 1).cellAt(250, 200)).isEmpty();
    }

    @Test
    void positionsOutsideTheGridAreNotContained() {
        GridGeometry grid = GridGeometry.fit(400, 400, 4, 4, 1);
        assertThat(grid.holds(new Point2D(0.1, 3.9))).isTrue();
        assertThat(grid.holds(new Point2D(4.1, 2))).isFalse();
    }

    @Test
    void differencesAreOrangeWhereBrighterAndBlueWhereDarker() {
        ImageData difference = DifferenceImage.of(pair(0, 0.5f), pair(0.5f, 0), false);
        assertThat(difference.shape()).isEqualTo(new ImageShape(3, 1, 2));
        assertThat(difference.pixels()[0]).isGreaterThan(difference.pixels()[4]);
        assertThat(difference.pixels()[1]).isLessThan(difference.pixels()[5]);
    }

    @Test
    void noDifferenceIsBlackOrWhite() {
        assertThat(DifferenceImage.of(pair(0.3f, 1), pair(0.3f, 1), false).pixels()).containsOnly(0);
        for (float value : DifferenceImage.of(pair(0.3f, 1), pair(0.3f, 1), true).pixels()) {
            assertThat(value).isCloseTo(1, within(1e-6f));
        }
    }

    private static ImageData pair(float first, float second) {
        return new ImageData(PAIR, new float[]{first, second});
    }
}
