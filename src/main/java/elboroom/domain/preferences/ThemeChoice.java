package elboroom.domain.preferences;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// The theme that the user chose: light, dark, or that of the system.
public enum ThemeChoice {
    SYSTEM, LIGHT, DARK;

    /// The id used in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The choice with this id; `SYSTEM` for any other text.
    public static ThemeChoice of(@Nullable String id) {
        return Arrays.stream(values()).filter(choice -> choice.id().equals(id)).findFirst().orElse(SYSTEM);
    }
}
