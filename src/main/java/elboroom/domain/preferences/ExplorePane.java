package elboroom.domain.preferences;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A pane of the workspace Explore that can be hidden.
public enum ExplorePane {
    SETUP, MAP, LOSSES, MANIFOLD, POINT, RECONSTRUCT, TIMELINE;

    /// The id used in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The pane with this id; empty for any other text.
    public static Optional<ExplorePane> of(String id) {
        return Arrays.stream(values()).filter(pane -> pane.id().equals(id)).findFirst();
    }
}
