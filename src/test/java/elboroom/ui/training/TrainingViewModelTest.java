package elboroom.ui.training;

import java.util.List;
import java.util.Map;

import elboroom.domain.model.Losses;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.HeldOutQuantity;
import elboroom.domain.run.Parent;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.service.data.LoadedData;
import elboroom.service.run.OpenRun;
import elboroom.ui.exploration.SessionState;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TrainingViewModelTest {

    private final Studio studio = Studio.of(2);
    private final FakeTraining training = new FakeTraining();
    private final TrainingSession session = new TrainingSession(studio.exploration(), studio.notices(), training);
    private final TrainingViewModel viewModel = new TrainingViewModel(studio.exploration(), session);
    private final LoadedData data = FakeData.digits(10);

    @Test
    void withoutARunThereAreNoValues() {
        assertThat(header()).isEqualTo(RunHeader.NOTHING);
        assertThat(viewModel.state().get()).isEqualTo(SessionState.IDLE);
    }

    @Test
    void stepsGiveProgressAndRemainingTime() {
        begin();
        assertThat(header().epoch()).isZero();
        assertThat(header().epochs()).isEqualTo(10);

        tell(FakeTraining.stepped(30));
        assertThat(header().step()).isEqualTo(30);
        assertThat(header().epoch()).as("complete, in the second").isEqualTo(1);
        assertThat(header().imagesPerSecond()).isEqualTo(1000);
        assertThat(header().secondsLeft()).isCloseTo(70 * 128 / 1000.0, within(1e-9));

        tell(FakeTraining.evaluated(30, 2));
        assertThat(header().epoch()).isEqualTo(2);
        assertThat(header().heldOut()).isEqualTo(130);
    }

    @Test
    void aPausedRunHasNeitherRateNorRemainingTime() {
        begin();
        tell(FakeTraining.stepped(30));
        viewModel.pause();
        assertThat(header().inTraining()).isTrue();
        assertThat(header().imagesPerSecond()).isNaN();
        assertThat(header().secondsLeft()).isNaN();
        viewModel.resume();
        assertThat(header().imagesPerSecond()).isEqualTo(1000);
    }

    @Test
    void afterTrainingTheValuesAreThoseOfTheLastSnapshot() {
        begin();
        tell(FakeTraining.stepped(30), FakeTraining.evaluated(30, 2),
                new TrainingEvent.SnapshotTaken(snapshot(30, 2)), new TrainingEvent.Finished(30, Ending.STOPPED));
        assertThat(header()).isEqualTo(
                new RunHeader(30, 2, 10, HeldOutQuantity.NEGATIVE_ELBO, 130, false, Double.NaN, Double.NaN, null));
    }

    @Test
    void anotherRunShowsItsOwnValues() {
        begin();
        tell(FakeTraining.stepped(30), FakeTraining.evaluated(30, 2),
                new TrainingEvent.SnapshotTaken(snapshot(30, 2)), new TrainingEvent.Finished(30, Ending.COMPLETED));
        open(snapshot(7, 1));
        assertThat(header()).as("step 7 of a run whose held-out loss nobody measured").satisfies(
                header -> assertThat(header.step()).isEqualTo(7),
                header -> assertThat(header.epoch()).isEqualTo(1),
                header -> assertThat(header.heldOut()).isNaN());
    }

    @Test
    void theHeldOutFigureIsTheQuantityOfTheTableOfRuns() {
        Losses weighted = new Losses(120, 10, 4, 100);
        RunSpec run = FakeModel.conditional(2).run();
        studio.exploration().open(new OpenRun(run, data.summary(), new History(List.of(), List.of(
                new Evaluation(30, 1, weighted, weighted, new float[]{6, 4}, 1000, 1))), null, null), null,
                new Snapshot(run.model(), 30, 1, Map.of()));
        assertThat(header().quantity()).isEqualTo(HeldOutQuantity.CONDITIONAL_NEGATIVE_ELBO);
        assertThat(header().heldOut()).as("reconstruction + KL, not + 4 KL").isEqualTo(130);
    }

    @Test
    void aForkShowsNoHeldOutLossOfItsParent() {
        Evaluation inherited = ((TrainingEvent.Evaluated) FakeTraining.evaluated(30, 2)).evaluation();
        RunSpec fork = studio.model().run().withParent(new Parent("parent", 30));
        studio.exploration().open(
                new OpenRun(fork, data.summary(), new History(List.of(), List.of(inherited)), null, null), null,
                snapshot(40, 2));
        assertThat(header().epoch()).isEqualTo(2);
        assertThat(header().heldOut()).isNaN();

        session.start(fork, data);
        tell(new TrainingEvent.Evaluated(inherited), FakeTraining.stepped(40));
        assertThat(header().heldOut()).isNaN();
        tell(FakeTraining.stepped(60), FakeTraining.evaluated(60, 3));
        assertThat(header().heldOut()).isEqualTo(130);
    }

    @Test
    void theRunInTrainingIsNamedNextToTheValuesOfTheOpenOne() {
        begin();
        tell(FakeTraining.stepped(30));
        open(snapshot(7, 1));
        tell(FakeTraining.stepped(40));
        assertThat(header().step()).isEqualTo(7);
        assertThat(header().imagesPerSecond()).isNaN();
        assertThat(header().otherRun()).isEqualTo(new RunHeader.OtherRun("digits-2d", 1, 10, false));
        viewModel.pause();
        assertThat(header().otherRun()).isEqualTo(new RunHeader.OtherRun("digits-2d", 1, 10, true));
        viewModel.follow();
        assertThat(header().step()).isEqualTo(40);
        assertThat(header().otherRun()).isNull();
    }

    @Test
    void anEarlierStepShowsNoLaterValues() {
        begin();
        tell(FakeTraining.stepped(30), FakeTraining.evaluated(30, 1), FakeTraining.stepped(60),
                FakeTraining.evaluated(60, 2));
        studio.exploration().followNewest(false);
        studio.exploration().view(snapshot(29, 0));
        assertThat(header().step()).isEqualTo(29);
        assertThat(header().epoch()).isZero();
        assertThat(header().heldOut()).isNaN();
        studio.exploration().view(snapshot(30, 1));
        assertThat(header().heldOut()).isEqualTo(130);
    }

    @Test
    void theNextRunStartsAtZero() {
        begin();
        tell(FakeTraining.stepped(30), FakeTraining.evaluated(30, 2), new TrainingEvent.Diverged(31, 30));
        begin();
        assertThat(header().step()).isZero();
        assertThat(header().epoch()).isZero();
        assertThat(header().heldOut()).isNaN();
    }

    @Test
    void commandsReachTraining() {
        begin();
        viewModel.pause();
        assertThat(viewModel.state().get()).isEqualTo(SessionState.PAUSED);
        viewModel.resume();
        viewModel.stop();
        assertThat(training.asked()).containsExactly("start digits-2d", "pause", "resume", "stop");
    }

    private RunHeader header() {
        return viewModel.header().get();
    }

    private Snapshot snapshot(long step, int epoch) {
        return new Snapshot(studio.model().run().model(), step, epoch, Map.of());
    }

    private void open(Snapshot snapshot) {
        studio.exploration().open(new OpenRun(studio.model().run(), data.summary(), History.EMPTY, null, null), null,
                snapshot);
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
