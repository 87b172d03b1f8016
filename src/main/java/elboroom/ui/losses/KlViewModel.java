package elboroom.ui.losses;

import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.StepMetrics;
import elboroom.ui.control.chart.LossSplit;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.TrainingSession;

/// The KL of each dimension, and the dimensions that map and manifold show. Runs on the FX thread.
public final class KlViewModel {

    private final Exploration exploration;
    private final TrainingSession training;
    private final ReadOnlyObjectProperty<Curves> curves;
    private final ReadOnlyObjectProperty<OptionalLong> past;
    private final ReadOnlyObjectWrapper<KlBars> bars = new ReadOnlyObjectWrapper<>(KlBars.UNKNOWN);
    private final ReadOnlyObjectWrapper<Set<Integer>> marked = new ReadOnlyObjectWrapper<>(Set.of());

    /// @param curves the metrics of the open run
    /// @param past the current step, if it is not the newest
    KlViewModel(Exploration exploration, TrainingSession training, ReadOnlyObjectProperty<Curves> curves,
            ReadOnlyObjectProperty<OptionalLong> past) {
        this.exploration = exploration;
        this.training = training;
        this.curves = curves;
        this.past = past;
        exploration.latents().subscribe(_ -> measure());
        training.state().subscribe(_ -> measure());
        exploration.plane().subscribe(_ -> mark());
    }

    /// Of the newest training steps while training is followed, else of the held-out examples.
    public ReadOnlyObjectProperty<KlBars> bars() {
        return bars.getReadOnlyProperty();
    }

    /// The dimensions shown on map and manifold.
    public ReadOnlyObjectProperty<Set<Integer>> marked() {
        return marked.getReadOnlyProperty();
    }

    /// Shows a dimension on map and manifold, together with the first one shown.
    public void show(int dimension) {
        if (exploration.plane().get().y() >= 0 && !marked.get().contains(dimension)) {
            exploration.choosePlane(dimension, exploration.plane().get().x());
        }
    }

    /// Called when another run is open.
    void open() {
        bars.set(measured());
    }

    /// Called with new metrics of the run in training.
    void take(StepMetrics metrics) {
        if (past.get().isEmpty()) {
            bars.set(KlBars.of(metrics));
        }
    }

    /// Called when the current step has changed. During training uses only training KL, so that the bars do not switch
    /// between two measures.
    void measure() {
        boolean live = past.get().isEmpty() && training.followed() && training.state().get().active();
        if (!live || bars.get().part() == LossSplit.HELD_OUT) {
            bars.set(measured());
        }
    }

    private KlBars measured() {
        Latents latents = exploration.latents().get();
        Snapshot encoded = exploration.latentsOf().get();
        long step = past.get().orElse(Long.MAX_VALUE);
        Evaluation evaluation = curves.get().evaluationAt(step);
        StepMetrics metrics = curves.get().metricsAt(step);
        if (latents != null && encoded != null && exploration.kl().get().length > 0) {
            return new KlBars(exploration.kl().get(), LossSplit.HELD_OUT, encoded.step(), latents.size());
        }
        if (evaluation != null && (past.get().isEmpty() || evaluation.step() == step)) {
            return new KlBars(evaluation.klPerDimension(), LossSplit.HELD_OUT, evaluation.step(),
                    evaluation.heldOut().examples());
        }
        return metrics == null ? KlBars.UNKNOWN : KlBars.of(metrics);
    }

    private void mark() {
        marked.set(Stream.of(exploration.plane().get().x(), exploration.plane().get().y()).filter(d -> d >= 0)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
