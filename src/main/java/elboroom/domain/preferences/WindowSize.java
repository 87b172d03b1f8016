package elboroom.domain.preferences;

/// The outer size of the window when it is not maximised.
public record WindowSize(double width, double height, boolean maximised) {

    private static final double MOST = 100_000;

    /// @throws IllegalArgumentException unless width and height are between 1 and 100,000
    public WindowSize {
        if (!(width >= 1 && width <= MOST && height >= 1 && height <= MOST)) {
            throw new IllegalArgumentException("no window size: " + width + " × " + height);
        }
    }
}
