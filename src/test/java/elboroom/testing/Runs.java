package elboroom.testing;

import java.util.List;

import elboroom.data.Dataset;
import elboroom.domain.data.DataSpec;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;

/// Small runs.
public final class Runs {

    private Runs() {}

    /// A small MLP on a data set.
    public static RunSpec mlp(Dataset data, int latent, int epochs) {
        return run(new ModelSpec(data.summary().shape(), Architecture.MLP, List.of(32), latent,
                new Likelihood.Bernoulli()), new OptimizerSpec(1e-3, 32, epochs));
    }

    public static RunSpec run(ModelSpec model, OptimizerSpec optimizer) {
        return new RunSpec("test", DataSpec.of("test"), model, optimizer, 7);
    }
}
