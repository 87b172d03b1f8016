package elboroom.ui.tour;

import java.util.Locale;

import org.controlsfx.control.PopOver.ArrowLocation;

/// The steps of the tour, in order: each explains a part of the window.
enum TourStep {
    MAP("#map", ArrowLocation.LEFT_CENTER), MANIFOLD("#manifold", ArrowLocation.RIGHT_CENTER), POINT(".here",
            ArrowLocation.RIGHT_CENTER), TIMELINE("#timeline",
                    ArrowLocation.BOTTOM_CENTER), TRAIN("#training-train", ArrowLocation.TOP_LEFT);

    private final String place;
    private final ArrowLocation arrow;

    TourStep(String place, ArrowLocation arrow) {
        this.place = place;
        this.arrow = arrow;
    }

    /// Selects the part of the window.
    String place() {
        return place;
    }

    /// Where the explanation has the arrow to the part.
    ArrowLocation arrow() {
        return arrow;
    }

    /// The message key of its title; `<key>.text` is that of the explanation.
    String key() {
        return "tour." + name().toLowerCase(Locale.ROOT);
    }
}
