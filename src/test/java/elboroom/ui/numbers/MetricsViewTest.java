package elboroom.ui.numbers;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

import elboroom.i18n.Messages;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.ui.control.bar.BarStrip;
import elboroom.ui.testing.Panes;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetricsViewTest extends Panes {

    private final BackgroundService background = new BackgroundService("numbers-test", Runnable::run);
    private final Studio studio = Studio.of(8);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void measuresOnRequestAndShowsTheMetrics() {
        shown(Locale.ENGLISH);
        assertThat(status()).startsWith("Nothing measured yet");

        clickOn("1,000").clickOn("Measure");
        act(() -> studio.inference().progress(0.5));
        assertThat(status()).isEqualTo("Measuring: 50%");

        act(() -> studio.inference().answer(studio.model()));
        assertThat(status()).startsWith("Step 1,");
        assertThat(texts(text -> text.contains("1,000 importance samples"))).isOne();
        assertThat(texts(text -> text.equals("105.500"))).isOne();
        assertThat(lookup(".dimension-bars .bar-strip").queryAllAs(BarStrip.class))
                .allMatch(strip -> strip.valuesProperty().get().length == 8).hasSize(3);
    }

    @Test
    void everyColumnOfTheTableFitsIntoANarrowPane() {
        MetricsViewModel metrics = fx(this::viewModel);
        act(() -> studio.open(20));
        Messages korean = new Messages(Locale.KOREAN);
        show(() -> new MetricsView(metrics, korean, MetricsSwitch.of(metrics.shown(), korean)), 330, 700);
        act(metrics::measure);
        act(() -> studio.inference().answer(studio.model()));
        settle();
        assertThat(lookup(".numbers .scroll-pane").queryAll()).isEmpty();
        assertThat(lookup(".figures .label").queryAllAs(Label.class)).allSatisfy(label -> {
            assertThat(fx(label::isTextTruncated)).as(label.getText()).isFalse();
            assertThat(fx(() -> label.localToScene(label.getLayoutBounds()).getMaxX())).isLessThanOrEqualTo(330);
        });
        Node bars = lookup(".dimension-bars").query();
        Node table = lookup(".figures").query();
        assertThat(fx(() -> bars.localToScene(bars.getLayoutBounds()).getMinY()))
                .isGreaterThanOrEqualTo(fx(() -> table.localToScene(table.getLayoutBounds()).getMaxY()));
    }

    @Test
    void measuringIsCancelled() {
        MetricsViewModel metrics = shown(Locale.ENGLISH);
        clickOn("Measure").clickOn("Cancel");
        assertThat(metrics.measuring().get()).isFalse();
        assertThat(lookup("#measure").query().isVisible()).isTrue();
    }

    @Test
    void metricsOfAnotherStepAreGreyAndLabelled() {
        shown(Locale.ENGLISH);
        clickOn("Measure");
        act(() -> studio.inference().answer(studio.model()));
        act(() -> studio.exploration().view(studio.model().snapshot(7)));
        assertThat(status()).contains("step 1;", "step 7");
        assertThat(lookup(".numbers-body").query().getPseudoClassStates().toString()).contains("stale");
    }

    @Test
    void switchingBetweenLossesAndNumbersKeepsTheFocus() {
        MetricsViewModel metrics = fx(this::viewModel);
        Messages messages = new Messages(Locale.ENGLISH);
        show(() -> new LossesOrMetrics(metrics.shown(), () -> MetricsSwitch.of(metrics.shown(), messages),
                () -> new MetricsView(metrics, messages, MetricsSwitch.of(metrics.shown(), messages))), 700,
                300);
        clickOn("Metrics");
        assertThat(lookup("#measure").tryQuery()).isPresent();
        assertThat(focused()).isEqualTo("Metrics");
        clickOn("Losses");
        assertThat(lookup("#measure").tryQuery()).isEmpty();
    }

    private String focused() {
        Node owner = fx(() -> lookup(".numbers-switch").query().getScene().getFocusOwner());
        return owner instanceof Labeled labeled ? labeled.getText() : "";
    }

    @Test
    void itLooksFinished() throws IOException {
        shown(Locale.ENGLISH);
        clickOn("Measure");
        act(() -> studio.inference().answer(studio.model()));
        picture("numbers", lookup(".numbers").query());
    }

    @Test
    void itLooksFinishedInKorean() throws IOException {
        MetricsViewModel metrics = shown(Locale.KOREAN);
        act(metrics::measure);
        act(() -> studio.inference().answer(studio.model()));
        picture("numbers-ko", lookup(".numbers").query());
    }

    private MetricsViewModel viewModel() {
        return new MetricsViewModel(studio.exploration(), studio.inference(), new DataService(background),
                studio.notices(), background, background);
    }

    private MetricsViewModel shown(Locale locale) {
        MetricsViewModel metrics = fx(this::viewModel);
        act(() -> studio.open(20));
        Messages messages = new Messages(locale);
        show(() -> new MetricsView(metrics, messages, MetricsSwitch.of(metrics.shown(), messages)),
                730, 320);
        return metrics;
    }

    private String status() {
        return lookup("#numbers-status").queryAs(Label.class).getText();
    }

    private long texts(Predicate<String> wanted) {
        return lookup(".label").queryAllAs(Labeled.class).stream().filter(label -> wanted.test(label.getText()))
                .count();
    }
}
