package elboroom.ui.setup;

import java.util.List;
import java.util.Objects;

import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.run.Preset;
import elboroom.domain.run.RunSpec;
import elboroom.ui.setup.data.DataChoice;

/// Fills in the form with presets. Runs on the FX thread.
final class PresetChoice {

    private final RunForm form;
    private final DataChoice data;
    private final Basis basis;

    PresetChoice(RunForm form, DataChoice data, Basis basis) {
        this.form = form;
        this.data = data;
        this.basis = basis;
        data.summary().subscribe(_ -> adaptEpochs());
    }

    /// Fills in the form. The chosen data are kept if the user chose a folder that suits the preset, or points for a
    /// preset for points; else the data are those of the preset.
    void choose(Preset preset) {
        DataSpec own = preset.run().data();
        DataSpec before = data.spec().get();
        boolean kept = preset.suits(before) && data.absent().get() == null;
        int limit = kept ? Objects.requireNonNullElse(form.limit().value().get(), 0) : own.limit();
        basis.take(preset, preset.run().withData(own.withLimit(limit)));
        if (!kept) {
            data.useBuiltIn(own.source());
        } else if (data.summary().get() == null) {
            data.load((_, _) -> {});
        }
        adaptEpochs();
    }

    /// Sets as many epochs as the chosen preset needs on the chosen data, once these are known.
    private void adaptEpochs() {
        Preset preset = basis.preset().get();
        DataSummary known = data.summary().get();
        if (preset != null && known != null) {
            basis.keepEpochs(preset.epochs(known.train()));
        }
    }

    /// The runs that the chosen preset adds after the first one; none once another family was chosen.
    List<RunSpec> others(RunSpec first, DataSummary summary) {
        return families(first.model().family().family()).stream().map(first.model()::with)
                .map(model -> first.with(model).named(RunForm.name(summary, model))).toList();
    }

    /// Whether the chosen preset adds runs after one of this family.
    boolean several(Family first) {
        return !families(first).isEmpty();
    }

    private List<FamilySpec> families(Family first) {
        Preset preset = basis.preset().get();
        return preset == null || preset.run().model().family().family() != first ? List.of() : preset.others();
    }
}
