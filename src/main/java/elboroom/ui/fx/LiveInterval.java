package elboroom.ui.fx;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// The interval at which the window shows the run in training. While nobody uses the window, it is so long that drawing
/// takes a small part of one processor's time, because training needs all processors: it is the slower, the more
/// expensive a frame is. Runs on the FX thread.
public final class LiveInterval implements LongSupplier {

    static final long SHORTEST = 250_000_000;
    static final long LONGEST = 2_000_000_000;
    /// While the user moves something, so that the picture belongs to recent weights.
    static final long IN_USE = 500_000_000;
    /// While the window is minimised or hidden; the losses are recorded only.
    static final long HIDDEN = 10_000_000_000L;
    /// Drawing may take 1/40 of the time.
    static final int SHARE = 40;

    private final LongSupplier drawingTime;
    private final BooleanSupplier visible;
    private final BooleanSupplier inUse;
    private long drawn;
    private boolean undisturbed;
    private long interval = SHORTEST;

    /// @param drawingTime nanoseconds of processor time used for drawing so far
    /// @param visible whether the window can be seen
    /// @param inUse whether the user used the window in the last seconds
    public LiveInterval(LongSupplier drawingTime, BooleanSupplier visible, BooleanSupplier inUse) {
        this.drawingTime = drawingTime;
        this.visible = visible;
        this.inUse = inUse;
    }

    /// Nanoseconds from this update to the next. Called once for each update.
    @Override
    public long getAsLong() {
        long now = drawingTime.getAsLong();
        long cost = now - drawn;
        drawn = now;
        if (!visible.getAsBoolean()) {
            undisturbed = false;
            return HIDDEN;
        }
        if (inUse.getAsBoolean()) {
            undisturbed = false;
            return IN_USE;
        }
        if (undisturbed) { // only then the cost is that of showing training
            interval = Math.clamp((interval + SHARE * cost) / 2, SHORTEST, LONGEST);
        }
        undisturbed = true;
        return interval;
    }
}
