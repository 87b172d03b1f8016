package elboroom.cli.option;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.Evaluation;
import elboroom.service.run.OpenRun;
import elboroom.service.run.RunAtStep;
import elboroom.service.run.StoredRun;
import elboroom.store.run.BundledRuns;
import elboroom.store.run.RunFolder;

/// A run opened by a command.
///
/// @param bundled the container of a bundled run's folder, closed with this
/// @param requestedStep the requested step, `best` or `last`; empty for the last
/// @param screen on closing, receives what is damaged in the run
public record ChosenRun(RunFolder folder, Optional<BundledRuns> bundled, String requestedStep, Screen screen)
        implements
            AutoCloseable {

    /// The run under the name of its folder, by which the user knows it.
    public RunSpec spec() {
        return bundled.isPresent() ? folder.spec() : folder.namedSpec();
    }

    /// The requested step.
    ///
    /// @throws ProblemException when it has no snapshot
    public long step() {
        List<Long> steps = folder.steps().list();
        return switch (requestedStep) {
            case "", "last" -> newest().step();
            case "best" -> folder.steps().best()
                    .orElseThrow(() -> new ProblemException(Problem.of("problem.cli.noBest", spec().name())));
            default -> steps.stream().filter(step -> step.toString().equals(requestedStep)).findFirst()
                    .orElseThrow(() -> new ProblemException(
                            Problem.of("problem.cli.noStep", spec().name(), requestedStep, listed(steps))));
        };
    }

    private static String listed(List<Long> steps) {
        return steps.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /// The weights at the requested step.
    public Snapshot snapshot() {
        Snapshot snapshot = requestedStep.isEmpty() || requestedStep.equals("last")
                ? newest()
                : folder.steps().snapshot(step());
        if (!snapshot.exact()) {
            screen.note("cli.run.rounded", snapshot.step());
        }
        return snapshot;
    }

    /// The run at the requested step, with everything known of it.
    public RunAtStep atStep() {
        Snapshot snapshot = snapshot();
        return new RunAtStep(new OpenRun(spec(), folder.summary(), folder.history(), new StoredRun(folder), null),
                snapshot, folder.steps().latents(snapshot.step()));
    }

    private Snapshot newest() {
        return folder.steps().newest().orElseThrow(
                () -> new ProblemException(Problem.of("problem.cli.noWeights", folder.path().toString())));
    }

    /// Rejects a model with codes in a command that needs continuous latent dimensions.
    ///
    /// @throws ProblemException when there are none
    public void requirePlane() {
        if (!spec().model().has(Capability.DIMENSIONS)) {
            throw new ProblemException(Problem.of("problem.cli.codes", spec().name()));
        }
    }

    /// Rejects a model of 2D points or of a table in a command that reads or draws images.
    ///
    /// @throws ProblemException when it has no images
    public void requireImages() {
        requireNoTable();
        requireNoPoints();
    }

    /// Rejects a model of 2D points, unless they are rows of a table, which can be drawn as charts.
    ///
    /// @throws ProblemException when it is one
    public void requireNoPoints() {
        if (spec().model().shape().points() && spec().pictures().schema().isEmpty()) {
            throw new ProblemException(Problem.of("problem.cli.points", spec().name()));
        }
    }

    /// Rejects a model of a table in a command that draws pictures.
    ///
    /// @throws ProblemException when it is one
    public void requireNoTable() {
        if (spec().pictures().schema().isPresent()) {
            throw new ProblemException(Problem.of("problem.cli.rows", spec().name()));
        }
    }

    /// The names of the classes that the model is conditioned on, by label; empty for an unconditional model.
    public List<String> classes() {
        return spec().model().classNames(folder.summary().classes());
    }

    /// The KL per dimension on held-out examples, in nats, if the model has one and it is known: from the posteriors
    /// stored for the requested step, else from the last evaluation before it.
    public Optional<float[]> klPerDimension() {
        if (!spec().model().has(Capability.KL)) {
            return Optional.empty();
        }
        return folder.steps().latents(step()).map(Latents::klPerDimension).filter(kl -> kl.length > 0)
                .or(() -> folder.history().evaluationAt(step()).map(Evaluation::klPerDimension));
    }

    @Override
    public void close() {
        folder.problems().forEach(screen::warn);
        bundled.ifPresent(BundledRuns::close);
    }
}
