package elboroom.ui.compare;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.Problem;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.data.RowPictures;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPath;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Capability;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService.Answer;
import elboroom.service.engine.InferenceService.Slot;
import elboroom.service.engine.Query;
import elboroom.service.run.RunAtStep;
import elboroom.ui.exploration.SourceImage;
import org.jspecify.annotations.Nullable;

/// One model's results for the probe: the fitted input, its reconstruction, and the decoded path. Runs on the FX
/// thread.
public final class ColumnProbe {

    /// The number of images on a path.
    public static final int STEPS = 9;

    private final ProbeViewModel probe;
    private final Fitting fitting;
    private final Fitting endFitting;
    private final Slot<Reconstruction> slot;
    private final Slot<Reconstruction> endSlot;
    private final Slot<List<ImageData>> lineSlot;
    private final ReadOnlyObjectWrapper<@Nullable ImageData> input = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Reconstruction> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ImageData>> strip = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> pathProblem = new ReadOnlyObjectWrapper<>();
    private @Nullable RunAtStep run;
    private @Nullable Latents latents;
    /// The ends of the path in the latent space of the shown snapshot; null if unknown.
    private @Nullable LatentPoint start;
    private @Nullable LatentPoint end;

    ColumnProbe(CompareServices services, ProbeViewModel probe) {
        this.probe = probe;
        fitting = new Fitting(services.images(), problem::set);
        endFitting = new Fitting(services.images(), pathProblem::set);
        slot = services.inference().slot(Lane.INTERACTIVE, this::show, problem::set);
        endSlot = services.inference().slot(Lane.INTERACTIVE, this::showEnd, pathProblem::set);
        lineSlot = services.inference().slot(Lane.INTERACTIVE, this::showLine, pathProblem::set);
    }

    /// Returns the image as the model receives it; null if there is none.
    public ReadOnlyObjectProperty<@Nullable ImageData> input() {
        return input.getReadOnlyProperty();
    }

    /// Returns how images are shown: rows of a table as charts.
    public RowPictures pictures() {
        RunAtStep shown = run;
        return shown == null ? RowPictures.PLAIN : shown.spec().pictures();
    }

    /// Returns the model's reconstruction; null if unknown.
    public ReadOnlyObjectProperty<@Nullable Reconstruction> result() {
        return result.getReadOnlyProperty();
    }

    /// Returns the decoded images along the path; empty if unknown.
    public ReadOnlyObjectProperty<List<ImageData>> strip() {
        return strip.getReadOnlyProperty();
    }

    /// Returns why there is no reconstruction; null if there is one or it is being computed.
    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Returns why there is no path; null if there is one or it is being computed.
    public ReadOnlyObjectProperty<@Nullable Problem> pathProblem() {
        return pathProblem.getReadOnlyProperty();
    }

    /// Returns the dimension of a traversal; −1 if the model has no dimension of that rank.
    public int dimension() {
        RunAtStep shown = run;
        int rank = probe.rank().get() - 1;
        if (shown == null || rank >= shown.spec().model().latent()) {
            return -1;
        }
        return latents == null ? rank : latents.byWeight()[rank];
    }

    /// Sets the model and its posteriors.
    void show(@Nullable RunAtStep nextRun, @Nullable Latents nextLatents) {
        boolean another = nextRun != run;
        run = nextRun;
        latents = nextLatents;
        if (another) {
            ask();
        } else {
            askLine();
        }
    }

    /// Requests all results again. The last result stays on screen until the next one arrives but is not used as the
    /// start of a path, because it may be a point of another model.
    void ask() {
        problem.set(null);
        start = null;
        lineSlot.cancel();
        RunAtStep shown = run;
        SourceImage given = probe.image().get();
        if (shown == null || given == null || refused(shown, given)) {
            clear();
            return;
        }
        boolean invert = probe.inverted().get() && !shown.spec().model().shape().row();
        fitting.fit(given, shown.spec(), invert, shown.opened().examples(), image -> {
            input.set(image);
            slot.ask(shown.snapshot(), new Query.Reconstruct(image, shown.opened().label(given.className())));
        });
        askEnd();
    }

    private boolean refused(RunAtStep shown, SourceImage given) {
        ImageShape shape = shown.spec().model().shape();
        ImageData exact = given.exact();
        if (shape.points()) {
            problem.set(Problem.of("problem.compare.points"));
        } else if (shape.row() && (exact == null || !exact.shape().equals(shape))) {
            problem.set(Problem.of("problem.compare.rows"));
        } else if (shown.spec().model().classes() > 0 && shown.opened().label(given.className()) < 0) {
            problem.set(Problem.of("problem.compare.class"));
        }
        return problem.get() != null;
    }

    private void clear() {
        fitting.cancel();
        slot.cancel();
        input.set(null);
        result.set(null);
        askEnd();
    }

    private void show(Answer<Reconstruction> answer) {
        if (current(answer) && answer.value().input().equals(input.get())) {
            result.set(answer.value());
            start = answer.value().mean();
            askLine();
        }
    }

    /// Requests the end of an interpolation.
    void askEnd() {
        end = null;
        endFitting.cancel();
        endSlot.cancel();
        RunAtStep shown = run;
        SourceImage given = probe.end().get();
        if (problem.get() == null && shown != null && given != null && probe.path().get() == PathKind.INTERPOLATION) {
            endFitting.fit(given, shown.spec(), false, null, image -> endSlot.ask(shown.snapshot(),
                    new Query.Reconstruct(image, shown.opened().label(given.className()))));
        }
        askLine();
    }

    private void showEnd(Answer<Reconstruction> answer) {
        if (current(answer)) {
            end = answer.value().mean();
            askLine();
        }
    }

    /// Requests the images along the path once its ends are known.
    void askLine() {
        pathProblem.set(null);
        LatentPoint from = start;
        RunAtStep shown = run;
        if (shown == null || result.get() == null || problem.get() != null) {
            lineSlot.cancel();
            strip.set(List.of());
        } else if (shown.spec().model().has(Capability.CODEBOOK)) {
            refuseLine(Problem.of("problem.compare.codes"));
        } else if (from == null) {
            lineSlot.cancel();
        } else if (probe.path().get() == PathKind.TRAVERSAL) {
            traverse(shown, from);
        } else if (end != null) {
            lineSlot.ask(shown.snapshot(), new Query.DecodeAll(new LatentPath(from, end).points(STEPS)));
        }
    }

    private void traverse(RunAtStep shown, LatentPoint through) {
        int dimension = dimension();
        if (dimension < 0) {
            refuseLine(Problem.of("problem.compare.dimension", shown.spec().model().latent()));
            return;
        }
        LatentPath path = LatentPath.traversal(through, dimension,
                latents == null ? List.of() : latents.extents(shown.spec().model()), Extent.RANGE);
        lineSlot.ask(shown.snapshot(), new Query.DecodeAll(path.points(STEPS)));
    }

    private void refuseLine(Problem why) {
        lineSlot.cancel();
        strip.set(List.of());
        pathProblem.set(why);
    }

    private void showLine(Answer<List<ImageData>> answer) {
        if (current(answer) && start != null && pathProblem.get() == null) {
            strip.set(answer.value());
        }
    }

    @SuppressWarnings("ReferenceEquality") // snapshots are compared by identity
    private boolean current(Answer<?> answer) {
        return run != null && run.snapshot() == answer.snapshot();
    }
}
