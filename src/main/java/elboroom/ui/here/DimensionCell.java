package elboroom.ui.here;

import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.latent.Extent;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.draw.Subscript;
import org.jspecify.annotations.Nullable;

/// A dimension's slider, value and KL. Cells are recycled by the list. Runs on the FX thread.
final class DimensionCell extends ListCell<Integer> {

    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");
    private static final double STEP = 0.1;

    private final HereViewModel viewModel;
    private final Messages messages;
    private final Label name = new Label();
    private final Slider slider = new Slider();
    private final CoordinateField field;
    private final Label kl = new Label();
    private final Node row;
    private final String klKey;
    private boolean syncing;

    /// @param compact whether everything is on one line
    DimensionCell(HereViewModel viewModel, Messages messages, boolean compact) {
        this.viewModel = viewModel;
        this.messages = messages;
        field = new CoordinateField(this::moved);
        getStyleClass().add("dimension");
        setPrefWidth(0); // as wide as the list, never wider
        name.getStyleClass().add("symbol");
        kl.getStyleClass().add("kl");
        slider.valueProperty().subscribe(value -> moved(value.doubleValue()));
        slider.valueChangingProperty().subscribe((_, changing) -> viewModel.order().adjusting().set(changing));
        slider.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        slider.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        HeaderButtons.hint(slider, messages.text("here.slider.hint"));
        HeaderButtons.hint(field, messages.text("here.value.hint"));
        HeaderButtons.hint(kl, messages.text("here.kl.hint"));
        row = compact ? line() : block();
        klKey = compact ? "here.kl" : "here.kl.nats";
    }

    @Override
    protected void updateItem(@Nullable Integer item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : row);
        if (item != null) {
            name.setText(Subscript.z(item));
            slider.setAccessibleText(Subscript.z(item));
            field.setAccessibleText(messages.text("here.value", Subscript.z(item)));
            sync();
        }
    }

    /// Updates from the current point, range and KL.
    void sync() {
        Integer dimension = getItem();
        if (dimension == null || dimension >= viewModel.point().get().dimensions()) {
            return;
        }
        float value = viewModel.point().get().get(dimension);
        syncing = true;
        Extent extent = viewModel.extent(dimension);
        slider.setMin(extent.at(-viewModel.range().value().get()));
        slider.setMax(extent.at(viewModel.range().value().get()));
        slider.setBlockIncrement(STEP * extent.deviation());
        slider.setValue(value);
        syncing = false;
        field.show(value);
        float nats = viewModel.order().nats(dimension);
        kl.setText(Float.isNaN(nats) ? "" : messages.text(klKey, nats));
        kl.setManaged(!kl.getText().isEmpty());
        pseudoClassStateChanged(DEAD, viewModel.order().dead(dimension));
    }

    boolean holds(EventTarget target) {
        return target.equals(slider) || target.equals(field);
    }

    /// Moves the focus to the slider.
    void enter() {
        slider.requestFocus();
    }

    private void moved(double value) {
        Integer dimension = getItem();
        if (!syncing && dimension != null) {
            viewModel.set(dimension, value);
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            viewModel.reset(getItem());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            viewModel.reset(getItem());
            event.consume();
        }
    }

    private Node line() {
        name.setMinWidth(26);
        slider.setMinWidth(40);
        kl.setMinWidth(50);
        kl.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox line = new HBox(4, name, slider, field, kl);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node block() {
        BorderPane top = new BorderPane(null, null, field, null, name);
        BorderPane.setAlignment(name, Pos.CENTER_LEFT);
        return new VBox(top, slider, kl);
    }
}
