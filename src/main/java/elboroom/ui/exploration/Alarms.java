package elboroom.ui.exploration;

import java.util.LinkedHashMap;
import java.util.Map;

import elboroom.domain.Problem;

/// The alarms of the run in training whose cause persists. Runs on the FX thread.
final class Alarms {

    private final Notices notices;
    /// Each with the sentence that is shown for it.
    private final Map<Problem, Problem> raised = new LinkedHashMap<>();

    Alarms(Notices notices) {
        this.notices = notices;
    }

    /// @param shown the alarm with advice
    void raise(Problem alarm, Problem shown) {
        raised.put(alarm, shown);
        notices.alarm(shown);
    }

    /// The cause is gone.
    void withdraw(Problem alarm) {
        Problem shown = raised.remove(alarm);
        if (shown != null) {
            notices.withdraw(shown);
        }
    }

    /// Another run begins.
    void withdrawAll() {
        raised.values().forEach(notices::withdraw);
        raised.clear();
    }
}
