package elboroom.ui.control;

import java.io.IOException;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;

import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Maps with few and with many points.
class MapGalleryTest extends Gallery {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void mapsOfFewAndOfVeryManyPointsAreReadable(Theme theme) throws IOException {
        Parent root = show(theme, MapGalleryTest::maps, 1300, 860);
        moveTo(at(root, 300, 230));
        onFx(() -> {
            ((PointCanvas) root.getChildrenUnmodifiable().getLast()).zoom(6, 200, 200);
            root.getChildrenUnmodifiable().get(1).requestFocus();
            return root;
        });
        type(KeyCode.TAB);
        type(KeyCode.RIGHT);
        settle();
        assertThat(save("maps-" + theme, root.getScene())).isNotEmptyFile();
    }

    private static Parent maps() {
        GridPane grid = new GridPane(16, 16);
        grid.setPadding(new Insets(16));
        grid.addRow(0, map(Samples.points(60, 3)), map(Samples.points(100_000, 10)));
        grid.addRow(1, map(Samples.points(5_000, 30)), map(Samples.points(10_000, 10)));
        return grid;
    }
}
