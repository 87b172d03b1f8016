package elboroom.ui.testing;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

import elboroom.data.digits.Digits;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.ClassGrid;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Manifold;
import elboroom.domain.latent.PlaneGrid;
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
import elboroom.service.engine.Question;

/// Answers like a trained model, from drawings, on the calling thread.
public final class FakeModel implements Function<Question, Object> {

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
    public Object apply(Question question) {
        return switch (question) {
            case Question.Decode decode -> decode(decode.point());
            case Question.Line line ->
                Grids.line(line.from(), line.to(), line.n()).stream().map(this::decode).toList();
            case Question.DecodeAll all -> all.points().stream().map(this::decode).toList();
            case Question.Plane plane -> manifold(plane);
            case Question.Draw draw -> draw(draw);
            case Question.Plotted _ -> throw new IllegalArgumentException("digits are no points");
            case Question.Classes classes -> classes(classes);
            case Question.Reconstruct reconstruct -> reconstruct(reconstruct.image(), reconstruct.label());
            case Question.Measure measure -> FakeNumbers.of(run().model(), measure.samples());
            case Question.Encode encode -> Clusters.latents(latent, encode.limit());
        };
    }

    public ImageData decode(LatentPoint point) {
        return Clusters.image(point.get(0), point.dimensions() > 1 ? point.get(1) : 0);
    }

    private Manifold manifold(Question.Plane plane) {
        PlaneGrid grid = Grids.plane(plane.dimensionX(), plane.dimensionY(), plane.n(), plane.spacing(),
                plane.range()).along(plane.x(), plane.y());
        return new Manifold(grid, Grids.points(grid, plane.base()).stream().map(this::decode).toList());
    }

    private Manifold classes(Question.Classes asked) {
        ClassGrid grid = Grids.classes(asked.dimension(), asked.first(), asked.rows(), asked.n(), asked.spacing(),
                asked.range());
        return new Manifold(grid, Grids.points(grid, asked.base()).stream().map(this::decode).toList());
    }

    private LatentPoint draw(Question.Draw asked) {
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
