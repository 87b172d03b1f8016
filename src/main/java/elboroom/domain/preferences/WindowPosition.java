package elboroom.domain.preferences;

/// The upper left corner of the window when it is not maximised, in the coordinates of all screens.
public record WindowPosition(double x, double y) {

    private static final double MOST = 100_000;

    /// @throws IllegalArgumentException unless both are between −100,000 and 100,000
    public WindowPosition {
        if (!(Math.abs(x) <= MOST && Math.abs(y) <= MOST)) {
            throw new IllegalArgumentException("no window position: " + x + ", " + y);
        }
    }
}
