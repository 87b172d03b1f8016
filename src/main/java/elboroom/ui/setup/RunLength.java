package elboroom.ui.setup;

import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;

import elboroom.domain.data.DataSummary;
import elboroom.domain.run.Preset;
import elboroom.domain.run.RunSpec;
import elboroom.ui.exploration.ForkPoint;
import elboroom.ui.setup.data.DataChoice;
import org.jspecify.annotations.Nullable;

/// Whether the run described by the form is long enough: the epochs that a preset was given because the data are few,
/// and the number of steps where they are too few to learn anything. Runs on the FX thread.
final class RunLength {

    /// With fewer steps, the images of a model are noise.
    private static final int FEW = 500;

    private final ObjectBinding<@Nullable Integer> raised;
    private final ObjectBinding<@Nullable Long> few;

    RunLength(RunForm form, DataChoice data, Basis basis, ObservableValue<@Nullable ForkPoint> fork) {
        this.raised = Bindings.createObjectBinding(() -> raised(basis.shownPreset().get(), basis.values().get()),
                basis.shownPreset(), basis.values());
        this.few = Bindings.createObjectBinding(
                () -> fork.getValue() == null ? few(form, data.summary().get()) : null,
                Stream.concat(form.observables(), Stream.of(data.summary(), fork)).toArray(Observable[]::new));
    }

    /// The number of epochs of the chosen preset on few data; null where it is that of the preset itself.
    ObservableValue<@Nullable Integer> raised() {
        return raised;
    }

    /// The number of steps of a new run if it is too small; else null, also while unknown.
    ObservableValue<@Nullable Long> few() {
        return few;
    }

    private static @Nullable Integer raised(@Nullable Preset preset, @Nullable RunSpec values) {
        if (preset == null || values == null) {
            return null;
        }
        int epochs = values.optimizer().epochs();
        return epochs > preset.run().optimizer().epochs() ? epochs : null;
    }

    private static @Nullable Long few(RunForm form, @Nullable DataSummary known) {
        Integer epochs = form.epochs().value().get();
        Integer batch = form.batch().value().get();
        if (known == null || epochs == null || batch == null) {
            return null;
        }
        long steps = (long) Math.ceilDiv(known.train(), batch) * epochs;
        return steps < FEW ? steps : null;
    }
}
