package elboroom.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

import elboroom.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// A dot next to a value that differs from that of the preset or run that the form was filled in with; its tooltip
/// says that value, and clicking restores it. Runs on the FX thread.
public final class ResetMark extends Button {

    /// The dot alone, for a title of several values.
    public static final String DOT = "●";

    /// @param name of the field
    /// @param before the value filled in; null while it is unchanged
    public ResetMark(Messages messages, String name, ObservableValue<@Nullable String> before, Runnable restore) {
        super(DOT);
        getStyleClass().add("reset-mark");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> restore.run());
        before.subscribe(value -> {
            setVisible(value != null);
            setManaged(value != null);
            if (value != null) {
                String sentence = messages.text("setup.changed", name, value.isEmpty() ? "–" : value);
                setTooltip(UserText.tooltip(sentence));
                setAccessibleText(sentence);
                setAccessibleHelp(sentence);
            }
        });
    }
}
