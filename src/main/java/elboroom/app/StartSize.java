package elboroom.app;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

import elboroom.domain.preferences.WindowPosition;
import elboroom.domain.preferences.WindowSize;
import org.jspecify.annotations.Nullable;

/// Computes the initial size of the window, including its frame. No FX state.
final class StartSize {

    /// The minimum size at which everything can be reached; smaller only on a smaller screen.
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    /// Reserved for the window's frame, whose size is unknown before the window is shown: until then the minimum size is
    /// applied to the content, and a maximised window would be taller than the screen.
    private static final double FRAME = 48;

    /// How much of the title bar must be on the screen.
    private static final double TITLE_WIDTH = 200;

    private static final WindowSize USUAL = new WindowSize(1440, 900, false);

    private StartSize() {}

    /// The saved size, or the default, limited to the screen.
    ///
    /// @param screen without areas reserved by the system, such as a task bar
    static WindowSize of(@Nullable WindowSize remembered, WindowSize screen) {
        WindowSize wanted = remembered == null ? USUAL : remembered;
        return new WindowSize(fit(LEAST_WIDTH, wanted.width(), screen.width()),
                fit(LEAST_HEIGHT, wanted.height(), screen.height()), wanted.maximised());
    }

    /// The screen on which a window can be opened at its remembered position: one that shows enough of its title bar to
    /// move it. Empty if there is none, because a screen was removed.
    ///
    /// @param screens without areas reserved by the system
    static Optional<Rectangle2D> screenOf(@Nullable WindowSize size, @Nullable WindowPosition position,
            List<Rectangle2D> screens) {
        if (size == null || position == null) {
            return Optional.empty();
        }
        double right = position.x() + size.width();
        return screens.stream().filter(screen -> Math.min(right, screen.getMaxX())
                - Math.max(position.x(), screen.getMinX()) >= TITLE_WIDTH && position.y() >= screen.getMinY()
                && position.y() + FRAME <= screen.getMaxY()).findFirst();
    }

    /// The minimum size of the window: smaller only if the window with its frame would not fit on the screen.
    static WindowSize minimum(WindowSize screen) {
        return new WindowSize(Math.min(LEAST_WIDTH, screen.width() - FRAME),
                Math.min(LEAST_HEIGHT, screen.height() - FRAME), false);
    }

    private static double fit(double least, double wanted, double screen) {
        return Math.min(Math.max(least, wanted), screen);
    }
}
