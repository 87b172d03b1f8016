package elboroom.ui.control;

import javafx.scene.control.Label;

import elboroom.i18n.Visible;

/// A name or a value in a table of settings, never wider than a maximum: texts of the program wrap, and texts that users
/// choose are cut in the middle. FX thread.
public final class SettingLabel extends Label {

    /// @param byUser whether a user chose the text, as the name of a run or the folder of data
    public SettingLabel(String text, String style, double width, boolean byUser) {
        super(Visible.of(text));
        getStyleClass().add(style);
        if (byUser) {
            UserText.limit(this, width);
        } else {
            setWrapText(true);
            setMaxWidth(width);
            setMinHeight(USE_PREF_SIZE);
        }
    }
}
