package elboroom.ui.setup;

import java.util.List;

import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.ui.testing.FakeData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormFillerTest extends SetupTest {

    @Test
    void anOpenedRunFillsTheForm() {
        ModelSpec model = new ModelSpec(new ImageShape(1, 28, 28), Architecture.CONV, List.of(64), 9,
                new Likelihood.Gaussian(0.25, Likelihood.Scale.FIXED));
        setup.open(
                new RunSpec("old", DataSpec.of(zoo.toString()).withFitting(ImageFitting.square(28, 1)).withLimit(500),
                        model.with(FamilySpec.ofBeta(0.5)),
                        new OptimizerSpec(2e-4, 64, 3), 8));

        assertThat(viewModel.data().spec().get())
                .isEqualTo(DataSpec.of(zoo.toString()).withFitting(ImageFitting.square(28, 1)).withLimit(500));
        assertThat(viewModel.form().architecture().get()).isEqualTo(Architecture.CONV);
        assertThat(viewModel.form().hidden().value().get()).isEqualTo(List.of(64));
        assertThat(viewModel.form().latent().value().get()).isEqualTo(9);
        assertThat(viewModel.form().likelihood().get()).isEqualTo(Likelihoods.GAUSSIAN);
        assertThat(viewModel.form().sigma().value().get()).isEqualTo(0.25);
        assertThat(viewModel.form().family().family().get()).isEqualTo(Family.BETA_VAE);
        assertThat(setup.setting("beta").value().get()).isEqualTo(0.5);
        assertThat(viewModel.form().learningRate().text().get()).isEqualTo("0.0002");
        assertThat(viewModel.form().batch().value().get()).isEqualTo(64);
        assertThat(viewModel.form().epochs().value().get()).isEqualTo(3);
        assertThat(viewModel.form().seed().value().get()).isEqualTo(8);
        assertThat(viewModel.form().limit().value().get()).isEqualTo(500);
    }

    @Test
    void anOpenedRunWithoutHiddenLayersFillsTheForm() {
        ModelSpec model = new ModelSpec(new ImageShape(1, 28, 28), Architecture.CONV_TRANSPOSED, List.of(), 9,
                new Likelihood.Bernoulli());
        setup.open(new RunSpec("old",
                DataSpec.of(zoo.toString()).withFitting(ImageFitting.square(28, 1)).withLimit(500), model,
                new OptimizerSpec(2e-4, 64, 3),
                8));
        assertThat(viewModel.form().architecture().get()).isEqualTo(Architecture.CONV_TRANSPOSED);
        assertThat(viewModel.form().hidden().value().get()).isEmpty();
    }

    @Test
    void aRenamedRunKeepsTheForm() throws InterruptedException {
        RunSpec run = studio.model().run();
        setup.open(run);
        viewModel.data().use(zoo);
        setup.await(setup::read);
        viewModel.form().latent().text().set("9");
        studio.exploration().rename(FakeData.opened(run.named("other"), 10));
        assertThat(viewModel.data().spec().get().source()).isEqualTo(zoo.toString());
        assertThat(viewModel.form().latent().value().get()).isEqualTo(9);
        assertThat(viewModel.heading().getValue()).isEqualTo(new Heading(Heading.Kind.CHANGED, "other"));
        studio.exploration().open(FakeData.opened(run.named("third"), 10), null, null);
        assertThat(viewModel.form().latent().value().get()).as("another run, equal but for its name").isEqualTo(2);
        assertThat(viewModel.heading().getValue().run()).isEqualTo("third");
    }

    @Test
    void aForkOffersOnlyFamiliesWithTheSameNetworks() {
        setup.fork(folder, studio.model().run());
        assertThat(viewModel.form().family().offered().get()).contains(Family.VAE, Family.BETA_VAE)
                .doesNotContain(Family.VQ_VAE, Family.CVAE, Family.AE);
        viewModel.leaveFork();
        assertThat(viewModel.form().family().offered().get()).containsExactly(Family.values());
    }
}
