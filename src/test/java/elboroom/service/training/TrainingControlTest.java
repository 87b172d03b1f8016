package elboroom.service.training;

import elboroom.domain.training.TrainingState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingControlTest {

    private final TrainingControl control = new TrainingControl(false);

    @Test
    void aRunningRunIsNotSubmittedAgain() {
        assertThat(control.next().waits()).isFalse();
        assertThat(control.pause()).as("it has its next turn").isFalse();
        assertThat(control.next().paused()).isTrue();
        assertThat(control.state()).isEqualTo(TrainingState.PAUSED);
        assertThat(control.pause()).isFalse();
        assertThat(control.resume()).isTrue();
        assertThat(control.stop()).as("submitted already").isFalse();
        assertThat(control.next().stop()).isTrue();
    }

    @Test
    void changesAreKeptWhileTheRunWaitsAndThenMadeOnce() {
        control.hold();
        control.set("beta", 2);
        control.setLearningRate(0.5);
        TrainingControl.Turn held = control.next();
        assertThat(held.held() && held.waits()).isTrue();
        assertThat(held.changes()).isEmpty();
        control.set("beta", 3);
        assertThat(control.release()).isTrue();
        TrainingControl.Turn next = control.next();
        assertThat(next.changes()).containsOnlyKeys("beta").containsValue(3.0);
        assertThat(next.learningRate()).hasValue(0.5);
        assertThat(control.next().changes()).isEmpty();
        assertThat(control.next().learningRate()).isEmpty();
    }

    @Test
    void stoppingEndsEveryWait() {
        assertThat(control.waitForWriter(true)).isFalse();
        control.pause();
        control.hold();
        assertThat(control.next().waits()).isTrue();
        assertThat(control.suspend()).isTrue();
        TrainingControl.Turn last = control.next();
        assertThat(last.stop()).isTrue();
        assertThat(last.waits() || last.paused() || last.held()).isFalse();
        assertThat(control.suspending()).isTrue();
    }

    @Test
    void aRunThatStartsWhileTheWriterIsBehindWaitsForIt() {
        TrainingControl late = new TrainingControl(true);
        TrainingControl.Turn turn = late.next();
        assertThat(turn.waits()).isTrue();
        assertThat(turn.paused()).isFalse();
        assertThat(late.waitForWriter(false)).isTrue();
        assertThat(late.next().waits()).isFalse();
    }
}
