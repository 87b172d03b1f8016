package elboroom.ui.shell;

import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.draw.NodePicture;
import elboroom.ui.theme.Theme;

/// Asks for the width of a picture in pixels; the height follows. Runs on the FX thread.
final class PictureWidthDialog extends Dialog<ButtonType> {

    private static final int LEAST = 16;
    private static final double GAP = 8;
    private static final double WIDTH = 340;

    private final double width;
    private final double height;
    private final Messages messages;
    private final TextField field = new TextField();

    /// @param width of the picture in layout units
    /// @param chosen receives the scale of the picture, in pixels per layout unit
    PictureWidthDialog(Window owner, Theme theme, Messages messages, double width, double height,
            DoubleConsumer chosen) {
        this.width = width;
        this.height = height;
        this.messages = messages;
        initOwner(owner);
        setTitle(messages.text("pane.picture.width.title"));
        ButtonType save = new ButtonType(messages.text("pane.picture.width.save"), ButtonData.OK_DONE);
        getDialogPane().setId("picture-width");
        getDialogPane().getButtonTypes().addAll(save,
                new ButtonType(messages.text("closing.cancel"), ButtonData.CANCEL_CLOSE));
        getDialogPane().setContent(content());
        getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        Node button = getDialogPane().lookupButton(save);
        field.textProperty().subscribe(_ -> button.setDisable(pixels().isEmpty()));
        theme.applyTo(getDialogPane().getScene());
        setOnShown(_ -> field.requestFocus());
        setOnHidden(_ -> {
            if (save.equals(getResult())) {
                pixels().ifPresent(pixels -> chosen.accept(pixels / width));
            }
        });
    }

    private VBox content() {
        field.setId("picture-width-field");
        field.setText(Integer.toString((int) Math.min(Math.ceil(2 * width), most())));
        field.setPrefColumnCount(6);
        field.setAccessibleText(messages.text("pane.picture.width"));
        HeaderButtons.hint(field, messages.text("pane.picture.width.hint"));
        Label name = new Label(messages.text("pane.picture.width"));
        name.setLabelFor(field);
        Label size = new Label();
        size.setId("picture-width-size");
        field.textProperty().subscribe(_ -> size.setText(size()));
        HBox row = new HBox(GAP, name, field);
        row.setAlignment(Pos.BASELINE_LEFT);
        size.setWrapText(true);
        size.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new VBox(GAP, row, size);
        content.setPrefWidth(WIDTH);
        return content;
    }

    private String size() {
        OptionalInt pixels = pixels();
        return pixels.isPresent()
                ? messages.text("pane.picture.width.size", pixels.getAsInt(),
                        Math.ceil(pixels.getAsInt() / width * height))
                : messages.text("pane.picture.width.range", LEAST, most());
    }

    /// The largest width at which neither side is larger than graphics cards draw.
    private int most() {
        return (int) Math.floor(NodePicture.scale(width, height, Double.MAX_VALUE) * width);
    }

    private OptionalInt pixels() {
        try {
            int pixels = Integer.parseInt(field.getText().strip());
            return pixels < LEAST || pixels > most() ? OptionalInt.empty() : OptionalInt.of(pixels);
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }
}
