package elboroom.ui.setup;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

import elboroom.domain.run.RunSpec;
import elboroom.ui.exploration.ForkPoint;
import elboroom.ui.exploration.TrainingSession;
import org.jspecify.annotations.Nullable;

/// Says whose settings the form shows.
///
/// @param run its name; empty for a new run that is not based on another
record Heading(Kind kind, String run) {

    /// `NEW`, a new run; `RUN`, the settings of a run; `CHANGED`, those of a run with changes for a new one;
    /// `TRAINING`, the same for the run in training, which receives its live settings; `FORK`, a fork.
    enum Kind {
        NEW, RUN, CHANGED, TRAINING, FORK
    }

    static ObservableValue<Heading> of(Basis basis, BooleanProperty live, TrainingSession session,
            ObservableValue<@Nullable ForkPoint> fork) {
        ObservableValue<Boolean> sameData = basis.sameData();
        return Bindings.createObjectBinding(() -> {
            RunSpec run = basis.values().get();
            if (run == null || basis.preset().get() != null) {
                return new Heading(Kind.NEW, "");
            }
            boolean same = sameData.getValue() && basis.changed().getValue().isEmpty();
            return new Heading(kind(same, live.get() && session.state().get().active(), fork.getValue() != null),
                    run.name());
        }, basis.values(), basis.preset(), basis.changed(), sameData, live, session.state(), fork);
    }

    private static Kind kind(boolean same, boolean training, boolean fork) {
        if (fork) {
            return Kind.FORK;
        }
        if (same) {
            return Kind.RUN;
        }
        return training ? Kind.TRAINING : Kind.CHANGED;
    }
}
