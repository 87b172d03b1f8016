package elboroom.app.memory;

import java.util.Locale;

import elboroom.ui.exploration.preferences.UserPreferences;
import elboroom.ui.setup.Detail;
import elboroom.ui.setup.SetupViewModel;

/// Shows the details of the set-up that were shown in the last session, and remembers those shown now. Runs on the FX
/// thread.
public final class RememberedDetails {

    private RememberedDetails() {}

    public static void follow(SetupViewModel setup, UserPreferences preferences) {
        for (Detail subject : Detail.values()) {
            String name = subject.name().toLowerCase(Locale.ROOT);
            setup.unfolded(subject).set(preferences.get().memory().unfolded().contains(name));
            setup.unfolded(subject)
                    .subscribe((_, shown) -> preferences.remember(memory -> memory.withUnfolded(name, shown)));
        }
    }
}
