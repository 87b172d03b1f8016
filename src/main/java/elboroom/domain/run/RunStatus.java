package elboroom.domain.run;

import java.util.Locale;

/// How a run stands: `TRAINING` or `PAUSED` while somebody writes it, `INTERRUPTED` when it neither ended nor is written by
/// anybody, `DAMAGED` when nobody can say what it is.
public enum RunStatus {
    TRAINING, PAUSED, INTERRUPTED, COMPLETED, STOPPED, DIVERGED, DAMAGED;

    /// The name in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
