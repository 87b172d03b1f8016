package elboroom.app.memory;

import javafx.beans.property.ReadOnlyObjectProperty;

import elboroom.domain.preferences.PaneLayout;
import elboroom.ui.exploration.preferences.UserPreferences;

/// Remembers the arrangement of panes and those that are hidden as soon as they change, in case the session does not end
/// properly; sizes are remembered at the end. Runs on the FX thread.
public final class RememberedPanes {

    private RememberedPanes() {}

    public static void follow(ReadOnlyObjectProperty<PaneLayout> layout, UserPreferences preferences) {
        layout.subscribe((before, now) -> {
            if (before.arrangement() != now.arrangement() || !before.hidden().equals(now.hidden())) {
                preferences.remember(memory -> memory.withPanes(now));
            }
        });
    }
}
