package elboroom.service.replay;

/// How long each frame of a replay is shown, in hundredths of a second: all alike, the last a little longer.
final class Delays {

    /// Shorter ones are not kept to by all viewers.
    private static final int LEAST = 2;
    private static final int LONGEST_HOLD = 100;
    private static final int HOLD_SHARE = 5;

    private final int all;
    private final int hold;

    Delays(double seconds) {
        this.all = Math.max(LEAST, (int) Math.round(100 * seconds));
        this.hold = Math.min(LONGEST_HOLD, all / HOLD_SHARE);
    }

    /// How many frames there is time for.
    int most() {
        return Math.max(1, (all - hold) / LEAST);
    }

    /// Those of so many frames, at most `most()`; together they last as long as was asked for.
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
