package elboroom.ui.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import elboroom.data.Datasets;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpace;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.data.Toy;
import elboroom.domain.latent.Draws;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.Query;
import elboroom.ui.exploration.Exploration;

/// Answers like a model of two moons whose latent space is the data plane itself.
public record FakePoints(Family family) implements Function<Query<?>, Object> {

    private static final DataSpec MOONS = DataSpec.of(Toy.MOONS.source());

    /// A run of this model.
    public RunSpec run() {
        ModelSpec model = new ModelSpec(ImageShape.POINT, Architecture.MLP, List.of(64), Activation.RELU, 2,
                new Likelihood.Gaussian(0.1, Likelihood.Scale.FIXED), FamilySpec.of(family), 0);
        return new RunSpec("moons", MOONS, model, new OptimizerSpec(1e-3, 128, 10), 1);
    }

    /// New weights of the model on each call.
    public Snapshot snapshot(long step) {
        return new Snapshot(run().model(), step, 0, Map.of());
    }

    public static LoadedData data() {
        return new LoadedData(MOONS, Datasets.load(MOONS, 1, Progress.IGNORED));
    }

    /// Opens the run with its data.
    public void open(Exploration exploration) {
        LoadedData data = data();
        exploration.open(FakeData.opened(run(), data), null, snapshot(1));
    }

    public static ImageData point(float x, float y) {
        return new ImageData(ImageShape.POINT, new float[]{x, y});
    }

    @Override
    public Object apply(Query<?> query) {
        return switch (query) {
            case Query.Decode decode -> point(decode.point().get(0), decode.point().get(1));
            case Query.Reconstruct asked -> new Reconstruction(asked.image(), asked.image(),
                    new LatentPoint(asked.image().pixels(), asked.label()), new Losses(1, 1, 1, 1), 16, new float[2]);
            case Query.Survey asked -> dataSpace(asked);
            default -> throw new IllegalArgumentException(query.toString());
        };
    }

    /// Four reconstructions, a grid of 2 × 2, and one sample that lies within the data only for `Draws.MODEL`.
    private static DataSpace dataSpace(Query.Survey asked) {
        float[] reconstructions = new float[8];
        for (int i = 0; i < 4; i++) {
            System.arraycopy(asked.data().heldOut(i).pixels(), 0, reconstructions, 2 * i, 2);
        }
        float[] sample = asked.draws() == Draws.MODEL ? new float[]{0, 0.5f} : new float[]{3, 3};
        return new DataSpace(reconstructions, new float[]{-1, 1, 1, 1, -1, -1, 1, -1}, 2, sample);
    }
}
