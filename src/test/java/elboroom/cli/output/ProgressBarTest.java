package elboroom.cli.output;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import elboroom.i18n.Messages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressBarTest {

    private static final long SECOND = 1_000_000_000;

    private final StringWriter text = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    private ProgressBar bar(boolean live) {
        return new ProgressBar(new PrintWriter(text), live, clock::get, new Screen(new Messages(Locale.ENGLISH)));
    }

    @Test
    void showsThePartDoneAndTheTimeLeft() {
        ProgressBar bar = bar(true);
        clock.set(10 * SECOND);
        bar.show(0.25, "epoch 1/4", "fast");
        assertThat(text.toString()).isEqualTo("\repoch 1/4 [======                  ] 25 %  fast  0:30 left");
    }

    @Test
    void isDrawnAtMostTenTimesASecond() {
        ProgressBar bar = bar(true);
        bar.show(0, "a", "");
        bar.show(0.1, "b", "");
        clock.set(SECOND / 10);
        bar.show(0.2, "c", "");
        assertThat(text.toString()).contains("a [", "c [").doesNotContain("b [");
    }

    @Test
    void aShorterLineErasesALongerOne() {
        ProgressBar bar = bar(true);
        bar.show(0, "long before", "long after");
        int longest = text.toString().length();
        clock.set(SECOND / 10);
        bar.show(0, "short", "");
        assertThat(text.toString()).hasSize(2 * longest);
    }

    @Test
    void isClearedWhenClosed() {
        try (ProgressBar bar = bar(true)) {
            bar.show(0, "a", "b");
        }
        assertThat(text.toString()).endsWith(" \r");
    }

    @Test
    void printsNothingWithoutATerminal() {
        try (ProgressBar bar = bar(false)) {
            bar.show(0.5, "a", "b");
        }
        assertThat(text.toString()).isEmpty();
    }
}
