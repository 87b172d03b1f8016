package elboroom.ui.setup;

import java.util.List;
import javafx.beans.property.ObjectProperty;

import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import org.jspecify.annotations.Nullable;

/// Replaces a likelihood that does not suit the chosen data by a Gaussian, and restores it when it does. Runs on the
/// FX thread.
final class SuitableLikelihood {

    private final ObjectProperty<Likelihoods> likelihood;
    /// The likelihood that was replaced; null for none.
    private @Nullable Likelihoods displaced;

    SuitableLikelihood(ObjectProperty<Likelihoods> likelihood) {
        this.likelihood = likelihood;
    }

    /// @param read null if the data were not read yet
    void adapt(DataSpec data, @Nullable DataSummary read) {
        List<Likelihoods> possible = Likelihoods.of(data, read);
        Likelihoods chosen = likelihood.get();
        Likelihoods before = displaced;
        if (!possible.contains(chosen)) {
            displaced = chosen;
            likelihood.set(usual(data));
        } else if (before != null && possible.contains(before)) {
            displaced = null;
            likelihood.set(chosen == Likelihoods.GAUSSIAN || chosen == Likelihoods.GAUSSIAN_OPTIMAL ? before : chosen);
        }
    }

    /// The standard deviation of a table's columns is 1, and their error depends on how many there are.
    private static Likelihoods usual(DataSpec data) {
        return data.isTable() ? Likelihoods.GAUSSIAN_OPTIMAL : Likelihoods.GAUSSIAN;
    }

    /// Forgets the replaced likelihood: the data are those of a run, which has its own.
    void forget() {
        displaced = null;
    }
}
