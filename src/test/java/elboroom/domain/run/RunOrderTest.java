package elboroom.domain.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunOrderTest {

    private static final ModelSpec MODEL = new ModelSpec(new ImageShape(1, 8, 8), Architecture.MLP, List.of(8), 2,
            new Likelihood.Bernoulli());

    @Test
    void onlyComparableRunsAreSortedTogether() {
        List<RunInfo> sorted = Stream.of(run("vae-high", Family.VAE, MODEL.likelihood(), 120, 10, 0),
                run("ae-low", Family.AE, MODEL.likelihood(), 50, 0, 0),
                run("cvae", Family.CVAE, MODEL.likelihood(), 60, 10, 0),
                run("iwae", Family.IWAE, MODEL.likelihood(), 115, 8, -9),
                run("gaussian", Family.VAE, new Likelihood.Gaussian(0.3, Likelihood.Scale.FIXED), -400, 10, 0),
                run("vae-low", Family.VAE, MODEL.likelihood(), 90, 10, 0),
                run("ae-high", Family.AE, MODEL.likelihood(), 140, 0, 0)).sorted(RunOrder.LOSS.comparator()).toList();
        assertThat(sorted).extracting(RunInfo::name).containsExactly("vae-low", "iwae", "vae-high", "gaussian", "cvae",
                "ae-low", "ae-high");
    }

    @Test
    void theHeldOutFigureIsTheBoundForEveryObjective() {
        RunInfo iwae = run("iwae", Family.IWAE, MODEL.likelihood(), 115, 8, -9);
        assertThat(iwae.quantity()).contains(HeldOutQuantity.NEGATIVE_ELBO);
        assertThat(iwae.heldOutNats()).hasValue(123);
        assertThat(run("cvae", Family.CVAE, MODEL.likelihood(), 60, 10, 0).quantity())
                .contains(HeldOutQuantity.CONDITIONAL_NEGATIVE_ELBO);
        RunInfo codes = run("codes", Family.VQ_VAE, MODEL.likelihood(), 70, 0, 3);
        assertThat(codes.quantity()).contains(HeldOutQuantity.RECONSTRUCTION);
        assertThat(codes.heldOutNats()).hasValue(70);
    }

    private static RunInfo run(String name, Family family, Likelihood likelihood, double reconstruction, double kl,
            double extra) {
        ModelSpec model = new ModelSpec(MODEL.shape(), MODEL.architecture(), MODEL.hidden(), MODEL.activation(),
                MODEL.latent(), likelihood, FamilySpec.of(family), 10);
        RunSpec spec = new RunSpec(name, DataSpec.of("digits"), model, new OptimizerSpec(1e-3, 32, 2), 1);
        return new RunInfo(Path.of(name), false, Optional.of(spec), List.of(), RunStatus.COMPLETED, 2,
                Optional.of(new Losses(reconstruction, kl, 1, extra, 10)), Instant.EPOCH, 1, RunNotes.NONE, List.of());
    }
}
