package elboroom.ui.setup;

import java.util.List;

import elboroom.domain.data.DataSpec;
import elboroom.domain.data.Toy;
import elboroom.domain.model.Family;
import elboroom.domain.run.Preset;
import elboroom.domain.run.RunSpec;
import elboroom.ui.setup.form.Field;
import elboroom.ui.testing.FakeData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PresetChoiceTest extends SetupTest {

    /// The number of examples does not matter here, and few are read sooner.
    private void train(Preset preset) throws InterruptedException {
        viewModel.choose(preset);
        setup.await(setup::read);
        viewModel.form().limit().text().set("20");
        viewModel.train();
        setup.await(() -> !training.runs().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void theRunTrainedIsThatOfThePreset(Preset preset) throws InterruptedException {
        train(preset);
        RunSpec run = training.runs().getFirst();
        assertThat(run.model()).isEqualTo(preset.run().model());
        assertThat(run.optimizer()).isEqualTo(preset.run().optimizer().withEpochs(2000));
        assertThat(run.data().source()).isEqualTo(preset.run().data().source());
    }

    @ParameterizedTest
    @EnumSource
    void theBuiltInDataKeepTheEpochsOfThePreset(Preset preset) throws InterruptedException {
        viewModel.choose(preset);
        setup.await(setup::read);
        assertThat(viewModel.form().epochs().value().get()).isEqualTo(preset.run().optimizer().epochs());
        assertThat(viewModel.length().raised().getValue()).isNull();
        assertThat(viewModel.length().few().getValue()).isNull();
    }

    @Test
    void fewDataRaiseTheEpochs() throws InterruptedException {
        viewModel.choose(Preset.MAP);
        setup.await(setup::read);
        viewModel.data().use(zoo);
        setup.await(setup::read);
        Field<Integer> epochs = viewModel.form().epochs();
        assertThat(epochs.value().get()).isEqualTo(2000);
        assertThat(viewModel.length().raised().getValue()).isEqualTo(2000);
        assertThat(viewModel.length().few().getValue()).isNull();
        assertThat(viewModel.basis().changed().getValue()).isEmpty();
        epochs.text().set("40");
        assertThat(viewModel.length().few().getValue()).isEqualTo(40);
        viewModel.data().useBuiltIn(DataSpec.DIGITS);
        setup.await(setup::read);
        assertThat(epochs.value().get()).as("entered by the user").isEqualTo(40);
        viewModel.restore();
        assertThat(epochs.value().get()).isEqualTo(10);
        viewModel.data().use(zoo);
        setup.await(setup::read);
        viewModel.choose(Preset.INDEPENDENT);
        assertThat(epochs.value().get()).as("data chosen before the preset").isEqualTo(2000);
    }

    @Test
    void fewStepsOfTheOpenRunAreReported() throws InterruptedException {
        setup.open(studio.model().run());
        assertThat(viewModel.length().few().getValue()).as("nothing is known of the data").isNull();
        viewModel.data().use(zoo);
        setup.await(setup::read);
        assertThat(viewModel.length().few().getValue())
                .isEqualTo((long) studio.model().run().optimizer().epochs());
        assertThat(viewModel.length().raised().getValue()).isNull();
    }

    @Test
    void theSecondRunOfAComparisonIsQueued() throws InterruptedException {
        train(Preset.AE_AND_VAE);
        assertThat(training.runs().getFirst().model().family().family()).isEqualTo(Family.AE);
        assertThat(setup.queue.waiting()).extracting(run -> run.model().family().family())
                .containsExactly(Family.VAE);
        RunSpec second = setup.queue.waiting().getFirst();
        assertThat(second.model().with(training.runs().getFirst().model().family()))
                .isEqualTo(training.runs().getFirst().model());
        assertThat(second.name()).contains("-vae-");
        assertThat(viewModel.preset().get()).as("the form shows the run in training").isNull();
    }

    @Test
    void thePresetStaysWhileItsRunIsShown() throws InterruptedException {
        viewModel.data().use(zoo);
        setup.await(setup::read);
        viewModel.choose(Preset.INDEPENDENT);
        viewModel.train();
        setup.await(() -> !training.runs().isEmpty());
        assertThat(viewModel.heading().getValue().kind()).isEqualTo(Heading.Kind.RUN);
        assertThat(viewModel.preset().get()).isEqualTo(Preset.INDEPENDENT);
        assertThat(viewModel.length().raised().getValue()).isEqualTo(2000);
        setup.setting("beta").text().set("2");
        assertThat(viewModel.preset().get()).as("with another value").isNull();
    }

    @Test
    void bothRunsAreQueuedWhileAnotherTrains() throws InterruptedException {
        session.start(studio.model().run(), FakeData.digits(10));
        viewModel.choose(Preset.AE_AND_VAE);
        assertThat(viewModel.live().get()).isFalse();
        setup.await(setup::read);
        viewModel.queue();
        setup.await(() -> setup.queue.waiting().size() == 2);
        assertThat(setup.queue.waiting()).extracting(run -> run.model().family().family())
                .containsExactly(Family.AE, Family.VAE);
        assertThat(training.asked()).as("the run in training keeps its settings").allMatch(
                word -> word.startsWith("start"));
    }

    @Test
    void anotherFamilyEndsTheComparison() throws InterruptedException {
        viewModel.choose(Preset.AE_AND_VAE);
        setup.await(setup::read);
        viewModel.form().family().family().set(Family.IWAE);
        viewModel.train();
        setup.await(() -> !training.runs().isEmpty());
        assertThat(setup.queue.waiting()).isEmpty();
    }

    @Test
    void suitableDataAreKept() throws InterruptedException {
        viewModel.data().use(zoo);
        setup.await(setup::read);
        viewModel.form().limit().text().set("2");
        viewModel.choose(Preset.INDEPENDENT);
        assertThat(viewModel.data().spec().get().source()).isEqualTo(zoo.toString());
        assertThat(viewModel.form().limit().value().get()).isEqualTo(2);
        viewModel.choose(Preset.AE_AND_VAE);
        assertThat(viewModel.data().spec().get().source()).isEqualTo(Toy.MOONS.source());
        viewModel.data().useBuiltIn(Toy.SPIRAL.source());
        viewModel.choose(Preset.AE_AND_VAE);
        assertThat(viewModel.data().spec().get().source()).isEqualTo(Toy.SPIRAL.source());
        viewModel.choose(Preset.MAP);
        assertThat(viewModel.data().spec().get().source()).isEqualTo(DataSpec.DIGITS);
    }

    @Test
    void anOpenedRunReplacesThePreset() {
        viewModel.choose(Preset.TUTORIAL);
        assertThat(viewModel.preset().get()).isEqualTo(Preset.TUTORIAL);
        setup.open(studio.model().run());
        assertThat(viewModel.preset().get()).isNull();
        assertThat(List.of(viewModel.form().latent().value().get())).containsExactly(2);
    }

    @Test
    void aPresetStartsWithFreshWeights() {
        setup.fork(folder, studio.model().run());
        viewModel.choose(Preset.MAP);
        assertThat(viewModel.forkPoint().get()).isNull();
        assertThat(viewModel.form().family().family().get()).isEqualTo(Family.VAE);
        assertThat(viewModel.preset().get()).isEqualTo(Preset.MAP);
    }
}
