package elboroom.ui.theme;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import org.jspecify.annotations.Nullable;

/// The theme of the window: AtlantaFX Primer as user agent style sheet, our colours, then one sheet per component.
/// Switching recolours everything, including drawn controls. Runs on the FX thread.
public enum Theme {
    LIGHT, DARK;

    private static final String CLASS_SHAPES = "class-shapes";
    private static final List<String> COMPONENTS = List.of("base.css", "panes.css", "controls.css", "drawn.css",
            "plane.css", "here.css", "losses.css", "numbers.css", "reconstruct.css", "compare.css", "shell.css",
            "setup.css", "timeline.css", "runs.css", "documents.css");

    /// Applies the theme to the scene and to all pop-ups: Primer is set for the whole application, because pop-ups
    /// have scenes of their own.
    public void applyTo(Scene scene) {
        Application.setUserAgentStylesheet(userAgentStylesheet());
        scene.getStylesheets().setAll(stylesheets());
    }

    /// Shows classes on maps and in legends below a node as symbols, in addition to their colours, or not.
    public static void markClasses(Node root, boolean symbols) {
        root.getStyleClass().remove(CLASS_SHAPES);
        if (symbols) {
            root.getStyleClass().add(CLASS_SHAPES);
        }
    }

    /// The URLs of our style sheets in order; later ones take precedence.
    public List<String> stylesheets() {
        String colours = this == DARK ? "dark.css" : "light.css";
        return Stream.of(Stream.of(colours), COMPONENTS.stream(), Stream.ofNullable(HangulFont.stylesheet()))
                .flatMap(sheets -> sheets).map(Theme::address).toList();
    }

    /// The theme with this id; dark for any other text.
    public static Theme of(@Nullable String id) {
        return LIGHT.id().equals(id) ? LIGHT : DARK;
    }

    /// The id used in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    private String userAgentStylesheet() {
        return this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(Theme.class.getResource(sheet), sheet).toExternalForm();
    }
}
