package elboroom.ui.control;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import elboroom.i18n.Messages;
import org.controlsfx.control.SegmentedButton;

/// Two or three toggle buttons, one of which is always selected. Runs on the FX thread.
public final class Segments<T extends Enum<T>> extends SegmentedButton {

    private final ToggleGroup group = new ToggleGroup();

    /// @param key the texts of a choice are `<key>.<choice>` and `<key>.<choice>.hint`
    public Segments(Messages messages, String key, List<T> choices, ObjectProperty<T> chosen) {
        getStyleClass().add("segments");
        setToggleGroup(group);
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(messages.text(key + "." + choice));
            button.setUserData(choice);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            HeaderButtons.hint(button, messages.text(key + "." + choice + ".hint"));
            getButtons().add(button);
        }
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                chosen.set(choices.get(group.getToggles().indexOf(now)));
            }
        });
        chosen.subscribe(choice -> group.selectToggle(group.getToggles().get(choices.indexOf(choice))));
    }
}
