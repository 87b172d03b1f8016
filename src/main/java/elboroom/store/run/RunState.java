package elboroom.store.run;

import java.util.Locale;

/// State of a run as recorded in `run.json`. A run in state `RUNNING` that is not locked was killed.
public enum RunState {
    RUNNING, PAUSED, COMPLETED, STOPPED, DIVERGED;

    /// Returns the name used in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
