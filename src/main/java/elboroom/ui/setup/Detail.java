package elboroom.ui.setup;

import java.util.Locale;

/// The subjects that the details of a run are grouped by: family and likelihood, networks, optimizer.
public enum Detail {
    MODEL, NETWORKS, OPTIMIZER;

    /// What the title says of details: that all values are those of the preset or run, that one differs, or that one is
    /// invalid.
    enum State {
        UNCHANGED, CHANGED, INVALID
    }

    /// Returns the message key of its title.
    String key() {
        return "setup." + name().toLowerCase(Locale.ROOT);
    }
}
