package elboroom.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import elboroom.data.image.ImageFit;
import elboroom.domain.data.HeldOut;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPath;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.service.engine.Answers;
import elboroom.service.engine.Query;
import elboroom.service.run.RunAtStep;

/// A run's results for the probe.
///
/// @param path empty for a model with codes
/// @param latents the posteriors of its held-out examples, if known
record Compared(RunAtStep run, Reconstruction reconstruction, List<ImageData> path, Optional<Latents> latents) {

    static Compared of(RunAtStep run, Answers answers, CompareProbe probe, int steps) {
        ModelSpec model = run.spec().model();
        Reconstruction made = answers.ask(run.snapshot(),
                new Query.Reconstruct(probe.image(run.spec()), probe.label(run.opened())));
        if (model.has(Capability.CODEBOOK)) {
            return new Compared(run, made, List.of(), Optional.empty());
        }
        Optional<Latents> latents = run.latents().or(() -> probe.dataOf(run.spec())
                .filter(data -> data.fits(model))
                .map(data -> answers.ask(run.snapshot(), new Query.Encode(data, Latents.MOST))));
        LatentPath path = probe.hasEnd()
                ? new LatentPath(made.mean(), end(run, answers, probe))
                : traversal(model, made.mean(), latents);
        return new Compared(run, made, answers.ask(run.snapshot(), new Query.DecodeAll(path.points(steps))), latents);
    }

    private static LatentPoint end(RunAtStep run, Answers answers, CompareProbe probe) {
        return answers.ask(run.snapshot(),
                new Query.Reconstruct(probe.end(run.spec().model().shape()), probe.endLabel(run.opened()))).mean();
    }

    private static LatentPath traversal(ModelSpec model, LatentPoint through, Optional<Latents> latents) {
        return LatentPath.traversal(through, latents.map(known -> known.byWeight()[0]).orElse(0),
                latents.map(known -> known.extents(model)).orElse(List.of()), Extent.RANGE);
    }

    /// Whether the model has a bound on log p(x), and so a KL term.
    boolean hasBound() {
        return run.spec().model().has(Capability.BOUND);
    }

    /// The label of the run's row.
    String name() {
        return run.spec().name() + "@" + run.snapshot().step();
    }

    /// The examples that the posteriors belong to.
    Optional<HeldOut> heldOut() {
        return latents.map(run.opened()::heldOut);
    }

    /// The run's row of the picture; black where there is no path.
    List<ImageData> images(ImageShape cell, int steps) {
        List<ImageData> row = new ArrayList<>(List.of(reconstruction.input(), reconstruction.output()));
        row.addAll(path);
        while (row.size() < 2 + steps) {
            row.add(new ImageData(cell, new float[cell.size()]));
        }
        return row.stream().map(image -> ImageFit.fit(image, cell)).toList();
    }

    static ImageShape larger(ImageShape one, ImageShape other) {
        return new ImageShape(Math.max(one.channels(), other.channels()), Math.max(one.height(), other.height()),
                Math.max(one.width(), other.width()));
    }
}
