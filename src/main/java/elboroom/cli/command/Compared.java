package elboroom.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import elboroom.cli.option.ChosenRun;
import elboroom.cli.output.Screen;
import elboroom.data.Dataset;
import elboroom.data.image.ImageFit;
import elboroom.domain.data.HeldOut;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Capability;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Evaluation;
import elboroom.ml.explore.Explorer;
import elboroom.ml.explore.Grids;
import elboroom.ml.explore.SplitEncoding;

/// A run's results for the probe, and its metrics.
///
/// @param evaluation the last one up to this step
/// @param path empty for a model with codes
record Compared(RunSpec spec, List<SettingChange> changes, List<String> classes, long step,
        Optional<Evaluation> evaluation,
        Reconstruction reconstruction, List<ImageData> path, Optional<Latents> latents) {

    private static final double REACH = 3;

    static Compared of(ChosenRun run, Explorer explorer, CompareProbe probe, int steps, Screen screen) {
        ImageShape shape = run.spec().model().shape();
        int label = probe.label(run.classes());
        if (label >= 0) {
            screen.note("cli.class", run.classes().get(label));
        }
        Reconstruction made = explorer.reconstruct(probe.image(shape), label);
        Optional<Latents> latents = latents(run, explorer, probe);
        Optional<Evaluation> evaluation = run.folder().history().evaluations().stream()
                .filter(each -> each.step() <= run.step()).reduce((_, later) -> later);
        return new Compared(run.spec(), run.folder().changes(), run.folder().summary().classes(), run.step(),
                evaluation, made,
                path(explorer, made, latents, probe, steps), latents);
    }

    private static Optional<Latents> latents(ChosenRun run, Explorer explorer, CompareProbe probe) {
        Optional<Latents> kept = run.folder().latents(run.step());
        Dataset data = probe.dataOf(run.spec());
        if (codes(run.spec())) {
            return Optional.empty();
        }
        if (kept.isPresent() || data == null || !data.summary().shape().equals(run.spec().model().shape())) {
            return kept;
        }
        SplitEncoding encoding = new SplitEncoding(explorer, data.heldOut(), Latents.MOST);
        while (encoding.advance()) {
            // one batch per call
        }
        return Optional.of(encoding.result());
    }

    private static List<ImageData> path(Explorer explorer, Reconstruction made, Optional<Latents> latents,
            CompareProbe probe, int steps) {
        if (codes(explorer)) {
            return List.of();
        }
        LatentPoint from = made.mean();
        if (probe.hasEnd()) {
            ImageData end = probe.end(made.input().shape());
            return explorer.decode(Grids.line(from, explorer.reconstruct(end, from.label()).mean(), steps));
        }
        int dimension = latents.map(known -> known.byWeight()[0]).orElse(0);
        boolean prior = explorer.model().spec().has(Capability.PRIOR);
        Extent reach = prior || latents.isEmpty() ? Extent.STANDARD : latents.get().extents().get(dimension);
        return explorer.decode(Grids.line(from.with(dimension, (float) reach.at(-REACH)),
                from.with(dimension, (float) reach.at(REACH)), steps));
    }

    private static boolean codes(Explorer explorer) {
        return explorer.model().spec().has(Capability.CODEBOOK);
    }

    private static boolean codes(RunSpec run) {
        return run.model().has(Capability.CODEBOOK);
    }

    /// Whether the model has a bound on log p(x), and so a KL term.
    boolean hasBound() {
        return spec.model().has(Capability.BOUND);
    }

    /// The label of the run's row.
    String name() {
        return spec.name() + "@" + step;
    }

    /// The examples that the posteriors belong to.
    Optional<HeldOut> heldOut() {
        return latents.map(known -> new HeldOut(spec.data(), spec.seed(), known.labels(), classes));
    }

    /// The run's row of the picture; black where there is no path.
    List<ImageData> images(ImageShape cell, int steps) {
        List<ImageData> row = new ArrayList<>(List.of(reconstruction.input(), reconstruction.output()));
        row.addAll(path);
        while (row.size() < 2 + steps) {
            row.add(new ImageData(cell, new float[cell.size()]));
        }
        return row.stream().map(image -> image.shape().equals(cell)
                ? image
                : ImageFit.fit(ImageFit.toImage(image), cell, false)).toList();
    }

    static ImageShape larger(ImageShape one, ImageShape other) {
        return new ImageShape(Math.max(one.channels(), other.channels()), Math.max(one.height(), other.height()),
                Math.max(one.width(), other.width()));
    }
}
