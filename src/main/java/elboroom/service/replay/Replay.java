package elboroom.service.replay;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.ReplaySpec;
import elboroom.domain.run.ReplaySpec.View;
import elboroom.domain.training.Evaluation;
import elboroom.picture.AnimationFile;
import elboroom.picture.Plate;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.Answers;
import elboroom.store.run.RunFolder;

/// Exports a training run as an animated GIF or PNG, one frame per stored snapshot. Runs on the calling thread and
/// queries the model through `Answers`.
public final class Replay {

    /// The result of a replay.
    ///
    /// @param frames in the file
    /// @param snapshots of the run that could have been frames
    /// @param problems why some of them are missing
    public record ReplayResult(int frames, int snapshots, List<Problem> problems) {}

    private record Frame(long step, int epoch) {}

    private final RunFolder run;
    private final ReplaySpec spec;
    private final Supplier<LoadedData> data;
    private final Scenes scenes;
    private final List<Problem> problems = new ArrayList<>();

    /// @param data called when the data are needed, possibly more than once
    public Replay(RunFolder run, ReplaySpec spec, Supplier<LoadedData> data, Answers answers) {
        this.run = run;
        this.spec = spec;
        this.data = data;
        this.scenes = new Scenes(run, spec, data, answers);
    }

    /// Writes the snapshots up to a step. Leaves no file if cancelled.
    ///
    /// @throws ProblemException when there is no snapshot to draw, or the file cannot be written
    /// @throws java.util.concurrent.CancellationException when `progress` requests it
    public ReplayResult write(Path file, long until, Progress progress) {
        List<Long> kept = run.steps().list().stream().filter(step -> step <= until).toList();
        FrameDelays delays = new FrameDelays(spec.seconds());
        List<Long> chosen = thinned(drawable(kept), delays.maxFrames());
        Scene scene = scenes.scene(kept.getLast());
        List<Frame> frames = survey(scene, chosen, progress);
        draw(file, scene, frames, delays, progress);
        return new ReplayResult(frames.size(), kept.size(), problems);
    }

    /// The steps that can be drawn. A map needs the data for steps without stored posteriors; if the data are
    /// unavailable, it skips those steps.
    private List<Long> drawable(List<Long> kept) {
        List<Long> known = spec.view() == View.MAP
                ? kept.stream().filter(step -> run.steps().latents(step).isPresent()).toList()
                : List.of();
        if (spec.view() == View.RECONSTRUCTION || (spec.view() == View.MAP && known.size() < kept.size())) {
            try {
                LoadedData _ = data.get();
            } catch (ProblemException e) {
                if (known.isEmpty()) {
                    throw e;
                }
                problems.add(e.problem());
                return known;
            }
        }
        return kept;
    }

    /// Selects evenly spaced steps, always including the last.
    private static List<Long> thinned(List<Long> steps, int most) {
        int count = Math.min(most, steps.size());
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> steps.get(count == 1
                        ? steps.size() - 1
                        : (int) ((long) (i - 1) * (steps.size() - 1) / (count - 1))))
                .toList();
    }

    /// Surveys the steps and returns the readable ones.
    private List<Frame> survey(Scene scene, List<Long> steps, Progress progress) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            int done = i;
            Runnable check = () -> progress.check(done, 2L * steps.size());
            check.run();
            try {
                Snapshot snapshot = run.steps().snapshot(steps.get(i));
                scene.survey(snapshot, check);
                frames.add(new Frame(snapshot.step(), snapshot.epoch()));
            } catch (ProblemException e) {
                problems.add(e.problem());
            }
        }
        if (frames.isEmpty()) {
            throw new ProblemException(problems.getLast());
        }
        return frames;
    }

    private void draw(Path file, Scene scene, List<Frame> frames, FrameDelays delays, Progress progress) {
        List<Evaluation> evaluations = run.history().evaluations();
        AnimationFile.write(file, delays.of(frames.size()), i -> {
            Frame frame = frames.get(i);
            BufferedImage picture = scene.draw(frame.step(),
                    () -> progress.check(frames.size() + i, 2L * frames.size()));
            return Plate.draw(picture, spec.size(), caption(frame, evaluations), legend());
        });
        progress.report(1, 1);
    }

    private static List<String> caption(Frame frame, List<Evaluation> evaluations) {
        List<String> parts = new ArrayList<>(List.of("step " + frame.step(), "epoch " + frame.epoch()));
        evaluations.stream().filter(evaluation -> evaluation.step() == frame.step()).findFirst()
                .map(evaluation -> String.format(Locale.ROOT, "held-out %.1f nats", evaluation.heldOut().loss()))
                .ifPresent(parts::add);
        return parts;
    }

    private List<String> legend() {
        return spec.view() == View.MAP ? run.summary().classes() : List.of();
    }
}
