package elboroom.ui.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.service.run.RunStart;
import elboroom.store.run.RunFolder;
import elboroom.store.run.RunLock;
import elboroom.ui.exploration.SessionState;
import elboroom.ui.testing.FakeData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Live settings between the form and the run in training.
class LiveSettingsTest extends SetupTest {

    @Test
    void liveSettingsReachTheRunInTraining() {
        RunSpec run = studio.model().run();
        viewModel.form().family().family().set(Family.BETA_VAE);
        setup.setting("beta").text().set("5");
        session.start(run.with(run.model().with(FamilySpec.of(Family.BETA_VAE))), FakeData.digits(10));

        setup.setting("beta").text().set("8");
        setup.setting("beta").text().set("8x");
        setup.setting("schedule").text().set("cyclical");
        setup.setting("cycles").text().set("2");
        viewModel.form().learningRate().text().set("0.01");
        viewModel.form().family().family().set(Family.BETA_TCVAE);
        setup.setting("beta").text().set("3");

        assertThat(training.asked()).containsSubsequence("start digits-2d", "beta 8.0", "learning rate 0.01")
                .doesNotContain("beta 5.0", "beta 3.0", "cycles 2.0");
    }

    @Test
    void openingAnotherRunDuringTrainingKeepsTheForm() {
        session.start(studio.model().run(), FakeData.digits(10));
        viewModel.form().latent().text().set("17");
        studio.openBare();
        assertThat(session.state().get()).isEqualTo(SessionState.RUNNING);
        assertThat(viewModel.form().latent().value().get()).isEqualTo(17);
    }

    @Test
    void aResumedRunFillsTheFormWithItsCurrentSettings() {
        RunFolder run = RunFolder.create(folder.resolve("run"), setup.with(FamilySpec.ofBeta(4), 0.002),
                FakeData.summary(10));
        run.change(List.of(new SettingChange(5, "beta", 7)));
        Checkpoint newest = new Checkpoint(studio.model().snapshot(9));
        viewModel.form().latent().text().set("17");
        try (RunStart start = new RunStart(run, Optional.of(newest), RunLock.take(run.path()), false)) {
            session.start(start, FakeData.digits(10));
        }

        assertThat(viewModel.live().get()).isTrue();
        assertThat(viewModel.form().latent().value().get()).isEqualTo(2);
        assertThat(viewModel.form().learningRate().value().get()).isEqualTo(0.002);
        assertThat(setup.setting("beta").value().get()).isEqualTo(7.0);
        assertThat(viewModel.initialValues().get()).containsExactly(Map.entry("setting.beta-vae.beta", "4"));
        assertThat(training.asked()).as("nothing is sent by filling in").containsExactly("start digits-2d");
    }

    @Test
    void changesDuringTrainingAreMarkedWithTheOldValue() {
        session.start(setup.with(FamilySpec.ofBeta(4), 0.002), FakeData.digits(10));
        viewModel.form().learningRate().text().set("0.001");
        assertThat(viewModel.initialValues().get()).containsExactly(Map.entry("setup.learningRate", "0.002"));
        viewModel.form().learningRate().text().set("0.002");
        assertThat(viewModel.initialValues().get()).isEmpty();
    }

    /// Otherwise its settings would reach the run in training.
    @Test
    void describingAForkDoesNotChangeTheRunInTraining() {
        session.start(setup.with(FamilySpec.ofBeta(4), 0.002), FakeData.digits(10));
        setup.fork(folder, setup.with(FamilySpec.ofBeta(9), 0.3));
        assertThat(viewModel.live().get()).isFalse();
        assertThat(setup.setting("beta").value().get()).isEqualTo(9.0);
        assertThat(training.asked()).containsExactly("start digits-2d");

        viewModel.live().set(true);
        assertThat(setup.setting("beta").value().get()).as("again the form of the run in training").isEqualTo(4.0);
        assertThat(training.asked()).containsExactly("start digits-2d");
    }

    @Test
    void aQueuedRunFillsTheFormUnlessItDescribesAnotherRun() {
        viewModel.live().set(false);
        viewModel.form().latent().text().set("17");
        session.next(setup.with(FamilySpec.ofBeta(9), 0.3), FakeData.digits(10));
        assertThat(viewModel.form().latent().value().get()).isEqualTo(17);
        session.take(List.of(new TrainingEvent.Finished(1, Ending.COMPLETED)));
        viewModel.live().set(true);
        session.next(setup.with(FamilySpec.ofBeta(9), 0.3), FakeData.digits(10));
        assertThat(viewModel.form().latent().value().get()).isEqualTo(2);
    }
}
