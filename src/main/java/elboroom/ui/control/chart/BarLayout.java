package elboroom.ui.control.chart;

import java.util.Arrays;

/// Where the bars of a strip lie: as wide as there is room, but never too thin to point at; what does not fit is scrolled
/// to. Plain arithmetic.
///
/// @param count of bars
/// @param slot the width for one bar and the gap beside it
/// @param scroll how far the strip is scrolled, in units of layout
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

    /// @param full a value that fills the height at least: bars of small values only stay small
    static BarLayout of(float[] values, double full, double scroll, double width, double height) {
        double slot = Math.clamp(width / Math.max(1, values.length), MIN_SLOT, MAX_SLOT);
        double maxScroll = Math.max(0, values.length * slot - width);
        double max = Math.max(SMALLEST, full);
        for (float value : values) {
            max = Float.isFinite(value) ? Math.max(max, value) : max;
        }
        return new BarLayout(values.length, slot, Math.clamp(scroll, 0, maxScroll), width, height, max);
    }

    /// The scroll that brings a bar into sight with the least movement.
    double scrollTo(int bar) {
        return Math.clamp(scroll, Math.max(0, (bar + 1) * slot - width), bar * slot);
    }

    boolean scrolls() {
        return count * slot > width + 0.5;
    }

    /// The bar at a place, −1 where there is none.
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

    /// Every how many bars there is room for a number.
    int numberEvery() {
        return Arrays.stream(new int[]{1, 2, 5, 10, 20, 50, 100}).filter(every -> every * slot >= 24).findFirst()
                .orElse(100);
    }

    boolean roomForValues() {
        return slot >= 32;
    }
}
