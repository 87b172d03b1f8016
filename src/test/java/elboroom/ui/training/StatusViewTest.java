package elboroom.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.domain.training.TrainingEvent;
import elboroom.i18n.Messages;
import elboroom.service.data.LoadedData;
import elboroom.ui.exploration.OpenedRun;
import elboroom.ui.exploration.TrainingSession;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeTraining;
import elboroom.ui.testing.Panes;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatusViewTest extends Panes {

    private final Studio studio = Studio.of(2);
    private final TrainingSession session = new TrainingSession(studio.exploration(), studio.notices(),
            new FakeTraining());
    private final TrainingViewModel viewModel = new TrainingViewModel(studio.exploration(), session);
    private final LoadedData data = FakeData.digits(10);

    @Test
    void changingNumbersKeepTheirPlaces() {
        StatusView status = status(900);
        List<Double> before = places(status);
        act(() -> tell(FakeTraining.stepped(12_345)));
        assertThat(places(status)).isEqualTo(before);
        assertThat(shown(status)).hasSize(5);
    }

    @Test
    void withLittleRoomTheLessImportantFiguresAreOmittedAndListed() {
        StatusView status = status(900);
        act(() -> tell(FakeTraining.stepped(30)));
        double least = fx(() -> status.minWidth(-1));
        act(() -> status.setMaxWidth(least));
        settle();
        assertThat(shown(status)).as("step and held-out figure").hasSize(2);
        Label more = (Label) fx(() -> status.getChildren().stream()
                .filter(node -> node instanceof Label && node.isVisible()).findFirst().orElseThrow());
        assertThat(more.getTooltip().getText()).contains("examples/s 1,000", "left ", "epochs 1 / 10");
        assertThat(fx(() -> status.getChildren().stream().filter(Node::isVisible)
                .allMatch(node -> node.getBoundsInParent().getMinX() >= 0
                        && node.getBoundsInParent().getMaxX() <= status.getWidth())))
                .isTrue();
    }

    @Test
    void theNameOfTheRunInTrainingIsShortenedFirst() {
        StatusView status = status(900);
        act(() -> {
            tell(FakeTraining.stepped(30));
            studio.exploration().open(new OpenedRun(studio.model().run(), data.summary(), History.EMPTY, null, null),
                    null, new Snapshot(studio.model().run().model(), 7, 1, Map.of()));
        });
        Node chip = lookup("#status-elsewhere").query();
        double whole = fx(() -> chip.getLayoutBounds().getWidth());
        act(() -> status.setMaxWidth(status.prefWidth(-1) - 30));
        settle();
        assertThat(fx(() -> chip.getLayoutBounds().getWidth())).isLessThan(whole);
        assertThat(shown(status)).as("step, epochs, held-out figure").hasSize(3);
    }

    private StatusView status(double width) {
        StatusView status = fx(() -> new StatusView(viewModel, new Messages(Locale.ENGLISH)));
        show(() -> new VBox(status), width, 60);
        act(() -> {
            RunSpec run = studio.model().run();
            session.start(run, data);
            tell(new TrainingEvent.Started(run, data.summary(), 100_000), FakeTraining.stepped(3));
        });
        return status;
    }

    private void tell(TrainingEvent... events) {
        session.take(List.of(events));
    }

    private static List<Node> shown(StatusView status) {
        return fx(() -> status.getChildren().stream().filter(node -> node instanceof HBox && node.isVisible())
                .map(Node.class::cast).toList());
    }

    private static List<Double> places(StatusView status) {
        settle();
        return fx(() -> status.getChildren().stream().filter(Node::isVisible).map(Node::getLayoutX).toList());
    }
}
