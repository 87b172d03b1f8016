package elboroom.app;

import elboroom.domain.Preferences.WindowSize;
import org.jspecify.annotations.Nullable;

/// Computes the initial size of the window, including its frame. No FX state.
final class StartSize {

    /// The minimum size at which everything can be reached; smaller only on a smaller screen.
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    /// Reserved for the window's frame, whose size is unknown before the window is shown: until then the minimum size is
    /// applied to the content, and a maximised window would be taller than the screen.
    private static final double FRAME = 48;

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

    /// The minimum size of the window: smaller only if the window with its frame would not fit on the screen.
    static WindowSize minimum(WindowSize screen) {
        return new WindowSize(Math.min(LEAST_WIDTH, screen.width() - FRAME),
                Math.min(LEAST_HEIGHT, screen.height() - FRAME), false);
    }

    private static double fit(double least, double wanted, double screen) {
        return Math.min(Math.max(least, wanted), screen);
    }
}
