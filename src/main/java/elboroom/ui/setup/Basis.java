package elboroom.ui.setup;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableObjectValue;
import javafx.beans.value.ObservableValue;

import elboroom.domain.data.DataSpec;
import elboroom.domain.run.Preset;
import elboroom.domain.run.RunSpec;
import elboroom.ui.setup.data.DataChoice;
import elboroom.ui.setup.form.Field;
import org.jspecify.annotations.Nullable;

/// The values that the form was filled in with, of a preset or of a run, and which values differ from them now. Runs
/// on the FX thread.
final class Basis {

    private final RunForm form;
    private final DataChoice data;
    /// A form that nobody edits, with those values.
    private final RunForm original = new RunForm();
    /// The fields and properties of the form with their counterparts.
    private final Map<Object, Object> parts = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Preset> preset = new ReadOnlyObjectWrapper<>();
    /// The preset, also while the form shows a run with all its values.
    private final ReadOnlyObjectWrapper<@Nullable Preset> equal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunSpec> values = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DataSpec> dataOfRun = new ReadOnlyObjectWrapper<>();
    private final ObjectBinding<Set<Object>> changed;
    private final ObjectBinding<@Nullable Preset> shown;
    private int filling;

    Basis(RunForm form, DataChoice data) {
        this.form = form;
        this.data = data;
        var counterparts = original.parts().iterator();
        form.parts().forEach(part -> parts.put(part, counterparts.next()));
        this.changed = Bindings.createObjectBinding(this::findChanged,
                Stream.of(form.observables(), original.observables(), Stream.of(values)).flatMap(all -> all)
                        .toArray(Observable[]::new));
        ObservableValue<Boolean> sameData = sameData();
        this.shown = Bindings.createObjectBinding(
                () -> preset.get() != null || sameData.getValue() ? equal.get() : null, preset, equal, sameData);
    }

    /// The preset; null if the values are those of a run, or the defaults.
    ReadOnlyObjectProperty<@Nullable Preset> preset() {
        return preset.getReadOnlyProperty();
    }

    /// The preset that the form was filled in with, or that the run has all values and data of; null for none.
    ObservableObjectValue<@Nullable Preset> shownPreset() {
        return shown;
    }

    /// The run that the form was filled in with; without a name for a preset, null for the defaults.
    ReadOnlyObjectProperty<@Nullable RunSpec> values() {
        return values.getReadOnlyProperty();
    }

    /// The parts of the form that have an effect and differ from the values.
    ObservableValue<Set<Object>> changed() {
        return changed;
    }

    /// Fills in the form with a preset, on the chosen data.
    void take(Preset chosen, RunSpec run) {
        take(run);
        preset.set(chosen);
        equal.set(chosen);
    }

    /// Fills in the form with a run.
    void take(RunSpec run) {
        atOnce(() -> {
            form.show(run);
            keep(run);
            preset.set(null);
            keepData();
        });
    }

    /// Compares once after many changes.
    private void atOnce(Runnable changes) {
        filling++;
        try {
            changes.run();
        } finally {
            filling--;
        }
        changed.invalidate();
    }

    /// Records settings of the run that were changed in training.
    void keep(RunSpec run) {
        if (differing().findAny().isPresent()) {
            equal.set(null);
        }
        atOnce(() -> {
            original.show(run);
            values.set(run);
        });
    }

    /// Changes the number of epochs of the values, and in the form too unless the user changed it there.
    void keepEpochs(int epochs) {
        RunSpec run = values.get();
        if (run != null && run.optimizer().epochs() != epochs) {
            RunSpec adapted = run.with(run.optimizer().withEpochs(epochs));
            boolean own = changed.get().contains(form.epochs());
            atOnce(() -> {
                original.epochs().text().set(Integer.toString(epochs));
                values.set(adapted);
                if (!own) {
                    form.epochs().text().set(Integer.toString(epochs));
                }
            });
        }
    }

    /// Records that the chosen data are those of the run.
    void keepData() {
        dataOfRun.set(data.absent().get() == null ? data.spec().get().withLimit(0) : null);
    }

    /// Whether the chosen data are those of the run that the form was filled in with.
    ObservableValue<Boolean> sameData() {
        return Bindings.createObjectBinding(
                () -> data.spec().get().withLimit(0).equals(dataOfRun.get()) && data.absent().get() == null,
                data.spec(), data.absent(), dataOfRun);
    }

    /// The text that a changed field was filled in with; null while it is unchanged.
    ObservableValue<@Nullable String> before(Field<?> field) {
        return changed.map(parts -> parts.contains(field) ? counterpart(field).text().get() : null);
    }

    /// The choice that was filled in and then changed; null while it is unchanged.
    <T> ObservableValue<@Nullable T> before(Property<T> choice) {
        return changed.map(parts -> parts.contains(choice) ? counterpart(choice).getValue() : null);
    }

    void restore(Field<?> field) {
        field.text().set(counterpart(field).text().get());
    }

    <T> void restore(Property<T> choice) {
        choice.setValue(counterpart(choice).getValue());
    }

    @SuppressWarnings("unchecked") // both forms list their parts in the same order
    private <P> P counterpart(P part) {
        return (P) Objects.requireNonNull(parts.get(part));
    }

    /// Restores all values but the data.
    void restore() {
        RunSpec run = values.get();
        if (run != null) {
            atOnce(() -> form.show(run));
        }
    }

    private Set<Object> findChanged() {
        return values.get() == null || filling > 0
                ? Set.of()
                : differing().collect(Collectors.toSet());
    }

    private Stream<Object> differing() {
        return parts.entrySet().stream().filter(pair -> changed(pair.getKey(), pair.getValue()))
                .map(Map.Entry::getKey);
    }

    private boolean changed(Object part, Object before) {
        return form.counts(part) && original.counts(before) && !Objects.equals(value(part), value(before));
    }

    private static @Nullable Object value(Object part) {
        return part instanceof Field<?> field ? field.value().get() : ((Property<?>) part).getValue();
    }
}
