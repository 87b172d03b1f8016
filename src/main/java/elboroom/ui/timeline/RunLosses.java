package elboroom.ui.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.model.Losses;
import elboroom.domain.training.History;
import elboroom.domain.training.TrainingEvent;
import elboroom.ui.control.chart.LossSeries;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.TrainingSession;

/// The losses of the open run: the stored ones and, during training, new ones. Runs on the FX thread.
final class RunLosses {

    private final Exploration exploration;
    private final TrainingSession session;
    private final ReadOnlyObjectWrapper<LossSeries> series = new ReadOnlyObjectWrapper<>(series(History.EMPTY));

    RunLosses(Exploration exploration, TrainingSession session) {
        this.exploration = exploration;
        this.session = session;
        exploration.run().subscribe(this::fill);
        session.listen(this::take);
    }

    ReadOnlyObjectProperty<LossSeries> series() {
        return series.getReadOnlyProperty();
    }

    private void fill() {
        series.set(series(exploration.history().get()));
    }

    private static LossSeries series(History history) {
        return LossSeries.of(history, Losses::loss);
    }

    private void take(TrainingEvent event) {
        if (session.followed()) {
            switch (event) {
                case TrainingEvent.Stepped stepped -> series.get().add(stepped.metrics());
                case TrainingEvent.Evaluated evaluated -> series.get().add(evaluated.evaluation());
                default -> {
                }
            }
        }
    }
}
