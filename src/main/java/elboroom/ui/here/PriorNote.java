package elboroom.ui.here;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

import elboroom.domain.model.Capability;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// States that a family has no prior, and what samples are drawn from instead; hidden otherwise. Runs on the FX
/// thread.
final class PriorNote extends Label {

    /// @param codesOnly whether there is no model to sample from
    PriorNote(ObservableValue<@Nullable RunSpec> run, ObservableValue<Boolean> codesOnly, Messages messages) {
        getStyleClass().add("note");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        run.subscribe(_ -> show(run.getValue(), codesOnly.getValue(), messages));
        codesOnly.subscribe(_ -> show(run.getValue(), codesOnly.getValue(), messages));
    }

    private void show(@Nullable RunSpec run, boolean codesOnly, Messages messages) {
        setText(run == null || codesOnly ? "" : noteText(run.model().family(), messages));
        setVisible(!getText().isEmpty());
        setManaged(isVisible());
    }

    private static String noteText(FamilySpec family, Messages messages) {
        if (!family.has(Capability.FITTED_DENSITY)) {
            return "";
        }
        return messages.text(family.has(Capability.FITTED_MIXTURE) ? "here.noPrior.mixture" : "here.noPrior.gaussian");
    }
}
