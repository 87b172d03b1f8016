package elboroom.app;

import elboroom.domain.Preferences.WindowSize;
import org.jspecify.annotations.Nullable;

/// The size of the window at the start, with its frame. Plain arithmetic.
final class StartSize {

    /// Where everything can be reached. Smaller only on a smaller screen.
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    /// Room for the frame of the window, whose size is unknown before it is shown: until then, the system takes the least
    /// size for that of the content, and a maximised window would be higher than the screen.
    private static final double FRAME = 48;

    private static final WindowSize USUAL = new WindowSize(1440, 900, false);

    private StartSize() {}

    /// The remembered size, or the usual one, as far as it fits on the screen.
    ///
    /// @param screen without what the system keeps for itself, such as a task bar
    static WindowSize of(@Nullable WindowSize remembered, WindowSize screen) {
        WindowSize wanted = remembered == null ? USUAL : remembered;
        return new WindowSize(fit(LEAST_WIDTH, wanted.width(), screen.width()),
                fit(LEAST_HEIGHT, wanted.height(), screen.height()), wanted.maximised());
    }

    /// The least size of the window: smaller only where a window of this size with its frame would not fit on the screen.
    static WindowSize least(WindowSize screen) {
        return new WindowSize(Math.min(LEAST_WIDTH, screen.width() - FRAME),
                Math.min(LEAST_HEIGHT, screen.height() - FRAME), false);
    }

    private static double fit(double least, double wanted, double screen) {
        return Math.min(Math.max(least, wanted), screen);
    }
}
