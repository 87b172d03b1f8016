package elboroom.ui.manifold;

import elboroom.ui.control.image.Cell;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WrappedGridTest {

    @Test
    void aSingleRowIsShownInTheLinesThatGiveTheLargestCells() {
        assertThat(WrappedGrid.of(1, 20, 350, 220, 1)).isEqualTo(new WrappedGrid(1, 20, 5));
        assertThat(WrappedGrid.of(1, 20, 350, 220, 1).lines()).isEqualTo(4);
        assertThat(WrappedGrid.of(1, 20, 2000, 100, 1).lines()).isEqualTo(1);
        assertThat(WrappedGrid.of(1, 20, 0, 0, 1).across()).as("before it is laid out").isEqualTo(20);
    }

    @Test
    void aPlaneStaysAsItIs() {
        WrappedGrid plane = WrappedGrid.of(20, 20, 350, 220, 1);
        assertThat(plane.across()).isEqualTo(20);
        assertThat(plane.lines()).isEqualTo(20);
        assertThat(plane.cell(new Cell(3, 4))).isEqualTo(new Cell(3, 4));
        assertThat(plane.shown(new Position(3.5, 7.25))).isEqualTo(new Position(3.5, 7.25));
    }

    @Test
    void cellsAndPlacesAreReadLikeText() {
        WrappedGrid wrapped = new WrappedGrid(1, 20, 6);
        assertThat(wrapped.lines()).isEqualTo(4);
        assertThat(wrapped.cell(new Cell(2, 1))).isEqualTo(new Cell(0, 13));
        assertThat(wrapped.shown(new Position(13.5, 0.5))).isEqualTo(new Position(1.5, 2.5));
        assertThat(wrapped.shown(new Position(20, 0.5))).as("the end").isEqualTo(new Position(2, 3.5));
        assertThat(wrapped.shown(new Position(-1, 0.5)).column()).as("beyond the start").isNegative();
    }
}
