package elboroom.ui.testing;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

import elboroom.data.digits.Digits;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.LatentGrid;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Manifold;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.ml.explore.Grids;
import elboroom.service.engine.Query;

/// Answers like a trained model, from drawings, on the calling thread.
public final class FakeModel implements Function<Query<?>, Object> {

    private final int latent;
    private final FamilySpec family;

    public FakeModel(int latent) {
        this(latent, FamilySpec.of(Family.VAE));
    }

    public FakeModel(int latent, FamilySpec family) {
        this.latent = latent;
        this.family = family;
    }

    /// A model conditioned on the digit.
    public static FakeModel conditional(int latent) {
        return new FakeModel(latent, FamilySpec.of(Family.CVAE));
    }

    public int latent() {
        return latent;
    }

    /// A run of a model with this number of dimensions on the built-in digits.
    public RunSpec run() {
        ModelSpec model = new ModelSpec(Digits.SHAPE, Architecture.MLP, List.of(400), Activation.RELU, latent,
                new Likelihood.Bernoulli(), family, family.has(Capability.LABELS) ? Digits.CLASSES : 0);
        return new RunSpec("digits-" + latent + "d", DataSpec.of(DataSpec.DIGITS), model,
                new OptimizerSpec(1e-3, 128, 10), 1);
    }

    /// New weights of the model on each call.
    public Snapshot snapshot(long step) {
        return new Snapshot(run().model(), step, 0, Map.of());
    }

    @Override
    public Object apply(Query<?> query) {
        return switch (query) {
            case Query.Decode decode -> decode(decode.point());
            case Query.DecodeAll all -> all.points().stream().map(this::decode).toList();
            case Query.Grid grid -> manifold(grid);
            case Query.Draw draw -> draw(draw);
            case Query.Survey _ -> throw new IllegalArgumentException("digits are no points");
            case Query.Reconstruct reconstruct -> reconstruct(reconstruct.image(), reconstruct.label());
            case Query.Measure measure -> FakeNumbers.of(run().model(), measure.samples());
            case Query.Encode encode -> Clusters.latents(latent, encode.limit());
        };
    }

    public ImageData decode(LatentPoint point) {
        return Clusters.image(point.get(0), point.dimensions() > 1 ? point.get(1) : 0);
    }

    private Manifold manifold(Query.Grid asked) {
        LatentGrid grid = asked.grid();
        return new Manifold(grid, Grids.points(grid, asked.base()).stream().map(this::decode).toList());
    }

    private LatentPoint draw(Query.Draw asked) {
        SplittableRandom random = new SplittableRandom(asked.seed());
        float[] values = new float[latent];
        for (int d = 0; d < latent; d++) {
            values[d] = (float) random.nextGaussian();
        }
        return new LatentPoint(values, asked.label());
    }

    private Reconstruction reconstruct(ImageData image, int label) {
        LatentPoint mean = LatentPoint.origin(latent).with(0, 0.5f).withLabel(label);
        float[] kl = new float[latent];
        kl[0] = 5.9f;
        return new Reconstruction(image, decode(mean), mean, new Losses(121.6, 5.9, 1, 1), 16, kl);
    }
}
