package elboroom.ui.theme;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import org.jspecify.annotations.Nullable;

/// The look of the window: AtlantaFX's Primer below, a sheet of our colours, then one sheet for each kind of thing.
/// Switching it recolours everything, drawn controls too. Lives on the FX thread.
public enum Theme {
    LIGHT, DARK;

    private static final List<String> COMPONENTS = List.of("base.css", "panes.css", "controls.css", "drawn.css",
            "plane.css", "here.css", "losses.css", "numbers.css", "reconstruct.css", "compare.css", "shell.css",
            "timeline.css", "runs.css");

    /// Gives the scene this look, and every pop-up of the program: Primer below is set for the whole program, because pop-ups
    /// have scenes of their own.
    public void applyTo(Scene scene) {
        Application.setUserAgentStylesheet(userAgentStylesheet());
        scene.getStylesheets().setAll(stylesheets());
    }

    /// The addresses of our own sheets, in order: later ones win.
    public List<String> stylesheets() {
        String colours = this == DARK ? "dark.css" : "light.css";
        return Stream.concat(Stream.of(colours), COMPONENTS.stream()).map(Theme::address).toList();
    }

    /// The theme with this id; dark for every other text.
    public static Theme of(@Nullable String id) {
        return LIGHT.id().equals(id) ? LIGHT : DARK;
    }

    /// As files have it.
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
