package elboroom.ui.manifold;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.latent.ClassGrid;
import elboroom.domain.latent.LatentGrid;
import elboroom.i18n.Visible;
import elboroom.ui.control.UserText;
import elboroom.ui.exploration.text.Notation;
import org.jspecify.annotations.Nullable;

/// The class names to the left of their rows; empty if rows are not classes. Runs on the FX thread.
final class RowNames extends VBox {

    private static final double WIDEST = 72;

    private final ReadOnlyObjectProperty<List<String>> classes;

    RowNames(ReadOnlyObjectProperty<List<String>> classes) {
        this.classes = classes;
        getStyleClass().add("row-names");
        setMinHeight(0);
        setPrefHeight(0);
        setMinWidth(USE_PREF_SIZE); // otherwise the grid would take the whole width
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(@Nullable LatentGrid grid) {
        List<String> names = grid instanceof ClassGrid rows
                ? IntStream.range(rows.first(), rows.first() + rows.rows())
                        .mapToObj(label -> Visible.of(String.valueOf(Notation.className(label, classes.get()))))
                        .toList()
                : List.of();
        setVisible(!names.isEmpty());
        if (!names.equals(getChildren().stream().map(node -> ((Label) node).getText()).toList())) {
            getChildren().setAll(names.stream().map(RowNames::label).toList());
        }
    }

    /// Rounded up: a label narrower by a fraction of a pixel shows nothing.
    @Override
    protected double computePrefWidth(double height) {
        return Math.min(WIDEST, Math.ceil(super.computePrefWidth(height)));
    }

    private static Label label(String name) {
        Label label = UserText.limit(new Label(name), Double.MAX_VALUE);
        label.getStyleClass().add("note");
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setMinHeight(0);
        label.setPrefHeight(0);
        label.setMaxHeight(Double.MAX_VALUE);
        setVgrow(label, Priority.ALWAYS);
        return label;
    }
}
