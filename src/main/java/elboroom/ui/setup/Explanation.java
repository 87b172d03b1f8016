package elboroom.ui.setup;

import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;

/// A paragraph that is collapsed to its first sentence. Runs on the FX thread.
final class Explanation extends VBox {

    private static final Pattern SENTENCE = Pattern.compile("(?<=\\.) (?=\\p{Lu}|\\p{IsHangul})");

    /// Stored in a field, because a binding holds it only weakly.
    private final BooleanProperty whole = new SimpleBooleanProperty();

    Explanation(Messages messages, ObservableValue<String> words) {
        getStyleClass().add("explanation");
        Label text = new Label();
        text.getStyleClass().add("formula");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.textProperty().bind(Bindings.createStringBinding(
                () -> whole.get() ? words.getValue() : first(words.getValue()), whole, words));
        ToggleButton more = HeaderButtons.toggle("", messages.text("setup.more.hint"), whole);
        more.setId("setup-more");
        whole.subscribe(now -> more.setText(messages.text(now ? "setup.less" : "setup.more")));
        getChildren().addAll(text, more);
    }

    static String first(String paragraph) {
        return SENTENCE.split(paragraph, 2)[0];
    }
}
