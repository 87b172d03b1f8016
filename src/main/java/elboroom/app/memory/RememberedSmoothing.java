package elboroom.app.memory;

import javafx.beans.property.ObjectProperty;

import elboroom.ui.exploration.preferences.UserPreferences;

/// The smoothing of the curves of losses, which is the same in all charts and in the next session. Runs on the FX thread.
public final class RememberedSmoothing {

    private RememberedSmoothing() {}

    /// Gives one chart the remembered smoothing, and remembers changes.
    ///
    /// @param weight of the moving average in the chart
    public static void follow(ObjectProperty<Double> weight, UserPreferences preferences) {
        preferences.value().map(now -> now.memory().smoothing()).subscribe(weight::set);
        weight.subscribe((_, chosen) -> preferences.remember(memory -> memory.withSmoothing(chosen)));
    }
}
