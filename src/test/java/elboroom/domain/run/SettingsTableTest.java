package elboroom.domain.run;

import java.util.List;
import java.util.Optional;

import elboroom.domain.data.DataSpec;
import elboroom.domain.data.HeldOut;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTableTest {

    private static final ImageShape SHAPE = new ImageShape(1, 28, 28);

    @Test
    void aChangedBetaFollowsTheInitialOne() {
        RunSpec run = run(FamilySpec.of(Family.VAE), 2, 1);
        assertThat(SettingsTable.of(List.of(run, run), List.of(List.of(new SettingChange(277, "beta", 4)), List.of()))
                .differing().rows())
                .containsExactly(new SettingsTable.Row("setting.beta-vae.beta", List.of("1 → 4 @277", "1")));
    }

    @Test
    void onlyDifferingSettingsAreIncluded() {
        RunSpec first = run(FamilySpec.of(Family.VAE), 2, 1);
        RunSpec second = run(FamilySpec.ofBeta(4), 10, 1);
        assertThat(SettingsTable.of(List.of(first, second)).differing().rows()).containsExactlyInAnyOrder(
                new SettingsTable.Row("setup.family", List.of("vae", "beta-vae")),
                new SettingsTable.Row("setting.beta-vae.beta", List.of("1", "4")),
                new SettingsTable.Row("setup.latent", List.of("2", "10")));
        assertThat(SettingsTable.of(List.of(first, first)).differing().rows()).isEmpty();
        assertThat(SettingsTable.of(List.of()).differing().rows()).isEmpty();
    }

    @Test
    void aVaeWithAnotherBetaIsABetaVae() {
        RunSpec one = run(FamilySpec.of(Family.VAE).with("beta", "4"), 2, 1);
        RunSpec other = run(FamilySpec.of(Family.BETA_VAE), 2, 1);
        assertThat(SettingsTable.of(List.of(one, other)).differing().rows()).isEmpty();
        assertThat(one.model().family().summary()).isEqualTo("beta-vae beta=4");
        assertThat(other.model().family().summary()).isEqualTo(one.model().family().summary());
        assertThat(FamilySpec.of(Family.BETA_VAE).with("schedule", "capacity").summary()).doesNotContain("beta=");
        assertThat(FamilySpec.of(Family.VAE).summary()).isEqualTo("vae");
        assertThat(FamilySpec.of(Family.VAE).with("beta", "1.0").canonicalFamily()).isEqualTo(Family.VAE);
        assertThat(one.model().family().beta()).isEqualTo(4);
    }

    @Test
    void aForkShowsItsParent() {
        RunSpec run = run(FamilySpec.of(Family.VAE), 2, 1);
        RunSpec fork = new RunSpec("fork", run.data(), run.model(), run.optimizer(), 2,
                Optional.of(new Parent("run", 120)));
        assertThat(SettingsTable.of(List.of(run, fork)).differing().rows()).containsExactly(
                new SettingsTable.Row("setup.seed", List.of("1", "2")),
                new SettingsTable.Row("setup.parent", List.of("", "run@120")));
    }

    @Test
    void theSameHeldOutExamplesAreIdentifiedByTheirLabels() {
        int[] labels = {3, 1, 4, 1, 5};
        HeldOut here = new HeldOut(DataSpec.of("mnist"), 1, labels, List.of());
        assertThat(here.same(new HeldOut(DataSpec.of("/elsewhere/mnist"), 2, labels.clone(), List.of()))).isTrue();
        assertThat(here.same(new HeldOut(DataSpec.of("mnist"), 1, new int[]{3, 1, 4}, List.of()))).isFalse();
        assertThat(here.same(new HeldOut(DataSpec.of("digits"), 1, labels, List.of()))).isFalse();
        int[] none = {-1, -1};
        HeldOut unlabelled = new HeldOut(DataSpec.of("faces"), 1, none, List.of());
        assertThat(unlabelled.same(new HeldOut(DataSpec.of("faces"), 1, none, List.of()))).isTrue();
        assertThat(unlabelled.same(new HeldOut(DataSpec.of("faces"), 2, none, List.of()))).isFalse();
        assertThat(unlabelled.same(new HeldOut(DataSpec.of("birds"), 1, none, List.of()))).isFalse();
    }

    private static RunSpec run(FamilySpec family, int latent, long seed) {
        return new RunSpec("run", DataSpec.of("digits"), new ModelSpec(SHAPE, Architecture.MLP, List.of(32),
                Activation.RELU, latent, new Likelihood.Bernoulli(), family, 0), new OptimizerSpec(1e-3, 128, 1), seed);
    }
}
