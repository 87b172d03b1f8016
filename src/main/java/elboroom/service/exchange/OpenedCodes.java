package elboroom.service.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import elboroom.data.codes.Codes;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.service.data.LoadedData;
import elboroom.service.run.OpenRun;

/// Codes of examples without a model, as a run that has neither a snapshot nor a folder: a map shows them as those of an
/// encoder.
///
/// @param images the examples; empty if the file has none
/// @param whole whether these are all examples of the file
public record OpenedCodes(OpenRun run, Latents latents, Optional<LoadedData> images, boolean whole) {

    /// Of no consequence: there are neither images nor a model.
    private static final ImageShape UNKNOWN = new ImageShape(1, 28, 28);
    private static final OptimizerSpec OPTIMIZER = new OptimizerSpec(1e-3, 128, 1);

    /// Reads a file.
    ///
    /// @throws elboroom.domain.ProblemException if it cannot be read or contains no codes
    public static OpenedCodes read(Path file) {
        Codes codes = Codes.read(file);
        String name = String.valueOf(file.getFileName());
        DataSpec data = DataSpec.of(name);
        ImageShape shape = codes.images().map(images -> images.summary().shape()).orElse(UNKNOWN);
        ModelSpec model = new ModelSpec(shape, Architecture.MLP, List.of(), codes.latents().dimensions(),
                Likelihood.Gaussian.fromData(Likelihood.Scale.OPTIMAL)).with(FamilySpec.of(Family.AE));
        DataSummary summary = new DataSummary(name, shape, 0, codes.latents().size(), codes.classes(), List.of());
        return new OpenedCodes(
                new OpenRun(new RunSpec(name, data, model, OPTIMIZER, 0), summary, History.EMPTY, null, null),
                codes.latents(), codes.images().map(images -> new LoadedData(data, images)),
                codes.latents().size() < Codes.MOST);
    }
}
