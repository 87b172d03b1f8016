package elboroom.ui.here;

import java.util.function.DoubleConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import elboroom.ui.exploration.text.Notation;

/// An editable coordinate that looks like plain text until hovered. Runs on the FX thread.
final class CoordinateField extends TextField {

    private final DoubleConsumer typed;
    private float shown;

    /// @param typed receives the input on Enter and when the field loses the focus
    CoordinateField(DoubleConsumer typed) {
        this.typed = typed;
        getStyleClass().add("coordinate");
        setOnAction(_ -> commit());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setText(Notation.coordinate(shown));
            }
        });
    }

    /// Shows a value unless the user is typing.
    void show(float value) {
        boolean untouched = getText().equals(Notation.coordinate(shown));
        shown = value;
        if (!isFocused() || untouched) {
            setText(Notation.coordinate(value));
        }
    }

    private void commit() {
        boolean changed = !getText().equals(Notation.coordinate(shown));
        if (changed) {
            Coordinate.read(getText()).ifPresent(typed);
        }
        setText(Notation.coordinate(shown));
    }
}
