package elboroom.ui.setup;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import elboroom.domain.RunSpec;
import elboroom.domain.TrainingState;
import elboroom.ui.exploration.TrainingSession;
import org.jspecify.annotations.Nullable;

/// Tells the run in training what is changed in the form, as far as that can change while it trains. Lives on the FX thread.
final class LiveSettings {

    private final TrainingSession session;
    private final BooleanProperty on = new SimpleBooleanProperty(true);

    LiveSettings(RunForm form, TrainingSession session) {
        this.session = session;
        form.learningRate().value().subscribe(this::tell);
        form.family().all().filter(field -> field.setting().live())
                .forEach(field -> field.field().value().subscribe(_ -> tell(field)));
    }

    /// Whether it is told; not while the form is filled in for a run that is to wait.
    BooleanProperty on() {
        return on;
    }

    private void tell(@Nullable Double learningRate) {
        if (on.get() && learningRate != null) {
            session.setLearningRate(learningRate);
        }
    }

    /// If the run in training is of that family.
    private void tell(SettingField field) {
        RunSpec run = session.run().get();
        boolean same = run != null && run.model().family().family() == field.family();
        if (on.get() && same && session.state().get() != TrainingState.IDLE && field.valid()) {
            session.set(field.setting().name(), Double.parseDouble(field.value()));
        }
    }
}
