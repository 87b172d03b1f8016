package elboroom.cli.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/// A progress bar on one line of a terminal, redrawn at most ten times a second. Prints nothing if there is no
/// terminal.
public final class ProgressBar implements AutoCloseable {

    private static final int CELLS = 24;
    private static final long INTERVAL = 100_000_000;
    private static final long TOO_EARLY = 500_000_000;

    private final PrintWriter terminal;
    private final boolean live;
    private final LongSupplier clock;
    private final Screen words;
    private final long start;
    private long next;
    private int drawn;

    /// @param clock in nanoseconds
    ProgressBar(PrintWriter terminal, boolean live, LongSupplier clock, Screen words) {
        this.terminal = terminal;
        this.live = live;
        this.clock = clock;
        this.words = words;
        this.start = clock.getAsLong();
        this.next = start;
    }

    /// Shows the fraction done, 0 to 1, and the remaining time.
    public void show(double part, String before, String after) {
        long now = clock.getAsLong();
        if (!live || now < next) {
            return;
        }
        next = now + INTERVAL;
        int full = (int) (Math.clamp(part, 0, 1) * CELLS);
        String line = before + " [" + "=".repeat(full) + " ".repeat(CELLS - full) + "] "
                + words.numbers().integer(100 * part) + " %  " + after + left(part, now - start);
        int width = Table.width(line);
        terminal.print("\r" + line + " ".repeat(Math.max(0, drawn - width)));
        terminal.flush();
        drawn = width;
    }

    /// Clears the line so that something else can be printed.
    public void clear() {
        if (drawn > 0) {
            terminal.print("\r" + " ".repeat(drawn) + "\r");
            terminal.flush();
            drawn = 0;
        }
    }

    @Override
    public void close() {
        clear();
    }

    private String left(double part, long elapsed) {
        if (elapsed < TOO_EARLY || part <= 0) {
            return "";
        }
        Duration left = Duration.ofNanos((long) (elapsed * (1 - part) / part));
        String time = left.toHours() > 0
                ? "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
        return "  " + words.text("cli.bar.left", time);
    }
}
