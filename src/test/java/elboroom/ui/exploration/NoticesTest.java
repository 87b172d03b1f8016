package elboroom.ui.exploration;

import java.util.stream.IntStream;

import elboroom.domain.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NoticesTest {

    private final Notices notices = new Notices();

    @Test
    void theNewestHundredAreKept() {
        IntStream.range(0, 130).forEach(i -> notices.report(Problem.of("problem.test", i)));
        assertThat(notices.problems()).hasSize(100).first().isEqualTo(Problem.of("problem.test", 30));
        assertThat(notices.problems()).last().isEqualTo(Problem.of("problem.test", 129));
    }

    @Test
    void theNewestIsShownUntilItIsPutAway() {
        notices.report(Problem.of("problem.test", 1));
        notices.report(Problem.of("problem.test", 2));
        assertThat(notices.shown().get()).isEqualTo(Problem.of("problem.test", 2));
        notices.dismiss();
        assertThat(notices.shown().get()).isNull();
        assertThat(notices.problems()).hasSize(2);
    }

    @Test
    void aProblemReplacesTheOneBeforeAndLeavesAlarms() {
        notices.alarm(Problem.of("problem.alarm", 1));
        notices.report(Problem.of("problem.test", 1));
        notices.report(Problem.of("problem.test", 2));
        notices.dismiss();
        assertThat(notices.shown().get()).isEqualTo(Problem.of("problem.alarm", 1));
        notices.dismiss();
        assertThat(notices.shown().get()).isNull();
    }

    /// A list that was not strongly referenced would be garbage-collected together with its listeners.
    @Test
    void theListThatIsHandedOutIsOneThatIsKept() {
        notices.report(Problem.of("problem.test"));
        assertThat(notices.problems()).isSameAs(notices.problems());
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> notices.problems().clear());
    }
}
