package elboroom.ui.exploration;

import java.nio.file.Path;
import java.util.List;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.testing.Deliveries;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingQueueTest {

    @TempDir
    Path folder;

    private final Studio studio = Studio.of(2);
    private final FakeTraining training = new FakeTraining();
    private final TrainingSession session = new TrainingSession(studio.exploration(), studio.notices(), training);
    private final Deliveries deliveries = new Deliveries();
    private final BackgroundService background = new BackgroundService("background", deliveries);
    private final TrainingQueue queue = new TrainingQueue(session, new DataService(background), studio.notices(),
            name -> name, (_, begin) -> begin.run());

    @BeforeEach
    void train() {
        session.start(run("first"), FakeData.digits(10));
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void threeRunsAreTrainedOneAfterTheOtherHoweverEachEnds() throws InterruptedException {
        queue.add(run("second"));
        queue.add(run("third"));
        assertThat(begun()).containsExactly("first");

        tell(new TrainingEvent.Diverged(7, 5));
        deliveries.until(() -> begun().size() == 2);
        assertThat(session.state().get()).isEqualTo(SessionState.RUNNING);
        tell(new TrainingEvent.Finished(9, Ending.STOPPED));
        deliveries.until(() -> begun().size() == 3);
        tell(new TrainingEvent.Failed(Problem.of("problem.library.list", "x")));

        assertThat(begun()).containsExactly("first", "second", "third");
        assertThat(queue.waiting()).isEmpty();
        assertThat(session.state().get()).isEqualTo(SessionState.FAILED);
    }

    @Test
    void namesOfThoseThatWaitDiffer() {
        queue.add(run("again"));
        queue.add(run("again"));
        queue.add(run("again"));
        assertThat(names()).containsExactly("again", "again-2", "again-3");
    }

    @Test
    void theOrderCanBeChanged() {
        List.of("a", "b", "c").forEach(name -> queue.add(run(name)));
        queue.move(queue.waiting().getLast(), 1);
        assertThat(names()).containsExactly("a", "c", "b");
        queue.move(queue.waiting().getFirst(), -1);
        assertThat(names()).containsExactly("c", "a", "b");
        queue.move(queue.waiting().getFirst(), 1);
        queue.move(queue.waiting().getLast(), -1);
        assertThat(names()).containsExactly("c", "a", "b");
        queue.remove(queue.waiting().get(1));
        assertThat(names()).containsExactly("c", "b");
    }

    @Test
    void oneThatCannotBeginIsToldAndTheNextBegins() throws InterruptedException {
        RunSpec run = run("lost");
        queue.add(new RunSpec("lost", DataSpec.of(folder.resolve("none").toString()), run.model(), run.optimizer(), 1));
        queue.add(run("third"));
        tell(new TrainingEvent.Finished(9, Ending.COMPLETED));
        deliveries.until(() -> begun().contains("third"));
        assertThat(studio.notices().problems()).hasSize(1);
    }

    @Test
    void whoLooksAtAnotherRunIsLeftThere() throws InterruptedException {
        queue.add(run("second"));
        studio.openBare();
        RunSpec looked = studio.exploration().run().get();
        tell(new TrainingEvent.Finished(9, Ending.COMPLETED));
        deliveries.until(() -> begun().contains("second"));
        assertThat(studio.exploration().run().get()).isSameAs(looked);
        assertThat(session.followed()).isFalse();
    }

    @Test
    void whatThePersonBeginsMeanwhileGoesFirst() throws InterruptedException {
        queue.add(run("second"));
        tell(new TrainingEvent.Finished(9, Ending.COMPLETED));
        session.start(run("mine"), FakeData.digits(10));
        background.close();
        deliveries.take();
        assertThat(begun()).containsExactly("first", "mine");
        tell(new TrainingEvent.Finished(9, Ending.COMPLETED));
        assertThat(begun()).containsExactly("first", "mine", "second");
    }

    private RunSpec run(String name) {
        return studio.model().run().named(name);
    }

    private void tell(TrainingEvent event) {
        session.take(List.of(event));
    }

    private List<String> begun() {
        return training.runs().stream().map(RunSpec::name).toList();
    }

    private List<String> names() {
        return queue.waiting().stream().map(RunSpec::name).toList();
    }
}
