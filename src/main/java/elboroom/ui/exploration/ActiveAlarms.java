package elboroom.ui.exploration;

import java.util.LinkedHashMap;
import java.util.Map;

import elboroom.domain.Problem;

/// The alarms of the run in training whose cause persists. Runs on the FX thread.
final class ActiveAlarms {

    private final Notices notices;
    /// Alarms by cause; the value is the alarm as shown, with advice.
    private final Map<Problem, Problem> raised = new LinkedHashMap<>();

    ActiveAlarms(Notices notices) {
        this.notices = notices;
    }

    /// @param shown the alarm with advice
    void raise(Problem alarm, Problem shown) {
        raised.put(alarm, shown);
        notices.alarm(shown);
    }

    /// Removes an alarm whose cause no longer exists.
    void withdraw(Problem alarm) {
        Problem shown = raised.remove(alarm);
        if (shown != null) {
            notices.withdraw(shown);
        }
    }

    /// Removes all alarms. Called when another run starts.
    void withdrawAll() {
        raised.values().forEach(notices::withdraw);
        raised.clear();
    }
}
