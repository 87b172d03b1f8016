package elboroom.ui.setup;

import elboroom.domain.data.DataSpec;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.run.Preset;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.ui.setup.Heading.Kind;
import elboroom.ui.testing.FakeData;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// The form says whose settings it shows, and which differ.
class HeadingTest extends SetupTest {

    private Kind kind() {
        return viewModel.heading().getValue().kind();
    }

    @Test
    void withoutARunTheFormDescribesANewOne() {
        assertThat(viewModel.heading().getValue()).isEqualTo(new Heading(Kind.NEW, ""));
        viewModel.form().latent().text().set("5");
        assertThat(kind()).isEqualTo(Kind.NEW);
        assertThat(viewModel.basis().changed().getValue()).isEmpty();
    }

    @Test
    void anOpenedRunsSettingsAreItsOwnUntilOneIsChanged() {
        RunSpec run = builtIn();
        setup.open(run);
        assertThat(viewModel.heading().getValue()).isEqualTo(new Heading(Kind.RUN, run.name()));
        viewModel.form().latent().text().set("5");
        assertThat(viewModel.heading().getValue()).isEqualTo(new Heading(Kind.CHANGED, run.name()));
        viewModel.form().latent().text().set("2");
        assertThat(kind()).isEqualTo(Kind.RUN);
    }

    @Test
    void otherDataMakeANewRun() throws InterruptedException {
        setup.open(builtIn());
        viewModel.data().use(zoo);
        setup.await(setup::read);
        assertThat(kind()).isEqualTo(Kind.CHANGED);
        viewModel.data().useBuiltIn(DataSpec.DIGITS);
        setup.await(setup::read);
        assertThat(kind()).isEqualTo(Kind.RUN);
    }

    @Test
    void dataOfAnotherComputerAreReplacedSoTheRunIsNew() {
        setup.open(studio.model().run().withData(DataSpec.of("mnist")));
        assertThat(kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void changedValuesAreRestoredOneByOneAndAll() {
        setup.open(builtIn());
        RunForm form = viewModel.form();
        form.latent().text().set("5");
        form.likelihood().set(Likelihoods.GAUSSIAN);
        assertThat(viewModel.basis().changed().getValue()).containsExactlyInAnyOrder(form.latent(), form.likelihood());
        assertThat(viewModel.basis().before(form.latent()).getValue()).isEqualTo("2");
        assertThat(viewModel.basis().before(form.likelihood()).getValue()).isEqualTo(Likelihoods.BERNOULLI);
        viewModel.basis().restore(form.latent());
        assertThat(form.latent().text().get()).isEqualTo("2");
        viewModel.restore();
        assertThat(form.likelihood().get()).isEqualTo(Likelihoods.BERNOULLI);
        assertThat(viewModel.basis().changed().getValue()).isEmpty();
    }

    @Test
    void valuesWithoutEffectAreNoChange() {
        setup.open(builtIn());
        viewModel.form().sigma().text().set("0.7");
        viewModel.form().codes().text().set("9");
        assertThat(viewModel.basis().changed().getValue()).isEmpty();
        viewModel.form().latent().text().set("x");
        assertThat(viewModel.state(Detail.NETWORKS).getValue()).isEqualTo(Detail.State.INVALID);
        viewModel.form().latent().text().set("7");
        assertThat(viewModel.state(Detail.NETWORKS).getValue()).isEqualTo(Detail.State.CHANGED);
        assertThat(viewModel.state(Detail.MODEL).getValue()).isEqualTo(Detail.State.UNCHANGED);
    }

    @Test
    void aSettingOfTheFamilyIsAChange() {
        viewModel.choose(Preset.INDEPENDENT);
        assertThat(kind()).isEqualTo(Kind.NEW);
        setup.setting("beta").text().set("6");
        assertThat(viewModel.basis().changed().getValue()).hasSize(1);
        assertThat(viewModel.state(Detail.MODEL).getValue()).isEqualTo(Detail.State.CHANGED);
        viewModel.form().family().family().set(Family.IWAE);
        assertThat(viewModel.basis().changed().getValue()).as("beta has no counterpart")
                .containsExactly(viewModel.form().family().family());
        viewModel.restore();
        assertThat(setup.setting("beta").value().get()).isEqualTo(4.0);
        assertThat(kind()).isEqualTo(Kind.NEW);
    }

    @Test
    void liveSettingsAreThoseOfTheRunInTraining() {
        RunSpec run = studio.model().run();
        session.start(run.with(run.model().with(FamilySpec.ofBeta(4))), FakeData.digits(10));
        assertThat(kind()).isEqualTo(Kind.RUN);
        setup.setting("beta").text().set("2");
        assertThat(training.asked()).contains("beta 2.0");
        assertThat(kind()).isEqualTo(Kind.RUN);
        viewModel.form().latent().text().set("5");
        assertThat(kind()).isEqualTo(Kind.TRAINING);
        viewModel.restore();
        assertThat(setup.setting("beta").value().get()).isEqualTo(2.0);
        session.take(java.util.List.of(new TrainingEvent.Finished(1, Ending.COMPLETED)));
        assertThat(kind()).isEqualTo(Kind.RUN);
    }

    @Test
    void aForkSaysWhereItStarts() {
        RunSpec run = studio.model().run();
        setup.fork(folder, run);
        assertThat(viewModel.heading().getValue()).isEqualTo(new Heading(Kind.FORK, run.name()));
        viewModel.form().learningRate().text().set("0.5");
        assertThat(viewModel.basis().changed().getValue()).containsExactly(viewModel.form().learningRate());
    }

    @Test
    void theEstimateIsThatOfTheForm() throws InterruptedException {
        assertThat(viewModel.estimate().answer().get()).isNull();
        viewModel.choose(Preset.MAP);
        setup.await(setup::read);
        RunEstimate.Answer answer = requireNonNull(viewModel.estimate().answer().get());
        assertThat(answer.epochs()).isEqualTo(10);
        assertThat(answer.stepsPerEpoch()).isEqualTo(157);
        assertThat(answer.secondsPerStep()).isEqualTo(0.128);
        assertThat(answer.seconds()).isBetween(0.128 * 1570, 0.128 * 1570 * 1.1);
        viewModel.form().epochs().text().set("20");
        assertThat(requireNonNull(viewModel.estimate().answer().get()).seconds()).isEqualTo(2 * answer.seconds());
        viewModel.form().epochs().text().set("x");
        assertThat(viewModel.estimate().answer().get()).isNull();
    }

    private RunSpec builtIn() {
        return studio.model().run().withData(DataSpec.of(DataSpec.DIGITS));
    }
}
