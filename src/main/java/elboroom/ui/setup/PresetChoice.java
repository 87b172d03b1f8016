package elboroom.ui.setup;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.run.Preset;
import elboroom.domain.run.RunSpec;
import org.jspecify.annotations.Nullable;

/// The preset that the form was filled in with. Runs on the FX thread.
final class PresetChoice {

    private final RunForm form;
    private final DataChoice data;
    private final ReadOnlyObjectWrapper<@Nullable Preset> chosen = new ReadOnlyObjectWrapper<>();

    PresetChoice(RunForm form, DataChoice data) {
        this.form = form;
        this.data = data;
    }

    /// The preset; null if the form was filled in with the settings of a run.
    ReadOnlyObjectProperty<@Nullable Preset> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Fills in the form. The chosen data are kept if the user chose a folder that suits the preset, or points for a
    /// preset for points; else the data are those of the preset.
    void choose(Preset preset) {
        DataSpec own = preset.run().data();
        DataSpec before = data.spec().get();
        boolean kept = preset.suits(before) && data.absent().get() == null;
        int limit = kept ? Objects.requireNonNullElse(form.limit().value().get(), 0) : own.limit();
        form.show(preset.run().withData(own.withLimit(limit)));
        if (!kept) {
            data.useBuiltIn(own.source());
        } else if (data.summary().get() == null) {
            data.load((_, _) -> {});
        }
        chosen.set(preset);
    }

    /// Records that the form was filled in with the settings of a run.
    void leave() {
        chosen.set(null);
    }

    /// The runs that the chosen preset adds after the first one; none once another family was chosen.
    List<RunSpec> others(RunSpec first, DataSummary summary) {
        Preset preset = chosen.get();
        if (preset == null || preset.run().model().family().family() != first.model().family().family()) {
            return List.of();
        }
        return preset.others().stream().map(first.model()::with)
                .map(model -> first.with(model).named(RunForm.name(summary, model))).toList();
    }
}
