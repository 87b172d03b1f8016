package elboroom.ui.codes;

import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.RunSpec;
import elboroom.metrics.CodeUsage;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.ShownStep;
import org.jspecify.annotations.Nullable;

/// The codes of the current point, and how often held-out examples use each code. If the current point is a held-out
/// example, it follows that example when its codes change during training. Runs on the FX thread.
public final class CodesViewModel {

    private static final int NONE = -1;

    private final Exploration exploration;
    private final RandomGenerator random;
    private final ShownStep shownStep;
    private final ReadOnlyObjectWrapper<CodeMap> map = new ReadOnlyObjectWrapper<>(CodeMap.NONE);
    private final ReadOnlyObjectWrapper<@Nullable CodeUsage> usage = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper code = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyBooleanWrapper hasExamples = new ReadOnlyBooleanWrapper();
    private final IntegerProperty position = new SimpleIntegerProperty();
    private int example;
    private @Nullable LatentPoint exampleAt;

    public CodesViewModel(Exploration exploration, RandomGenerator random) {
        this.exploration = exploration;
        this.random = random;
        exploration.run().subscribe(this::open);
        exploration.point().subscribe(_ -> pointChanged());
        this.shownStep = new ShownStep(exploration);
        exploration.latentsOf().subscribe(shownStep::show);
        exploration.latents().subscribe(this::latentsChanged);
        position.subscribe(_ -> read());
    }

    /// The codes of the current point; empty for a model without codes.
    public ReadOnlyObjectProperty<CodeMap> map() {
        return map.getReadOnlyProperty();
    }

    /// How often held-out examples use each code; null while unknown.
    public ReadOnlyObjectProperty<@Nullable CodeUsage> usage() {
        return usage.getReadOnlyProperty();
    }

    /// The step of the shown usage, if it is not the current step.
    public ReadOnlyObjectProperty<OptionalLong> outdatedStep() {
        return shownStep.outdatedStep();
    }

    /// The size of the codebook; 0 for a model without codes.
    public ReadOnlyIntegerProperty size() {
        return size.getReadOnlyProperty();
    }

    /// The selected position.
    public IntegerProperty position() {
        return position;
    }

    /// The code at the selected position; −1 if there is none.
    public ReadOnlyIntegerProperty code() {
        return code.getReadOnlyProperty();
    }

    /// Whether there are held-out examples to choose from.
    public ReadOnlyBooleanProperty hasExamples() {
        return hasExamples.getReadOnlyProperty();
    }

    /// Sets the code at the selected position.
    public void choose(int newCode) {
        if (code.get() >= 0) {
            exploration.moveTo(exploration.point().get().with(position.get(), newCode));
        }
    }

    /// Moves to the codes of a random held-out example.
    public void sample() {
        Latents latents = exploration.latents().get();
        if (hasExamples.get() && latents != null) {
            example = random.nextInt(latents.size());
            followExample(latents);
        }
    }

    private void open() {
        RunSpec run = exploration.run().get();
        usage.set(null);
        size.set(run == null ? 0 : Codes.size(run.model()));
        example = 0;
        exampleAt = null;
        position.set(0);
        pointChanged();
        latentsChanged(exploration.latents().get());
    }

    private void pointChanged() {
        RunSpec run = exploration.run().get();
        LatentPoint point = exploration.point().get();
        ModelSpec model = run == null ? null : run.model();
        map.set(model != null && size.get() > 0 && point.dimensions() == model.latent()
                ? CodeMap.of(model, point)
                : CodeMap.NONE);
        read();
    }

    private void read() {
        int at = position.get();
        code.set(at < map.get().codes().size() ? map.get().codes().get(at) : NONE);
    }

    private void latentsChanged(@Nullable Latents latents) {
        if (latents == null || size.get() == 0) {
            usage.set(null);
            hasExamples.set(false);
            return;
        }
        usage.set(Codes.usage(latents, size.get()));
        hasExamples.set(latents.size() > 0);
        LatentPoint here = exploration.point().get();
        if (hasExamples.get() && (here.equals(exampleAt) || here.equals(LatentPoint.origin(here.dimensions())))) {
            followExample(latents);
        }
    }

    /// Moves to the first example if the user has not chosen a point, because a codebook has no middle. Waits if the
    /// chosen example is not encoded yet.
    private void followExample(Latents latents) {
        if (example < latents.size()) {
            LatentPoint at = latents.point(example);
            exampleAt = at;
            exploration.moveTo(at);
        }
    }
}
