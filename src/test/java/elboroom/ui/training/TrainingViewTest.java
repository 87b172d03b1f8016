package elboroom.ui.training;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;

import elboroom.i18n.Messages;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Panes;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingViewTest extends Panes {

    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void theButtonThatForksHasItsOwnHint() {
        BooleanProperty forks = new SimpleBooleanProperty();
        show(() -> view(forks), 400, 60);
        Button start = lookup("#training-train").queryButton();
        assertThat(start.getAccessibleHelp()).isEqualTo(messages.text("training.train.hint"));

        act(() -> forks.set(true));
        assertThat(start.getText()).isEqualTo(messages.text("training.fork"));
        assertThat(start.getAccessibleHelp()).isEqualTo(messages.text("training.fork.hint"));

        act(() -> forks.set(false));
        assertThat(start.getAccessibleHelp()).isEqualTo(messages.text("training.train.hint"));
    }

    private TrainingView view(BooleanProperty forks) {
        Studio studio = Studio.of(2);
        TrainingSession session = new TrainingSession(studio.exploration(), studio.notices(), new FakeTraining());
        return new TrainingView(new TrainingViewModel(studio.exploration(), session), messages,
                new TrainingView.Offer(Bindings.createBooleanBinding(() -> true), forks, () -> {},
                        Bindings.createBooleanBinding(() -> true), () -> {}));
    }
}
