package elboroom.ui.reconstruct;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.image.ImageTile;

/// A card to draw the input of the reconstruction on, with the input and its reconstruction. Runs on the FX thread.
public final class DrawCard extends VBox {

    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final double TILE = 84;
    private static final double GAP = 14;
    private static final double SIDE_WIDTH = 210;
    /// More than the controls beside the square need.
    private static final double SIDE_HEIGHT = 360;
    /// Of both borders around the square.
    private static final double FRAME = 4;
    /// What the square leaves: the edges of the window and of the card, and the card's header.
    private static final double BESIDE = 84;
    private static final double ABOVE = 156;
    private static final double LARGEST = 960;
    /// Room for the scroll bar of a card that is higher than the window, which would wrap the controls.
    private static final double SCROLL_BAR = 16;

    private final DrawViewModel viewModel;
    private final Messages messages;
    private final DrawingPad pad;
    private final FlowPane body;

    /// @param hide hides this card
    public DrawCard(DrawViewModel viewModel, Messages messages, Runnable hide) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("draw");
        getStyleClass().addAll("card", "sheet");
        pad = new DrawingPad(viewModel);
        pad.setAccessibleText(messages.text("draw.pad"));
        HeaderButtons.hint(pad, messages.text("draw.pad.hint"));
        Button close = HeaderButtons.button(messages.text("card.close"), messages.text("card.close.hint"), hide);
        close.setId("card-close");
        StackPane frame = new StackPane(pad);
        frame.getStyleClass().add("draw-frame");
        frame.setMaxHeight(USE_PREF_SIZE);
        body = new FlowPane(GAP, GAP, frame, side());
        body.setRowValignment(VPos.TOP);
        fit(0, 0);
        getChildren().addAll(new PaneHeader(messages.text("draw.title"), close), body);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Makes the square as large as fits into a window of this size, with the controls beside it; in a narrow window,
    /// they are below it.
    void fit(double width, double height) {
        double side = Math.clamp(Math.min(height - ABOVE, width - BESIDE - GAP - SIDE_WIDTH), DrawingPad.LEAST,
                LARGEST);
        pad.resizeTo(side);
        double bar = height - ABOVE < SIDE_HEIGHT ? SCROLL_BAR : 0;
        body.setPrefWrapLength(Math.floor(side) + FRAME + GAP + SIDE_WIDTH + bar);
    }

    /// The control that gets the focus.
    public Node first() {
        return pad;
    }

    private void key(KeyEvent event) {
        if (REDO.match(event)) {
            viewModel.redo();
            event.consume();
        } else if (UNDO.match(event)) {
            viewModel.undo();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            viewModel.clear();
            event.consume();
        }
    }

    private VBox side() {
        Button undo = button("draw.undo", viewModel::undo);
        Button redo = button("draw.redo", viewModel::redo);
        Button clear = button("draw.clear", viewModel::clear);
        viewModel.strokes().subscribe(strokes -> List.of(undo, clear)
                .forEach(button -> button.setDisable(strokes.isEmpty())));
        viewModel.redoable().subscribe(possible -> redo.setDisable(!possible));
        FlowPane buttons = new FlowPane(8, 4, undo, redo, clear);
        buttons.setPrefWrapLength(SIDE_WIDTH);
        // the reconstruction first, because a low window shows it beside the square and scrolls to the rest
        VBox side = new VBox(8, tiles(), brush(), check("draw.erase", viewModel.erasing()),
                check("draw.invert", viewModel.reconstruct().inverted()), check("draw.centre", viewModel.centred()),
                buttons);
        side.setPrefWidth(SIDE_WIDTH);
        return side;
    }

    private VBox brush() {
        Slider slider = new Slider(DrawViewModel.THINNEST, DrawViewModel.THICKEST, viewModel.brush().get());
        slider.setId("draw-brush");
        slider.valueProperty().bindBidirectional(viewModel.brush());
        Label name = new Label(messages.text("draw.brush"));
        name.setLabelFor(slider);
        slider.setAccessibleText(name.getText());
        HeaderButtons.hint(slider, messages.text("draw.brush.hint"));
        return new VBox(2, name, slider);
    }

    private CheckBox check(String key, BooleanProperty value) {
        CheckBox box = new CheckBox(messages.text(key));
        box.setId(key.replace('.', '-'));
        box.setMinWidth(USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(value);
        HeaderButtons.hint(box, messages.text(key + ".hint"));
        return box;
    }

    private Button button(String key, Runnable action) {
        return HeaderButtons.plain(messages, key, action);
    }

    private HBox tiles() {
        ReconstructViewModel reconstruct = viewModel.reconstruct();
        ImageTile output = new ImageTile(TILE);
        ImageTile input = new ImageTile(TILE);
        input.imageProperty().bind(reconstruct.input());
        reconstruct.result().subscribe(result -> output.setImage(result == null ? null : result.output()));
        return new HBox(GAP, panel(input, "reconstruct.input"), panel(output, "reconstruct.output"));
    }

    private VBox panel(ImageTile tile, String key) {
        Label caption = new Label(messages.text(key));
        caption.getStyleClass().addAll("note");
        tile.setAccessibleText(messages.text(key));
        HeaderButtons.hint(tile, messages.text(key + ".hint"));
        return new VBox(2, tile, caption);
    }
}
