package elboroom.ui.exploration;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.Advice;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.domain.training.RunEvent;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.service.data.LoadedData;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.FakeTraining;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TrainingSessionTest {

    private final FakeModel model = new FakeModel(2);
    private final FakeTraining training = new FakeTraining();
    private final Exploration exploration = new Exploration();
    private final Notices notices = new Notices();
    private final TrainingSession session = new TrainingSession(exploration, notices, training);
    private final LoadedData data = FakeData.digits(10);
    private final RunSpec run = model.run();

    @Test
    void aRunThatBeginsIsFollowed() {
        session.start(run, data);

        assertThat(training.asked()).containsExactly("start digits-2d");
        assertThat(session.state().get()).isEqualTo(SessionState.RUNNING);
        assertThat(session.followed()).isTrue();
        assertThat(exploration.run().get()).isSameAs(run);
        assertThat(exploration.examples().get()).isSameAs(data);
        assertThat(exploration.history().get()).isEqualTo(History.EMPTY);
    }

    @Test
    void aWarningIsToldAndTrainingGoesOn() {
        session.start(run, data);
        Problem problem = Problem.of("problem.alarm.collapse", 2, 0, 20);
        session.take(List.of(new TrainingEvent.Warned(problem)));
        assertThat(notices.shown().get()).isEqualTo(Advice.advise(problem, run, Advice.Medium.WINDOW));
        assertThat(session.state().get()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void theEventsOfARunAreInItsHistoryAgain() {
        session.start(run, data);
        tell(new TrainingEvent.SnapshotTaken(model.snapshot(40)), new TrainingEvent.Paused(),
                new TrainingEvent.Warned(Problem.of("problem.alarm.variance", 2, 150.0)));
        List<RunEvent> events = List.of(new RunEvent(40, RunEvent.Kind.PAUSE),
                new RunEvent(40, RunEvent.Kind.VARIANCE));
        assertThat(session.events()).isEqualTo(events);
        session.follow();
        assertThat(exploration.history().get().events()).isEqualTo(events);
    }

    @Test
    void aWarningIsGoneWithItsCauseAndAnOlderOneIsSeenAgain() {
        session.start(run, data);
        Problem collapse = Problem.of("problem.alarm.collapse", 2, 0, 20);
        Problem overfitting = Problem.of("problem.alarm.overfitting", 5, 4, 1.5);
        tell(new TrainingEvent.Warned(collapse), new TrainingEvent.Warned(overfitting));
        tell(new TrainingEvent.WarningOver(overfitting));
        assertThat(shownKey()).isEqualTo("problem.alarm.collapse");
        tell(new TrainingEvent.WarningOver(collapse));
        assertThat(notices.shown().get()).isNull();
        assertThat(notices.problems()).as("still among what was told").hasSize(2);
    }

    @Test
    void whenTrainingGoesOnAfterWaitingForTheDiskOnlyThatNoticeIsGone() {
        session.start(run, data);
        tell(new TrainingEvent.Held(Problem.of("problem.memory")),
                new TrainingEvent.Warned(Problem.of("problem.alarm.collapse", 2, 0, 20)));
        assertThat(session.state().get()).isEqualTo(SessionState.PAUSED);
        tell(new TrainingEvent.Released());
        assertThat(session.state().get()).isEqualTo(SessionState.RUNNING);
        assertThat(shownKey()).isEqualTo("problem.alarm.collapse");
        notices.dismiss();
        assertThat(notices.shown().get()).isNull();
    }

    @Test
    void warningsDoNotFollowIntoTheNextRunNorToAnother() {
        session.start(run, data);
        tell(new TrainingEvent.Warned(Problem.of("problem.alarm.collapse", 2, 0, 20)),
                new TrainingEvent.SnapshotTaken(model.snapshot(1)));
        exploration.open(FakeData.opened(model.run(), 10), null, model.snapshot(99));
        assertThat(notices.shown().get()).as("another run is looked at").isNull();
        session.follow();
        assertThat(shownKey()).isEqualTo("problem.alarm.collapse");
        tell(new TrainingEvent.Finished(1, Ending.COMPLETED));
        assertThat(shownKey()).as("it is still so").isEqualTo("problem.alarm.collapse");
        session.start(model.run(), data);
        assertThat(notices.shown().get()).isNull();
    }

    private String shownKey() {
        Problem shown = notices.shown().get();
        return shown == null ? "" : shown.key();
    }

    @Test
    void onlyOneRunAtATime() {
        session.start(run, data);
        session.start(run, data);
        assertThat(training.asked()).hasSize(1);
    }

    @Test
    void aRunThatCannotBeginLeavesEverythingAsItWas() {
        training.refuse(Problem.of("problem.store.run.exists", "somewhere"));

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> session.start(run, data));

        assertThat(session.state().get()).isEqualTo(SessionState.IDLE);
        assertThat(session.run().get()).isNull();
        assertThat(exploration.run().get()).isNull();
    }

    @Test
    void commandsAreAskedOnlyWhereTheyMeanSomething() {
        session.pause();
        session.resume();
        session.stop();
        assertThat(training.asked()).isEmpty();

        session.start(run, data);
        session.resume();
        session.pause();
        session.pause();
        assertThat(session.state().get()).isEqualTo(SessionState.PAUSED);
        session.resume();
        session.stop();
        assertThat(training.asked()).containsExactly("start digits-2d", "pause", "resume", "stop");
        assertThat(session.state().get()).isEqualTo(SessionState.STOPPING);
        session.stop();
        session.pause();
        assertThat(training.asked()).as("it is already stopping").hasSize(4);

        tell(new TrainingEvent.Finished(7, Ending.STOPPED));
        assertThat(session.state().get()).isEqualTo(SessionState.IDLE);
    }

    @Test
    void snapshotsAreLookedAtOnlyWhileTheRunIsFollowed() {
        session.start(run, data);
        Snapshot first = model.snapshot(1);
        tell(new TrainingEvent.SnapshotTaken(first));
        assertThat(exploration.snapshot().get()).isSameAs(first);

        Snapshot other = model.snapshot(99);
        exploration.open(FakeData.opened(model.run(), 10), null, other);
        Snapshot second = model.snapshot(2);
        tell(FakeTraining.stepped(2), new TrainingEvent.SnapshotTaken(second));
        assertThat(session.followed()).isFalse();
        assertThat(exploration.snapshot().get()).isSameAs(other);

        session.follow();
        assertThat(session.followed()).isTrue();
        assertThat(exploration.snapshot().get()).isSameAs(second);
        assertThat(exploration.history().get().steps()).hasSize(1);
    }

    @Test
    void theNextRunBeginsWithAnEmptyHistory() {
        session.start(run, data);
        tell(FakeTraining.stepped(1), FakeTraining.evaluated(1, 1), new TrainingEvent.SnapshotTaken(model.snapshot(1)),
                new TrainingEvent.Finished(1, Ending.COMPLETED));

        session.start(model.run(), data);

        assertThat(exploration.history().get()).isEqualTo(History.EMPTY);
        assertThat(exploration.snapshot().get()).isNull();
    }

    @Test
    void aLossThatIsNoNumberIsToldWithItsStep() {
        session.start(run, data);
        tell(new TrainingEvent.Diverged(12, 10));
        assertThat(notices.problems()).containsExactly(Problem.of("problem.training.diverged", 12L, 10L));
        assertThat(session.state().get()).isEqualTo(SessionState.FAILED);
    }

    @Test
    void afterAFailureAnotherRunCanBegin() {
        session.start(run, data);
        tell(new TrainingEvent.Failed(Problem.of("problem.memory")));
        session.start(model.run(), data);
        assertThat(session.state().get()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void whatIsToldAfterTheEndChangesNoState() {
        session.start(run, data);
        tell(new TrainingEvent.Held(Problem.of("problem.memory")), new TrainingEvent.Finished(7, Ending.STOPPED),
                new TrainingEvent.Released());
        assertThat(session.state().get()).isEqualTo(SessionState.IDLE);
    }

    @Test
    void waitingForTheDiskDoesNotUndoAStop() {
        session.start(run, data);
        session.stop();
        tell(new TrainingEvent.Held(Problem.of("problem.memory")));
        assertThat(session.state().get()).isEqualTo(SessionState.STOPPING);
    }

    @Test
    void observersSeeARunBegin() {
        List<SessionState> states = new ArrayList<>();
        session.state().subscribe(now -> states.add(now));
        session.start(run, data);
        assertThat(states).containsExactly(SessionState.IDLE, SessionState.STARTING, SessionState.RUNNING);
    }

    @Test
    void aFailureIsTold() {
        session.start(run, data);
        tell(new TrainingEvent.Failed(Problem.of("problem.memory")));
        assertThat(notices.problems()).containsExactly(Problem.of("problem.memory"));
        assertThat(session.state().get()).isEqualTo(SessionState.FAILED);
    }

    /// Otherwise the view of a run that failed to start would mix with that of the previous run.
    @Test
    void aRunThatFailsBeforeItsFirstSnapshotLeavesTheViewAsItWas() {
        Snapshot other = model.snapshot(99);
        RunSpec looked = model.run().named("looked-at");
        exploration.open(FakeData.opened(looked, 10), null, other);
        session.start(run, data);
        assertThat(exploration.run().get()).isEqualTo(run);
        tell(new TrainingEvent.Failed(Problem.of("problem.memory")));
        assertThat(exploration.run().get()).isEqualTo(looked);
        assertThat(exploration.snapshot().get()).isSameAs(other);
        assertThat(session.state().get()).isEqualTo(SessionState.FAILED);
    }

    @Test
    void aRunThatFailsLaterStaysInView() {
        exploration.open(FakeData.opened(model.run().named("looked-at"), 10), null, model.snapshot(99));
        session.start(run, data);
        tell(new TrainingEvent.SnapshotTaken(model.snapshot(1)),
                new TrainingEvent.Failed(Problem.of("problem.memory")));
        assertThat(exploration.run().get()).isEqualTo(run);
    }

    @Test
    void listenersHearWhatTheSessionHasTakenNoteOf() {
        List<SessionState> states = new ArrayList<>();
        session.listen(_ -> states.add(session.state().get()));
        session.start(run, data);
        tell(FakeTraining.stepped(1), new TrainingEvent.Finished(1, Ending.COMPLETED));
        assertThat(states).containsExactly(SessionState.RUNNING, SessionState.IDLE);
    }

    private void tell(TrainingEvent... events) {
        session.take(List.of(events));
    }
}
