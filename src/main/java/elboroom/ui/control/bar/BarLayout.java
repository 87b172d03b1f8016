package elboroom.ui.control.bar;

import java.util.Arrays;

/// The layout of a bar strip: bars as wide as possible, but wide enough to point at; the rest is scrolled to. No FX
/// state.
///
/// @param count of bars
/// @param slot the width of one bar with its gap
/// @param scroll offset in layout units
/// @param max the largest value, above 0
record BarLayout(int count, double slot, double scroll, double width, double height, double max) {

    private static final double MIN_SLOT = 5;
    private static final double MAX_SLOT = 52;
    private static final double TOP = 20;
    private static final double BOTTOM = 20;
    private static final double SHORTEST = 1.5;
    private static final double SMALLEST = 1e-9;

    static BarLayout of(float[] values, double scroll, double width, double height) {
        return of(values, SMALLEST, scroll, width, height);
    }

    /// @param full the minimum for the top of the scale, so that small values give small bars
    static BarLayout of(float[] values, double full, double scroll, double width, double height) {
        double slot = Math.clamp(width / Math.max(1, values.length), MIN_SLOT, MAX_SLOT);
        double maxScroll = Math.max(0, values.length * slot - width);
        double max = Math.max(SMALLEST, full);
        for (float value : values) {
            max = Float.isFinite(value) ? Math.max(max, value) : max;
        }
        return new BarLayout(values.length, slot, Math.clamp(scroll, 0, maxScroll), width, height, max);
    }

    /// The scroll offset nearest to the current one at which a bar is visible.
    double scrollTo(int bar) {
        return Math.clamp(scroll, Math.max(0, (bar + 1) * slot - width), bar * slot);
    }

    boolean scrolls() {
        return count * slot > width + 0.5;
    }

    /// The bar at a position, −1 for none.
    int barAt(double x) {
        int bar = (int) Math.floor((x + scroll) / slot);
        return bar >= 0 && bar < count ? bar : -1;
    }

    double left(int bar) {
        return bar * slot - scroll;
    }

    double middle(int bar) {
        return left(bar) + barWidth() / 2;
    }

    double barWidth() {
        return Math.max(1, slot - Math.max(1, slot * 0.22));
    }

    double base() {
        return height - BOTTOM;
    }

    double barHeight(float value) {
        double share = Float.isFinite(value) ? Math.clamp(value / max, 0, 1) : 0;
        return Math.max(SHORTEST, share * Math.max(1, base() - TOP));
    }

    int firstVisible() {
        return (int) Math.floor(scroll / slot);
    }

    int endVisible() {
        return Math.min(count, (int) Math.ceil((scroll + width) / slot));
    }

    /// The interval between numbered bars at which numbers do not overlap.
    int numberEvery() {
        return Arrays.stream(new int[]{1, 2, 5, 10, 20, 50, 100}).filter(every -> every * slot >= 24).findFirst()
                .orElse(100);
    }

    boolean roomForValues() {
        return slot >= 32;
    }
}
