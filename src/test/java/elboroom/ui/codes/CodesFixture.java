package elboroom.ui.codes;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.testing.FakeData;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/// The view model of codes and the state it shares with other panes.
final class CodesFixture {

    static final int CODES = 8;

    final Exploration exploration = new Exploration();
    final CodesViewModel viewModel = new CodesViewModel(exploration, new SplittableRandom(1));

    /// Opens a run with a number of code positions and a codebook of 8.
    CodesFixture open(int places, @Nullable Latents latents) {
        FamilySpec family = FamilySpec.of(Family.VQ_VAE).with("codebook", "" + CODES);
        open(new ModelSpec(new ImageShape(1, 28, 28), Architecture.MLP, List.of(32), places,
                new Likelihood.Bernoulli()).with(family), latents);
        return this;
    }

    /// Replaces the codes of the held-out examples.
    void encode(Latents latents) {
        exploration.showLatents(requireNonNull(exploration.snapshot().get()), latents);
    }

    /// Opens a run without codes.
    CodesFixture openGaussian() {
        open(new ModelSpec(new ImageShape(1, 28, 28), Architecture.MLP, List.of(32), 2, new Likelihood.Bernoulli()),
                null);
        return this;
    }

    private void open(ModelSpec model, @Nullable Latents latents) {
        RunSpec run = new RunSpec("codes", DataSpec.of(DataSpec.DIGITS), model, new OptimizerSpec(1e-3, 128, 1), 1);
        exploration.open(FakeData.opened(run, 0), latents, new Snapshot(model, 1, 0, Map.of()));
    }

    /// The codes of held-out examples, concatenated.
    static Latents codes(int places, float... indices) {
        return new Latents(places, indices, new float[0], new int[indices.length / places]);
    }

    LatentPoint point() {
        return exploration.point().get();
    }
}
