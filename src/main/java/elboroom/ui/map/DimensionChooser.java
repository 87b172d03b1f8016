package elboroom.ui.map;

import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.draw.Subscript;
import elboroom.ui.exploration.Plane;
import org.jspecify.annotations.Nullable;

/// Chooses the latent dimension of an axis of the map; the list shows the KL of each. Runs on the FX thread.
final class DimensionChooser extends ComboBox<Integer> {

    private final MapViewModel model;
    private final Messages messages;

    DimensionChooser(MapViewModel model, Messages messages, String axis, ToIntFunction<Plane> shown,
            IntConsumer choose) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("compact");
        setAccessibleText(messages.text("map.dimension." + axis));
        HeaderButtons.hint(this, messages.text("map.dimension." + axis + ".hint"));
        setCellFactory(_ -> new DimensionCell());
        setButtonCell(new NameCell());
        model.dimensions().subscribe(count -> {
            setValue(null);
            getItems().setAll(IntStream.range(0, count).boxed().toList());
            show(shown.applyAsInt(model.plane().get()));
        });
        model.plane().subscribe(plane -> show(shown.applyAsInt(plane)));
        valueProperty().subscribe(dimension -> {
            if (dimension != null && dimension >= 0) {
                choose.accept(dimension);
            }
        });
    }

    /// Shows a dimension once it is among the items: a combo box that is given one before them stays blank.
    private void show(int dimension) {
        setValue(dimension < getItems().size() ? dimension : null);
    }

    private static final class NameCell extends ListCell<Integer> {

        @Override
        protected void updateItem(@Nullable Integer dimension, boolean empty) {
            super.updateItem(dimension, empty);
            setText(empty || dimension == null ? "" : Subscript.z(dimension));
        }
    }

    private final class DimensionCell extends ListCell<Integer> {

        @Override
        protected void updateItem(@Nullable Integer dimension, boolean empty) {
            super.updateItem(dimension, empty);
            float[] kl = model.kl().get();
            if (empty || dimension == null) {
                setText("");
            } else if (dimension < kl.length) {
                setText(messages.text("map.dimension.kl", Subscript.z(dimension), kl[dimension]));
            } else {
                setText(Subscript.z(dimension));
            }
        }
    }
}
