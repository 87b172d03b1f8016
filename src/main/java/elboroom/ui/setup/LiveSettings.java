package elboroom.ui.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import elboroom.domain.model.FamilySpec;
import elboroom.domain.run.RunSpec;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.setup.form.NumberText;
import org.jspecify.annotations.Nullable;

/// Sends changes in the form to the run in training, for settings that can change live, and keeps their initial
/// values. Runs on the FX thread.
final class LiveSettings {

    static final String LEARNING_RATE = "setup.learningRate";

    private final RunForm form;
    private final TrainingSession session;
    private final BooleanProperty enabled = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Map<String, String>> initialValues = new ReadOnlyObjectWrapper<>(Map.of());
    private boolean filling;

    LiveSettings(RunForm form, TrainingSession session) {
        this.form = form;
        this.session = session;
        form.learningRate().value().subscribe(this::send);
        form.family().all().filter(field -> field.setting().live())
                .forEach(field -> field.field().value().subscribe(_ -> send(field)));
        session.inEffect().subscribe(_ -> compare());
        session.state().subscribe(_ -> compare());
        enabled.subscribe(_ -> compare());
    }

    /// Whether changes are sent; false while the form describes another run.
    BooleanProperty enabled() {
        return enabled;
    }

    /// The values of changed live settings when training started, by message key; empty while the form describes
    /// another run.
    ReadOnlyObjectProperty<Map<String, String>> initialValues() {
        return initialValues.getReadOnlyProperty();
    }

    /// Fills in the form without changing the run in training.
    void withoutSending(Runnable fill) {
        filling = true;
        fill.run();
        filling = false;
    }

    private boolean sends() {
        return enabled.get() && !filling && session.state().get().active();
    }

    private void send(@Nullable Double learningRate) {
        if (sends() && learningRate != null) {
            session.setLearningRate(learningRate);
        }
    }

    /// Sends a setting if the run in training has that family.
    private void send(SettingField field) {
        RunSpec run = session.run().get();
        boolean same = run != null && run.model().family().family() == field.family();
        if (sends() && same && field.valid()) {
            session.set(field.setting().name(), Double.parseDouble(field.value()));
        }
    }

    private void compare() {
        RunSpec began = session.run().get();
        RunSpec now = session.inEffect().get();
        boolean live = enabled.get() && session.state().get().active();
        initialValues.set(live && began != null && now != null ? changes(began, now) : Map.of());
    }

    private Map<String, String> changes(RunSpec began, RunSpec now) {
        Map<String, String> changes = new LinkedHashMap<>();
        if (began.optimizer().learningRate() != now.optimizer().learningRate()) {
            changes.put(LEARNING_RATE, NumberText.plain(began.optimizer().learningRate()));
        }
        FamilySpec before = began.model().family();
        form.family().all()
                .filter(field -> field.family() == before.family() && field.setting().live()
                        && !before.value(field.setting().name())
                                .equals(now.model().family().value(field.setting().name())))
                .forEach(field -> changes.put(field.key(),
                        NumberText.plain(before.number(field.setting().name()))));
        return changes;
    }
}
