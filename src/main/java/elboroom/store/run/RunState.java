package elboroom.store.run;

import java.util.Locale;

/// How far a run is, as its `run.json` says. A run that says `RUNNING` and is trained by nobody was killed.
public enum RunState {
    RUNNING, PAUSED, COMPLETED, STOPPED, DIVERGED;

    /// The name in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
