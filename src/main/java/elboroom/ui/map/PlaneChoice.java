package elboroom.ui.map;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.draw.Subscript;
import elboroom.ui.exploration.Plane;
import elboroom.ui.exploration.text.SelectionText;

/// Shows the plane in the map's header and, if there are more than two dimensions, lets the user choose it. Runs on
/// the FX thread.
final class PlaneChoice {

    private final MapViewModel model;
    private final Messages messages;

    PlaneChoice(MapViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /// Returns a label with the number of shown examples and the plane, or with the selection.
    Label summary() {
        Label summary = new Label();
        summary.getStyleClass().add("note");
        summary.setWrapText(true);
        summary.textProperty().bind(Bindings.createStringBinding(this::text, model.points(), model.plane(),
                model.dimensions(), model.selection().selected()));
        return summary;
    }

    private String text() {
        String picked = new SelectionText(messages).of(model.selection().selection());
        if (!picked.isEmpty()) {
            return picked;
        }
        int count = model.points().get().size();
        String examples = count == 0
                ? ""
                : messages.text(model.kl().get().length == 0 ? "map.summary.codes" : "map.summary", count);
        if (model.dimensions().getValue() > 2) {
            return examples;
        }
        int y = model.plane().get().y();
        String x = Subscript.z(model.plane().get().x());
        String plane = y < 0 ? x : x + " × " + Subscript.z(y);
        return count == 0 ? plane : examples + " · " + plane;
    }

    /// Returns a dimension chooser for each axis.
    Node choosers() {
        HBox choosers = new HBox(
                new DimensionChooser(model, messages, "x", Plane::x, model::chooseX), new Label("×"),
                new DimensionChooser(model, messages, "y", Plane::y, model::chooseY));
        choosers.getStyleClass().add("choosers");
        ObservableValue<Boolean> needed = model.dimensions().map(count -> count > 2);
        choosers.visibleProperty().bind(needed);
        choosers.managedProperty().bind(needed);
        return choosers;
    }
}
