package elboroom.ui.runs;

import java.nio.file.Path;
import java.util.List;

import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;
import elboroom.store.run.RunState;
import elboroom.testing.Deliveries;
import elboroom.ui.testing.FakeData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RunListTest {

    @TempDir
    Path folder;

    private final Deliveries deliveries = new Deliveries();
    private RunsFixture runs;
    private RunsViewModel viewModel;

    @BeforeEach
    void open() {
        runs = new RunsFixture(folder, deliveries);
        viewModel = runs.viewModel;
    }

    @Test
    void theListFollowsARunInTraining() throws InterruptedException {
        RunFolder alpha = runs.keep("alpha", 1e-3, 110);
        viewModel.visible().set(true);
        deliveries.until(() -> runs.own().contains("alpha"));
        alpha.update(RunState.RUNNING);
        try (RunLock _ = RunLock.take(alpha.path())) {
            viewModel.scan();
            deliveries.until(() -> runs.run("alpha").inTraining());
            assertThat(runs.pending).hasSize(1);
        }
        alpha.update(RunState.COMPLETED);
        runs.pending.removeFirst().run();
        deliveries.until(() -> !runs.run("alpha").inTraining());
        assertThat(runs.pending).isEmpty();
        runs.close();
    }

    @Test
    void theListIsNotRefreshedWhileItIsHidden() {
        train();
        assertThat(viewModel.listed().get()).isFalse();
    }

    @Test
    void theListIsRefreshedWhenTrainingEnds() throws InterruptedException {
        viewModel.visible().set(true);
        deliveries.until(() -> viewModel.listed().get());
        runs.keep("alpha", 1e-3, 110);
        train();
        assertThat(runs.own()).containsExactly("alpha");
    }

    /// Trains a run and waits for what is read meanwhile.
    private void train() {
        runs.session.start(runs.studio.model().run(), FakeData.digits(10));
        runs.session.take(List.of(new TrainingEvent.Finished(1, Ending.COMPLETED)));
        runs.close();
        deliveries.take();
    }
}
