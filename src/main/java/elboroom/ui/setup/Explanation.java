package elboroom.ui.setup;

import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.formula.FormulaFlow;

/// A paragraph with typeset formulas that is collapsed to its first sentence. Runs on the FX thread.
final class Explanation extends VBox {

    private static final Pattern SENTENCE = Pattern.compile("(?<=\\.) (?=\\p{Lu}|\\p{IsHangul})");

    private static final double WIDTH = 260;

    /// Stored in fields, because bindings and their listeners are held only weakly.
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final ObservableValue<String> shown;

    Explanation(Messages messages, ObservableValue<String> words) {
        getStyleClass().add("explanation");
        FormulaFlow text = new FormulaFlow(WIDTH);
        text.getStyleClass().add("formula");
        shown = Bindings.createStringBinding(() -> whole.get() ? words.getValue() : first(words.getValue()), whole,
                words);
        shown.subscribe(text::setText);
        ToggleButton more = HeaderButtons.toggle("", messages.text("setup.more.hint"), whole);
        more.setId("setup-more");
        whole.subscribe(now -> more.setText(messages.text(now ? "setup.less" : "setup.more")));
        getChildren().addAll(text, more);
    }

    static String first(String paragraph) {
        return SENTENCE.split(paragraph, 2)[0];
    }
}
