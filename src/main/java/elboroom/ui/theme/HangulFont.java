package elboroom.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/// The program's own font, for Korean on a system that has no font with Hangul. It contains Latin, Greek, mathematical
/// signs, jamo and the 2,350 syllables of KS X 1001. Runs on the FX thread.
public final class HangulFont {

    private static final String FAMILY = "Elbo Room KR";
    /// Set once the font is in use. A property, so that no static field changes.
    private static final String PROPERTY = "elboroom.font";
    private static final List<String> FILES = List.of("ElboRoomKR-Regular.otf", "ElboRoomKR-Bold.otf");
    private static final double SIZE = 12;

    private HangulFont() {}

    /// Loads the font if a language needs it and the system has none. To be called before the first text is drawn:
    /// drawn controls keep the font that they start with.
    ///
    /// @return whether style sheets have to be applied again
    public static boolean provide(Locale language) {
        boolean needed = used() == null && language.getLanguage().equals(Locale.KOREAN.getLanguage()) && isMissing();
        if (needed) {
            FILES.forEach(HangulFont::load);
            System.setProperty(PROPERTY, FAMILY);
        }
        return needed;
    }

    /// The family of the window's texts.
    public static String family() {
        String own = used();
        return own == null ? Font.getDefault().getFamily() : own;
    }

    /// The style sheet that makes controls use the font; null if they use the system's.
    static @Nullable String stylesheet() {
        return used() == null ? null : "hangul.css";
    }

    private static @Nullable String used() {
        return System.getProperty(PROPERTY);
    }

    /// Whether Hangul is drawn as what no font has: it is then as wide as a character that does not exist.
    static boolean isMissing() {
        return width("\uAC00") == width("\uFFFF");
    }

    private static double width(String text) {
        return new Text(text).getLayoutBounds().getWidth();
    }

    static Font load(String file) {
        try (InputStream font = Objects.requireNonNull(HangulFont.class.getResourceAsStream("fonts/" + file), file)) {
            return Objects.requireNonNull(Font.loadFont(font, SIZE), file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
