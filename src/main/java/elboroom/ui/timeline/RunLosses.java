package elboroom.ui.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.training.History;
import elboroom.domain.training.TrainingEvent;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.TrainingSession;

/// The losses of the open run: the stored ones and, during training, new ones. Runs on the FX thread.
final class RunLosses {

    private final Exploration exploration;
    private final TrainingSession session;
    private final ReadOnlyObjectWrapper<LossLines> lines = new ReadOnlyObjectWrapper<>(LossLines.of(History.EMPTY));

    RunLosses(Exploration exploration, TrainingSession session) {
        this.exploration = exploration;
        this.session = session;
        exploration.run().subscribe(this::fill);
        session.listen(this::take);
    }

    ReadOnlyObjectProperty<LossLines> lines() {
        return lines.getReadOnlyProperty();
    }

    private void fill() {
        lines.set(LossLines.of(exploration.history().get()));
    }

    private void take(TrainingEvent event) {
        if (session.followed()) {
            switch (event) {
                case TrainingEvent.Stepped stepped -> lines.get().add(stepped.metrics());
                case TrainingEvent.Evaluated evaluated -> lines.get().add(evaluated.evaluation());
                default -> {
                }
            }
        }
    }
}
