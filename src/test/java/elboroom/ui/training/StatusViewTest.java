package elboroom.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.domain.training.TrainingEvent;
import elboroom.i18n.Messages;
import elboroom.service.data.LoadedData;
import elboroom.service.run.OpenRun;
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
        assertThat(shown(status)).as("the step, because there is no held-out figure yet").hasSize(1);
        Label more = (Label) fx(() -> status.getChildren().stream()
                .filter(node -> node instanceof Label && node.isVisible()).findFirst().orElseThrow());
        assertThat(more.getTooltip().getText()).contains("−ELBO –", "examples/s 1,000", "left ", "epochs 1 / 10");
        assertThat(fx(() -> status.getChildren().stream().filter(Node::isVisible)
                .allMatch(node -> node.getBoundsInParent().getMinX() >= 0
                        && node.getBoundsInParent().getMaxX() <= status.getWidth())))
                .isTrue();
    }

    @Test
    void theNameOfTheRunInTrainingIsShortenedFirst() {
        StatusView status = status(900);
        openAnother();
        Node chip = lookup("#status-elsewhere").query();
        double whole = fx(() -> chip.getLayoutBounds().getWidth());
        act(() -> status.setMaxWidth(status.prefWidth(-1) - 10));
        settle();
        assertThat(fx(() -> chip.getLayoutBounds().getWidth())).isLessThan(whole);
        assertThat(shown(status)).as("step, epochs, held-out figure").hasSize(3);
    }

    @Test
    void ofTheRunInTrainingOnlyTheNameIsShortened() {
        StatusView status = status(900);
        openAnother();
        act(() -> status.setMaxWidth(status.minWidth(-1)));
        settle();
        Button chip = lookup("#status-elsewhere").queryButton();
        List<String> words = fx(() -> chip.lookupAll(".text").stream().map(Text.class::cast).map(Text::getText)
                .toList());
        assertThat(words).hasSize(3).first().isEqualTo("training ");
        assertThat(words.get(1)).contains("…");
        assertThat(words.get(2)).isEqualTo(": 1 / 10 epochs");
        assertThat(shown(status)).isEmpty();
    }

    @Test
    void theTooltipOfTheRunInTrainingHasItsWholeName() {
        status(900);
        openAnother();
        moveTo("#status-elsewhere");
        settle();
        Button chip = lookup("#status-elsewhere").queryButton();
        assertThat(fx(() -> chip.getProperties().get("javafx.scene.control.Tooltip"))).isInstanceOfSatisfying(
                Tooltip.class, tooltip -> assertThat(tooltip.getText()).contains(studio.model().run().name()));
    }

    @Test
    void aPausedRunHasNoSpeed() {
        StatusView status = status(900);
        act(session::pause);
        act(() -> session.take(List.of(new TrainingEvent.Paused())));
        assertThat(shown(status)).as("step, epochs, held-out figure").hasSize(3);
    }

    @Test
    void roomThatAnOmittedFigureLeavesIsNotTaken() {
        StatusView status = status(900);
        act(() -> tell(FakeTraining.stepped(30)));
        double all = fx(() -> status.prefWidth(-1));
        assertThat(fx(() -> status.used(all))).isEqualTo(all);
        assertThat(fx(() -> status.used(all - 2))).isLessThan(all - 60);
    }

    @Test
    void aWideNumberOfAnEarlierRunTakesNoRoomInTheNext() {
        StatusView status = status(900);
        double before = fx(() -> status.prefWidth(-1));
        act(() -> tell(FakeTraining.stepped(1_234_567_890)));
        assertThat(fx(() -> status.prefWidth(-1))).isGreaterThan(before);
        openAnother();
        act(() -> session.follow());
        act(() -> tell(FakeTraining.stepped(30)));
        assertThat(fx(() -> status.prefWidth(-1))).isEqualTo(before);
    }

    private void openAnother() {
        act(() -> {
            tell(FakeTraining.stepped(30));
            studio.exploration().open(new OpenRun(studio.model().run(), data.summary(), History.EMPTY, null, null),
                    null, new Snapshot(studio.model().run().model(), 7, 1, Map.of()));
        });
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
