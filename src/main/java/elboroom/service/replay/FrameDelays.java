package elboroom.service.replay;

/// The display time of each frame of a replay, in hundredths of a second: equal, except for a longer last frame.
final class FrameDelays {

    /// Some viewers do not honour shorter delays.
    private static final int LEAST = 2;
    private static final int LONGEST_HOLD = 100;
    private static final int HOLD_SHARE = 5;

    private final int all;
    private final int hold;

    FrameDelays(double seconds) {
        this.all = Math.max(LEAST, (int) Math.round(100 * seconds));
        this.hold = Math.min(LONGEST_HOLD, all / HOLD_SHARE);
    }

    /// The maximum number of frames.
    int maxFrames() {
        return Math.max(1, (all - hold) / LEAST);
    }

    /// The delays of a number of frames, at most `maxFrames()`; they add up to the requested duration.
    int[] of(int frames) {
        int[] delays = new int[frames];
        for (int i = 0; i < frames; i++) {
            delays[i] = end(i + 1, frames) - end(i, frames);
        }
        delays[frames - 1] += hold;
        return delays;
    }

    private int end(int frame, int frames) {
        return (int) ((long) (all - hold) * frame / frames);
    }
}
