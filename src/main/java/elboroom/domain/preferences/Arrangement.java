package elboroom.domain.preferences;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// A preset of which panes are shown and how they are divided: everything; map, manifold, current point and
/// reconstruction to explore a model; set-up and losses to train one, with a map and reconstructions that follow.
public enum Arrangement {
    STANDARD, EXPLORING, TRAINING;

    /// The panes that are hidden until the user changes that.
    public Set<ExplorePane> hidden() {
        return switch (this) {
            case STANDARD -> Set.of();
            case EXPLORING -> Set.of(ExplorePane.SETUP, ExplorePane.LOSSES);
            case TRAINING -> Set.of(ExplorePane.MANIFOLD, ExplorePane.POINT);
        };
    }

    /// The id used in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The arrangement with this id; `STANDARD` for any other text.
    public static Arrangement of(@Nullable String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst().orElse(STANDARD);
    }
}
