package elboroom.ui.training;

import java.util.List;

import elboroom.domain.RunSpec;
import elboroom.domain.TrainingEvent;
import elboroom.domain.TrainingEvent.Ending;
import elboroom.domain.TrainingState;
import elboroom.service.LoadedData;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TrainingViewModelTest {

    private final Studio studio = Studio.of(2);
    private final FakeTraining training = new FakeTraining();
    private final TrainingSession session = new TrainingSession(studio.exploration(), studio.notices(), training);
    private final TrainingViewModel viewModel = new TrainingViewModel(session);
    private final LoadedData data = FakeData.digits(10);

    @Test
    void beforeTheFirstRunNothingIsKnown() {
        assertThat(viewModel.epochs().get()).isZero();
        assertThat(viewModel.heldOut().get()).isNaN();
        assertThat(viewModel.secondsLeft().get()).isNaN();
        assertThat(viewModel.state().get()).isEqualTo(TrainingState.IDLE);
    }

    @Test
    void stepsTellHowFarTrainingIsAndHowLongItTakes() {
        begin();
        assertThat(viewModel.epoch().get()).isEqualTo(1);
        assertThat(viewModel.epochs().get()).isEqualTo(10);

        tell(FakeTraining.stepped(30));
        assertThat(viewModel.step().get()).isEqualTo(30);
        assertThat(viewModel.epoch().get()).isEqualTo(2);
        assertThat(viewModel.imagesPerSecond().get()).isEqualTo(1000);
        assertThat(viewModel.secondsLeft().get()).isCloseTo(70 * 128 / 1000.0, within(1e-9));

        tell(FakeTraining.evaluated(30, 2));
        assertThat(viewModel.heldOut().get()).isEqualTo(130);
    }

    @Test
    void whenItIsOverNothingIsLeftAndTheFiguresStay() {
        begin();
        tell(FakeTraining.stepped(30), FakeTraining.evaluated(30, 2), new TrainingEvent.Finished(30, Ending.STOPPED));
        assertThat(viewModel.secondsLeft().get()).isNaN();
        assertThat(viewModel.step().get()).isEqualTo(30);
        assertThat(viewModel.heldOut().get()).isEqualTo(130);
    }

    @Test
    void theNextRunBeginsAtZero() {
        begin();
        tell(FakeTraining.stepped(30), FakeTraining.evaluated(30, 2), new TrainingEvent.Diverged(31, 30));
        begin();
        assertThat(viewModel.step().get()).isZero();
        assertThat(viewModel.epoch().get()).isEqualTo(1);
        assertThat(viewModel.heldOut().get()).isNaN();
    }

    @Test
    void commandsReachTraining() {
        begin();
        viewModel.pause();
        assertThat(viewModel.state().get()).isEqualTo(TrainingState.PAUSED);
        viewModel.resume();
        viewModel.stop();
        assertThat(training.asked()).containsExactly("start digits-2d", "pause", "resume", "stop");
    }

    @Test
    void oneCanLookAtTheRunInTrainingAgain() {
        begin();
        studio.openBare();
        assertThat(session.followed()).isFalse();
        viewModel.follow();
        assertThat(session.followed()).isTrue();
    }

    private void begin() {
        RunSpec run = studio.model().run();
        session.start(run, data);
        tell(new TrainingEvent.Started(run, data.summary(), 100));
    }

    private void tell(TrainingEvent... events) {
        session.take(List.of(events));
    }
}
