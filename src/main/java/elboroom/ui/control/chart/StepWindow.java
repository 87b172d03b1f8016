package elboroom.ui.control.chart;

import java.util.Optional;

import elboroom.ui.control.draw.Axis;
/// The part of the step axis that a zoomed chart shows. Immutable.
///
/// @param atEnd whether it reaches the newest step and moves along as steps are added
record StepWindow(double low, double high, boolean atEnd) {

    /// The least number of steps shown.
    private static final double NARROWEST = 4;

    /// A window within a whole axis, at least four steps wide; empty if it is the whole axis.
    static Optional<StepWindow> within(Axis whole, double low, double high) {
        double length = whole.high() - whole.low();
        double span = Math.clamp(high - low, Math.min(NARROWEST, length), length);
        if (span >= length) {
            return Optional.empty();
        }
        double middle = (low + high) / 2;
        double start = Math.clamp(middle - span / 2, whole.low(), whole.high() - span);
        return Optional.of(new StepWindow(start, start + span, start + span >= whole.high()));
    }

    /// Zooms what an axis shows.
    ///
    /// @param factor above 1 to show less
    /// @param fixed the step that keeps its place
    static Optional<StepWindow> zoom(Axis whole, Axis shown, double factor, double fixed) {
        return within(whole, fixed - (fixed - shown.low()) / factor, fixed + (shown.high() - fixed) / factor);
    }

    /// Moves what an axis shows by some steps.
    static Optional<StepWindow> move(Axis whole, Axis shown, double steps) {
        double span = shown.high() - shown.low();
        double low = Math.clamp(shown.low() + steps, whole.low(), Math.max(whole.low(), whole.high() - span));
        return within(whole, low, low + span);
    }

    /// The window after steps were added to the axis, or other series shown; empty if none of it is left.
    Optional<StepWindow> on(Axis whole) {
        if (low >= whole.high() || high <= whole.low()) {
            return Optional.empty();
        }
        return atEnd
                ? within(whole, whole.high() - (high - low), whole.high())
                : within(whole, low, high);
    }
}
