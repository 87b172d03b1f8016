package elboroom.ui.setup;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.Links;

/// A paragraph of which the first lines are seen, until one wants to read it whole. Lives on the FX thread.
final class Explanation extends VBox {

    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");

    /// A binding alone would not keep it.
    private final BooleanProperty whole = new SimpleBooleanProperty();

    Explanation(Messages messages, ObservableValue<String> words) {
        getStyleClass().add("explanation");
        Label text = new Label();
        text.getStyleClass().add("formula");
        text.setWrapText(true);
        text.textProperty().bind(words);
        ToggleButton more = Links.toggle("", messages.text("setup.more.hint"), whole);
        more.setId("setup-more");
        whole.subscribe(now -> {
            more.setText(messages.text(now ? "setup.less" : "setup.more"));
            text.pseudoClassStateChanged(WHOLE, now);
        });
        getChildren().addAll(text, more);
    }
}
