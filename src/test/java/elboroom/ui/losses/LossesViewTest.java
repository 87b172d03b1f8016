package elboroom.ui.losses;

import java.io.IOException;
import java.util.Locale;
import javafx.scene.control.Labeled;

import elboroom.i18n.Messages;
import elboroom.ui.control.BarStrip;
import elboroom.ui.control.ChartSeries;
import elboroom.ui.control.LossChart;
import elboroom.ui.exploration.History;
import elboroom.ui.testing.FxTest;
import elboroom.ui.testing.Gallery;
import elboroom.ui.theme.Theme;
import org.junit.jupiter.api.Test;

import static elboroom.ui.losses.LossesFixture.evaluated;
import static elboroom.ui.losses.LossesFixture.stepped;
import static org.assertj.core.api.Assertions.assertThat;

class LossesViewTest extends FxTest {

    @Test
    void whatTrainingLogsAppearsInTheChartAndIsSaidWithItsMeasure() {
        LossesFixture losses = shown(2, Locale.ENGLISH);

        doOnFx(() -> {
            losses.train();
            losses.tell(stepped(10, 200, 3), stepped(20, 180.25, 4), evaluated(20, 1, 175, 5));
        });

        assertThat(chart().seriesProperty().get()).extracting(ChartSeries::name).containsExactly("train total",
                "train reconstruction", "train KL", "held-out total", "held-out reconstruction", "held-out KL");
        assertThat(chart().seriesProperty().get().getFirst().data().size()).isEqualTo(2);
        assertThat(reading()).isEqualTo("step 20 · train (1,280 examples) 188.2 = 180.2 + 2 × 4.00"
                + "   ·   held-out (10,000) 185.0 = 175.0 + 2 × 5.00");
        assertThat(chart().leftNameProperty().get()).isEqualTo("nats per example · Bernoulli, 1 sample of z");
        assertThat(lookup(".bar-strip").queryAs(BarStrip.class).valuesProperty().get()).containsExactly(4, 0.001f);
    }

    @Test
    void openingAnotherRunReplacesTheChart() {
        LossesFixture losses = shown(2, Locale.ENGLISH);
        doOnFx(() -> losses.open(LossesFixture.realistic(2)));
        assertThat(chart().seriesProperty().get().getFirst().data().size()).isEqualTo(469);

        doOnFx(() -> losses.open(History.EMPTY));

        assertThat(chart().seriesProperty().get()).allMatch(series -> series.data().isEmpty());
        assertThat(reading()).isEmpty();
    }

    @Test
    void theAxesAreLogarithmicWhenChosen() {
        LossesFixture losses = shown(2, Locale.ENGLISH);

        clickOn("log");
        assertThat(losses.viewModel.logarithmic().get()).isTrue();
        assertThat(chart().logarithmicProperty().get()).isTrue();

        clickOn("lin").clickOn("lin");
        assertThat(chart().logarithmicProperty().get()).isFalse();
    }

    @Test
    void theLegendHidesAndShows() {
        shown(2, Locale.ENGLISH);

        clickOn("held-out");
        assertThat(chart().hiddenProperty().get()).hasSize(3);

        clickOn("KL");
        assertThat(chart().hiddenProperty().get()).hasSize(4);

        clickOn("held-out");
        assertThat(chart().hiddenProperty().get()).hasSize(2);
    }

    @Test
    void pointingAtTheChartReadsTheFiguresThere() {
        LossesFixture losses = shown(2, Locale.ENGLISH);
        doOnFx(() -> losses.open(LossesFixture.realistic(2)));
        assertThat(reading()).startsWith("step 4,690");

        moveTo(chart());
        settle();

        assertThat(reading()).startsWith("step 2,").contains("held-out (10,000)");
    }

    @Test
    void itLooksFinished() throws IOException {
        LossesFixture losses = shown(10, Locale.ENGLISH);
        doOnFx(() -> losses.open(LossesFixture.realistic(10)));
        Gallery.saveInBothThemes(chart(), "losses");
        doOnFx(() -> losses.viewModel.logarithmic().set(true));
        moveTo(chart());
        settle();
        Gallery.saveInBothThemes(chart(), "losses-read-log");
    }

    @Test
    void itLooksFinishedInKorean() throws IOException {
        LossesFixture losses = shown(2, Locale.KOREAN);
        doOnFx(() -> losses.open(LossesFixture.realistic(2)));
        Gallery.saveInBothThemes(chart(), "losses-ko");
    }

    @Test
    void itLooksFinishedWhileThereIsNothing() throws IOException {
        shown(2, Locale.ENGLISH);
        Gallery.saveInBothThemes(chart(), "losses-empty");
    }

    private LossesFixture shown(int latent, Locale locale) {
        LossesFixture losses = onFx(() -> new LossesFixture(latent));
        show(() -> new LossesView(losses.viewModel, new Messages(locale)), 730, 210, Theme.DARK);
        return losses;
    }

    private LossChart chart() {
        return lookup(".loss-chart").queryAs(LossChart.class);
    }

    private String reading() {
        return lookup(".reading").queryAs(Labeled.class).getText();
    }
}
