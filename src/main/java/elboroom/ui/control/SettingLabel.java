package elboroom.ui.control;

import javafx.scene.control.Label;

import elboroom.i18n.Visible;

/// A name or value in a table of settings with a maximum width: program texts wrap, user texts are shortened in the
/// middle. Runs on the FX thread.
public final class SettingLabel extends Label {

    /// @param byUser whether a user chose the text, such as a run name or data folder
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
