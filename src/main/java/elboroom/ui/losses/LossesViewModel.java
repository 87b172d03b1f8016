package elboroom.ui.losses;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.Fork;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.RunEvent;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;
import elboroom.ui.control.chart.LossSplit;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.RunChanges;
import elboroom.ui.exploration.RunForks;
import elboroom.ui.exploration.TrainingSession;
import org.jspecify.annotations.Nullable;

/// The losses of the open run: the stored metrics and, during training, new ones. Runs on the FX thread.
public final class LossesViewModel {

    private final Exploration exploration;
    private final TrainingSession training;
    private final ObservableValue<List<SettingChange>> settingChanges;
    private final ReadOnlyObjectProperty<List<Fork>> forks;
    private final ReadOnlyObjectWrapper<List<RunEvent>> events = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Curves> curves = new ReadOnlyObjectWrapper<>(new Curves());
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.NONE);
    private final ReadOnlyObjectWrapper<Set<Integer>> hidden = new ReadOnlyObjectWrapper<>(Set.of());
    private final ObjectProperty<Set<Integer>> hiddenTerms = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Set<Integer>> hiddenParts = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final ObjectProperty<Double> smoothing = new SimpleObjectProperty<>(0.0);
    private final ReadOnlyObjectWrapper<OptionalLong> past = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private final KlViewModel kl;
    private OptionalLong readAt = OptionalLong.empty();

    /// @param finder finds the forks of the open run
    public LossesViewModel(Exploration exploration, TrainingSession training, RunForks.Finder finder) {
        this.exploration = exploration;
        this.forks = new RunForks(exploration, training, finder).all();
        this.training = training;
        this.settingChanges = new RunChanges(exploration, training).marked();
        this.kl = new KlViewModel(exploration, training, curves(), past());
        training.listen(this::take);
        exploration.run().subscribe(this::fill);
        exploration.live().subscribe(_ -> look());
        exploration.snapshot().subscribe(_ -> look());
        hiddenTerms.subscribe(_ -> hide());
        hiddenParts.subscribe(_ -> hide());
        fill();
    }

    /// The curves of the open run; replaced when another run is opened.
    public ReadOnlyObjectProperty<Curves> curves() {
        return curves.getReadOnlyProperty();
    }

    public KlViewModel kl() {
        return kl;
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

    /// The runs that were forked from the open run.
    public ReadOnlyObjectProperty<List<Fork>> forks() {
        return forks;
    }

    /// The pauses, alarms and other events of the open run, in order.
    public ReadOnlyObjectProperty<List<RunEvent>> events() {
        return events.getReadOnlyProperty();
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

    /// The weight of the moving average that smooths the training curves; 0 for none.
    public ObjectProperty<Double> smoothing() {
        return smoothing;
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

    private void take(TrainingEvent event) {
        if (!training.followed()) {
            return;
        }
        switch (event) {
            case TrainingEvent.Stepped(StepMetrics metrics) -> {
                curves.get().add(metrics);
                kl.take(metrics);
                read();
            }
            case TrainingEvent.Evaluated(Evaluation evaluation) -> {
                curves.get().add(evaluation);
                read();
            }
            case TrainingEvent.Warned _,TrainingEvent.Paused _,TrainingEvent.Diverged _ ->
                events.set(training.events());
            default -> {
            }
        }
    }

    private void fill() {
        readAt = OptionalLong.empty();
        curves.set(Curves.of(exploration.history().get()));
        events.set(exploration.history().get().events());
        kl.open();
        read();
    }

    private void read() {
        long step = readAt.orElse(past.get().orElse(Long.MAX_VALUE));
        reading.set(new Reading(curves.get().metricsAt(step), curves.get().evaluationAt(step)));
    }

    private void look() {
        Snapshot here = exploration.snapshot().get();
        past.set(here == null || exploration.live().get() ? OptionalLong.empty() : OptionalLong.of(here.step()));
        kl.measure();
        read();
    }

    private void hide() {
        hidden.set(LossSplit.hidden(Term.values().length, hiddenTerms.get(), hiddenParts.get()));
    }

    /// Whether codes are open that have no model.
    ObservableValue<Boolean> codesOnly() {
        return exploration.codesOnly();
    }
}
