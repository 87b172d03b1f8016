package elboroom.ui.losses;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.RunChanges;
import elboroom.ui.exploration.TrainingSession;
import org.jspecify.annotations.Nullable;

/// The losses of the open run: the stored metrics and, during training, new ones. Runs on the FX thread.
public final class LossesViewModel {

    private final Exploration exploration;
    private final TrainingSession training;
    private final ObservableValue<List<SettingChange>> settingChanges;
    private final ReadOnlyObjectWrapper<Curves> curves = new ReadOnlyObjectWrapper<>(new Curves());
    private final ReadOnlyObjectWrapper<KlBars> bars = new ReadOnlyObjectWrapper<>(KlBars.UNKNOWN);
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.NONE);
    private final ReadOnlyObjectWrapper<Set<Integer>> marked = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<Integer>> hidden = new ReadOnlyObjectWrapper<>(Set.of());
    private final ObjectProperty<Set<Integer>> hiddenTerms = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Set<Integer>> hiddenParts = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<OptionalLong> past = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private OptionalLong readAt = OptionalLong.empty();

    public LossesViewModel(Exploration exploration, TrainingSession training) {
        this.exploration = exploration;
        this.training = training;
        this.settingChanges = new RunChanges(exploration, training).marked();
        training.listen(this::take);
        exploration.run().subscribe(this::fill);
        exploration.latents().subscribe(_ -> measure());
        exploration.live().subscribe(_ -> look());
        exploration.snapshot().subscribe(_ -> look());
        training.state().subscribe(_ -> measure());
        hiddenTerms.subscribe(_ -> hide());
        hiddenParts.subscribe(_ -> hide());
        exploration.plane().subscribe(_ -> mark());
        fill();
    }

    /// The curves of the open run; replaced when another run is opened.
    public ReadOnlyObjectProperty<Curves> curves() {
        return curves.getReadOnlyProperty();
    }

    /// The KL of each dimension: of the newest training steps while training is followed, else of the held-out
    /// examples.
    public ReadOnlyObjectProperty<KlBars> bars() {
        return bars.getReadOnlyProperty();
    }

    /// The dimensions shown on map and manifold.
    public ReadOnlyObjectProperty<Set<Integer>> marked() {
        return marked.getReadOnlyProperty();
    }

    /// The values at the hovered step, or else at the current one.
    public ReadOnlyObjectProperty<Reading> reading() {
        return reading.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable RunSpec> run() {
        return exploration.run();
    }

    /// The family of the open run; the default family before a run is open.
    public FamilySpec family() {
        RunSpec run = exploration.run().get();
        return run == null ? FamilySpec.of(Family.VAE) : run.model().family();
    }

    /// The setting changes during training, including the parent's before the fork.
    public ObservableValue<List<SettingChange>> changes() {
        return settingChanges;
    }

    /// The ids of the hidden curves.
    public ReadOnlyObjectProperty<Set<Integer>> hidden() {
        return hidden.getReadOnlyProperty();
    }

    /// The ids of the hidden terms.
    public ObjectProperty<Set<Integer>> hiddenTerms() {
        return hiddenTerms;
    }

    /// The ids of the hidden splits.
    public ObjectProperty<Set<Integer>> hiddenParts() {
        return hiddenParts;
    }

    /// Whether the loss axes are logarithmic.
    public BooleanProperty logarithmic() {
        return logarithmic;
    }

    /// The current step, if it is not the newest.
    public ReadOnlyObjectProperty<OptionalLong> past() {
        return past.getReadOnlyProperty();
    }

    /// Reads the values at a step; empty for the current step.
    public void readAt(OptionalLong step) {
        readAt = step;
        read();
    }

    /// Shows a dimension on map and manifold, together with the first one shown.
    public void show(int dimension) {
        if (exploration.plane().get().y() >= 0 && !marked.get().contains(dimension)) {
            exploration.choosePlane(dimension, exploration.plane().get().x());
        }
    }

    private void take(TrainingEvent event) {
        if (!training.followed()) {
            return;
        }
        switch (event) {
            case TrainingEvent.Stepped(StepMetrics metrics) -> {
                curves.get().add(metrics);
                if (past.get().isEmpty()) {
                    bars.set(KlBars.of(metrics));
                }
                read();
            }
            case TrainingEvent.Evaluated(Evaluation evaluation) -> {
                curves.get().add(evaluation);
                read();
            }
            default -> {
            }
        }
    }

    private void fill() {
        History history = exploration.history().get();
        Curves filled = new Curves();
        if (exploration.run().get() != null) {
            history.steps().forEach(filled::add);
            history.evaluations().forEach(filled::add);
        }
        readAt = OptionalLong.empty();
        curves.set(filled);
        bars.set(measured());
        read();
    }

    private void read() {
        long step = readAt.orElse(past.get().orElse(Long.MAX_VALUE));
        reading.set(new Reading(curves.get().metricsAt(step), curves.get().evaluationAt(step)));
    }

    private void look() {
        Snapshot here = exploration.snapshot().get();
        past.set(here == null || exploration.live().get() ? OptionalLong.empty() : OptionalLong.of(here.step()));
        measure();
        read();
    }

    /// During training uses only training KL, so that the bars do not switch between two measures.
    private void measure() {
        boolean live = past.get().isEmpty() && training.followed() && training.state().get().active();
        if (!live || bars.get().part() == LossSplit.HELD_OUT) {
            bars.set(measured());
        }
    }

    private KlBars measured() {
        Latents latents = exploration.latents().get();
        long step = past.get().orElse(Long.MAX_VALUE);
        Evaluation evaluation = curves.get().evaluationAt(step);
        StepMetrics metrics = curves.get().metricsAt(step);
        if (latents != null && exploration.kl().get().length > 0) {
            return new KlBars(exploration.kl().get(), LossSplit.HELD_OUT, latents.size());
        }
        if (evaluation != null && (past.get().isEmpty() || evaluation.step() == step)) {
            return new KlBars(evaluation.klPerDimension(), LossSplit.HELD_OUT, evaluation.heldOut().examples());
        }
        return metrics == null ? KlBars.UNKNOWN : KlBars.of(metrics);
    }

    private void mark() {
        marked.set(Stream.of(exploration.plane().get().x(), exploration.plane().get().y()).filter(d -> d >= 0)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private void hide() {
        hidden.set(Stream.of(LossSplit.values())
                .flatMap(part -> Stream.of(Term.values())
                        .filter(term -> hiddenParts.get().contains(part.id())
                                || hiddenTerms.get().contains(term.id()))
                        .map(term -> Curves.id(part, term)))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
