package elboroom.ui.training;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;

import elboroom.domain.training.TrainingEvent;
import elboroom.i18n.Messages;
import elboroom.ui.control.FocusKeeper;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Panes;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingViewTest extends Panes {

    private final Studio studio = Studio.of(2);
    private final TrainingSession session = new TrainingSession(studio.exploration(), studio.notices(),
            new FakeTraining());
    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void theButtonThatForksHasItsOwnHint() {
        BooleanProperty forks = new SimpleBooleanProperty();
        open(forks, new SimpleBooleanProperty(true));
        Button start = lookup("#training-train").queryButton();
        assertThat(start.getAccessibleHelp()).startsWith(messages.text("training.train.hint"));

        act(() -> forks.set(true));
        assertThat(start.getText()).isEqualTo(messages.text("training.fork"));
        assertThat(start.getAccessibleHelp()).startsWith(messages.text("training.fork.hint"));

        act(() -> forks.set(false));
        assertThat(start.getAccessibleHelp()).startsWith(messages.text("training.train.hint"));
    }

    @Test
    void afterStopTheFocusGoesToTrainOnceTheRunHasEnded() {
        BooleanProperty ready = train("#training-stop");
        act(() -> lookup("#training-stop").queryButton().fire());
        assertThat(fx(() -> lookup("#training").query().isFocused())).as("a row that ignores keys").isTrue();
        act(() -> ready.set(true));
        assertThat(fx(() -> lookup("#training-train").query().isFocused())).isTrue();
    }

    /// Shows a run in training.
    ///
    /// @param focused the button that has the focus
    /// @return whether a run can be started
    private BooleanProperty train(String focused) {
        BooleanProperty ready = new SimpleBooleanProperty();
        open(new SimpleBooleanProperty(), ready);
        act(() -> {
            session.start(studio.model().run(), FakeData.digits(10));
            session.take(List.of(new TrainingEvent.Started(studio.model().run(), FakeData.digits(10).summary(), 100)));
            lookup(focused).queryButton().requestFocus();
        });
        return ready;
    }

    @Test
    void aKeyForPauseStartsNothingWhenTheRunEnds() {
        BooleanProperty ready = train("#training-pause");
        act(() -> session.take(List.of(new TrainingEvent.Finished(100, TrainingEvent.Ending.COMPLETED))));
        act(() -> ready.set(true));
        assertThat(fx(() -> lookup("#training").query().isFocused())).isTrue();
    }

    private void open(BooleanProperty forks, BooleanProperty ready) {
        TrainingView view = show(() -> new TrainingView(TrainingActions.of(
                new TrainingViewModel(studio.exploration(), session),
                new TrainingActions.Offer(ready.and(new SimpleBooleanProperty(true)), forks, () -> {},
                        Bindings.createBooleanBinding(() -> true), () -> {})),
                messages),
                400, 60);
        act(() -> new FocusKeeper(view.getScene()));
    }
}
