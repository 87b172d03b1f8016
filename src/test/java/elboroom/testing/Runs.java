package elboroom.testing;

import java.nio.file.Path;
import java.util.List;

import elboroom.data.Dataset;
import elboroom.domain.data.DataSpec;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.store.run.BundledRuns;

/// Small runs.
public final class Runs {

    private Runs() {}

    /// The folder of a run that is shipped with the program.
    public static Path bundled(String name) {
        try (BundledRuns runs = BundledRuns.open()) {
            return runs.folder(name);
        }
    }

    /// A small MLP on a data set.
    public static RunSpec mlp(Dataset data, int latent, int epochs) {
        return run(new ModelSpec(data.summary().shape(), Architecture.MLP, List.of(32), latent,
                new Likelihood.Bernoulli()), new OptimizerSpec(1e-3, 32, epochs));
    }

    public static RunSpec run(ModelSpec model, OptimizerSpec optimizer) {
        return new RunSpec("test", DataSpec.of("test"), model, optimizer, 7);
    }
}
