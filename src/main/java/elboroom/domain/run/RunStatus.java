package elboroom.domain.run;

import java.util.Locale;

/// Status of a run: `TRAINING` or `PAUSED` while it is being written, `INTERRUPTED` if it neither ended nor is being
/// written, `DAMAGED` if its specification cannot be read.
public enum RunStatus {
    TRAINING, PAUSED, INTERRUPTED, COMPLETED, STOPPED, DIVERGED, DAMAGED;

    /// Returns the name used in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
