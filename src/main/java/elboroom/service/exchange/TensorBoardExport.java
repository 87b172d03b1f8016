package elboroom.service.exchange;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.latent.PlaneGrid;
import elboroom.domain.latent.Spacing;
import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.exchange.tensorboard.EventFile;
import elboroom.exchange.tensorboard.TrainingScalars;
import elboroom.ml.explore.Grids;
import elboroom.picture.Montage;
import elboroom.picture.PngFiles;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.Query;
import elboroom.store.run.RunFolder;

/// Writes the history of a run as an event file for TensorBoard: all metrics, and for up to 20 of the kept steps the
/// decoded grid of the first two dimensions, and reconstructions if the data can be read. Runs on the calling thread.
final class TensorBoardExport {

    private static final int MOST_STEPS = 20;
    private static final int SIDE = 12;
    private static final int EXAMPLES = 12;
    /// The longer side of an image in a picture, in pixels.
    private static final int LONGEST = 28;

    private final RunFolder run;
    private final RunSources sources;
    private final Progress progress;
    private final ModelSpec model;
    /// Seconds of training by step.
    private final TreeMap<Long, Double> seconds = new TreeMap<>();

    TensorBoardExport(RunFolder run, RunSources sources, Progress progress) {
        this.run = run;
        this.sources = sources;
        this.progress = progress;
        this.model = run.spec().model();
    }

    /// Writes the file into an existing folder.
    void write(Path folder) {
        History history = run.history();
        history.steps().forEach(metrics -> seconds.put(metrics.step(), metrics.seconds()));
        history.evaluations().forEach(evaluation -> seconds.put(evaluation.step(), evaluation.seconds()));
        long end = modified();
        double length = seconds.isEmpty() ? 0 : seconds.lastEntry().getValue();
        try (EventFile file = EventFile.create(folder, end)) {
            TrainingScalars scalars = new TrainingScalars(file, model, end - (Double.isFinite(length) ? length : 0));
            writeScalars(history, scalars);
            if (!model.shape().row()) {
                writeImages(file, scalars);
            }
        }
    }

    /// TensorBoard expects steps in order.
    private static void writeScalars(History history, TrainingScalars scalars) {
        List<Evaluation> evaluations = new ArrayList<>(history.evaluations());
        for (StepMetrics metrics : history.steps()) {
            while (!evaluations.isEmpty() && evaluations.getFirst().step() < metrics.step()) {
                scalars.add(evaluations.removeFirst());
            }
            scalars.add(metrics);
        }
        evaluations.forEach(scalars::add);
    }

    private void writeImages(EventFile file, TrainingScalars scalars) {
        Optional<LoadedData> data = data();
        List<Long> steps = chosen(run.steps().list());
        for (int i = 0; i < steps.size(); i++) {
            progress.check(i, steps.size());
            long step = steps.get(i);
            double time = scalars.wallTime(
                    Optional.ofNullable(seconds.floorEntry(step)).map(entry -> entry.getValue()).orElse(0.0));
            Snapshot snapshot = run.steps().snapshot(step);
            if (model.has(Capability.DIMENSIONS)) {
                put(file, step, time, "decoded", grid(snapshot));
            }
            data.ifPresent(loaded -> put(file, step, time, "reconstructions", reconstructions(snapshot, loaded)));
        }
    }

    private static List<Long> chosen(List<Long> steps) {
        int count = Math.min(MOST_STEPS, steps.size());
        return IntStream.range(0, count)
                .mapToObj(i -> steps.get(count == 1 ? steps.size() - 1 : i * (steps.size() - 1) / (count - 1)))
                .toList();
    }

    private void put(EventFile file, long step, double time, String tag, List<ImageData> images) {
        int longer = Math.max(model.shape().width(), model.shape().height());
        BufferedImage picture = Montage.grid(images, SIDE, Math.max(1, LONGEST / longer), 1);
        file.image(step, time, tag, picture.getWidth(), picture.getHeight(), PngFiles.bytes(picture));
    }

    private List<ImageData> grid(Snapshot snapshot) {
        PlaneGrid plane = Grids.plane(0, model.latent() > 1 ? 1 : -1, SIDE, Spacing.LINEAR, Extent.RANGE);
        PlaneGrid grid = model.has(Capability.PRIOR)
                ? plane
                : plane.along(run.steps().latents(snapshot.step()).map(Latents::extents).orElse(List.of()));
        LatentPoint origin = LatentPoint.origin(model.latent()).withLabel(model.classes() > 0 ? 0 : -1);
        return decode(snapshot, Grids.points(grid, origin));
    }

    /// Returns examples, and below them their reconstructions.
    private List<ImageData> reconstructions(Snapshot snapshot, LoadedData data) {
        Latents codes = sources.answers().ask(snapshot, new Query.Encode(data, EXAMPLES), this::check);
        List<ImageData> images = new ArrayList<>();
        IntStream.range(0, codes.size()).mapToObj(data::heldOut).forEach(images::add);
        images.addAll(decode(snapshot, IntStream.range(0, codes.size())
                .mapToObj(i -> codes.point(i).withLabel(codes.labels()[i])).toList()));
        return images;
    }

    private List<ImageData> decode(Snapshot snapshot, List<LatentPoint> points) {
        return sources.answers().ask(snapshot, new Query.DecodeAll(points), this::check);
    }

    private void check() {
        progress.check(0, 0);
    }

    /// Returns the data of the run; without them there are no reconstructions.
    private Optional<LoadedData> data() {
        try {
            return Optional.of(sources.data().get());
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    private long modified() {
        try {
            return Files.getLastModifiedTime(run.path().resolve("run.json")).toMillis() / 1000;
        } catch (IOException _) {
            return 0; // of a damaged run
        }
    }
}
