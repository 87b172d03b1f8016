package elboroom.ui.control;

import javafx.beans.property.Property;
import javafx.scene.control.RadioMenuItem;

/// A menu item that sets a property to a value and is selected while the property has it. Runs on the FX thread.
public final class MenuChoice<T> extends RadioMenuItem {

    public MenuChoice(String text, Property<T> property, T value) {
        super(text);
        property.subscribe(chosen -> setSelected(value.equals(chosen)));
        setOnAction(_ -> {
            property.setValue(value);
            setSelected(true); // clicking the selected item would deselect it
        });
    }
}
