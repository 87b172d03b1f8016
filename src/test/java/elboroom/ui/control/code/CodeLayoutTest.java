package elboroom.ui.control.code;

import java.util.OptionalInt;
import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CodeLayoutTest {

    @Test
    void fittingCellsAreSquareAndCentred() {
        CodeLayout layout = CodeLayout.fit(49, 7, 200, 141);
        assertThat(layout.bounds(0)).isEqualTo(new Rectangle2D(30, 0, 20, 20));
        assertThat(layout.bounds(48)).isEqualTo(new Rectangle2D(150, 120, 20, 20));
        assertThat(layout.cellAt(30, 0)).hasValue(0);
        assertThat(layout.cellAt(169, 139)).hasValue(48);
        assertThat(layout.cellAt(29, 0)).isEmpty();
        assertThat(layout.cellAt(170, 0)).isEmpty();
    }

    @Test
    void anUnfinishedRowEndsWithItsLastCell() {
        CodeLayout layout = CodeLayout.fit(7, 3, 90, 90);
        assertThat(layout.cellAt(20, 80)).hasValue(6);
        assertThat(layout.cellAt(40, 80)).isEqualTo(OptionalInt.empty());
        assertThat(layout.moved(4, 1, 0)).isEqualTo(6);
        assertThat(layout.moved(2, 0, 1)).isEqualTo(2);
        assertThat(layout.moved(0, -1, -1)).isZero();
    }

    @Test
    void flowingCellsScrollNoFurtherThanTheLastRow() {
        CodeLayout layout = CodeLayout.flow(512, 1e9, 460, 170);
        assertThat(layout.columns()).isEqualTo(10);
        assertThat(layout.endVisible()).isEqualTo(512);
        assertThat(layout.bounds(511).getMaxY()).isEqualTo(170);
        assertThat(CodeLayout.flow(512, -5, 460, 170).scroll()).isZero();
    }

    @Test
    void onlyVisibleRowsAreDrawn() {
        CodeLayout layout = CodeLayout.flow(65_536, 3_400, 460, 170);
        assertThat(layout.firstVisible()).isEqualTo(1_000);
        assertThat(layout.endVisible()).isEqualTo(1_050);
    }

    @Test
    void scrollsToACellWithTheLeastMovement() {
        CodeLayout layout = CodeLayout.flow(512, 340, 460, 170);
        assertThat(layout.scrollTo(120)).isEqualTo(340);
        assertThat(layout.scrollTo(0)).isZero();
        assertThat(layout.scrollTo(200)).isEqualTo(20 * 34 + 34 - 170);
    }

    @Test
    void anEmptyGridHasNoCellUnderThePointer() {
        CodeLayout layout = CodeLayout.flow(0, 0, 460, 170);
        assertThat(layout.cellAt(5, 5)).isEmpty();
        assertThat(layout.endVisible()).isZero();
        assertThat(layout.moved(0, 1, 1)).isZero();
    }
}
