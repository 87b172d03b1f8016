package elboroom.ui.control;

import java.util.Locale;
import java.util.stream.Collectors;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;

/// The title of a section, in letter-spaced capitals; screen readers get the plain text. Runs on the FX thread.
public final class SectionTitle extends Label {

    private static final String HAIR_SPACE = "\u200a";

    private final StringProperty words = new SimpleStringProperty("");

    public SectionTitle() {
        getStyleClass().add("section-title");
        textProperty().bind(words.map(SectionTitle::spaced));
        accessibleTextProperty().bind(words);
    }

    public SectionTitle(String words) {
        this();
        this.words.set(words);
    }

    /// The text in ordinary case.
    public StringProperty wordsProperty() {
        return words;
    }

    static String spaced(String words) {
        return words.toUpperCase(Locale.ROOT).codePoints().mapToObj(Character::toString)
                .collect(Collectors.joining(HAIR_SPACE));
    }
}
