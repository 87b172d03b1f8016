package elboroom.ui.losses;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import elboroom.domain.Problem;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Losses;
import elboroom.domain.run.Fork;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;
import elboroom.i18n.Messages;
import elboroom.ui.control.SectionTitle;
import elboroom.ui.control.bar.BarStrip;
import elboroom.ui.control.chart.ChartMark;
import elboroom.ui.control.chart.ChartSeries;
import elboroom.ui.control.chart.LossChart;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.Panes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static elboroom.ui.losses.LossesFixture.evaluated;
import static elboroom.ui.losses.LossesFixture.stepped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class LossesViewTest extends Panes {

    @Test
    void loggedValuesAppearInTheChartWithTheirUnit() {
        LossesFixture losses = shown(2, Locale.ENGLISH);

        act(() -> {
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
    void aFamilyWithSeveralSamplesSaysHowMany() {
        LossesFixture losses = shown(new FakeModel(2, FamilySpec.of(Family.IWAE)), Locale.ENGLISH);
        act(losses::train);
        assertThat(chart().leftNameProperty().get()).isEqualTo("nats per example · Bernoulli, 5 samples of z");
    }

    @Test
    void aNegativeReconstructionHasAMinusSignAndLargeOnesAreGrouped() {
        LossesFixture losses = shown(2, Locale.ENGLISH);
        act(() -> {
            losses.train();
            losses.tell(stepped(10, -10.7, 2.5), evaluated(10, 1, 69_600, 4));
        });
        assertThat(reading()).contains(" = −10.7 + 2 × 2.50").contains("held-out (10,000) 69,608.0 = 69,600.0");
    }

    @Test
    void anOpenRunWithoutLossesSaysSo() {
        LossesFixture losses = shown(2, Locale.ENGLISH);
        assertThat(chart().emptyTextProperty().get()).isEqualTo("Losses appear here when a run is training or open.");
        act(losses::train);
        assertThat(chart().emptyTextProperty().get()).isEqualTo("No losses are logged for this run.");
    }

    /// At 1024 × 640 the last line of the card was cut.
    @Test
    void theCardOfAllFiguresIsWholeInTheSmallestChart() {
        shown(2, Locale.ENGLISH);
        assertThat(chart().getMinHeight()).isGreaterThanOrEqualTo(8 * 14 + 14 + 16 + 2);
    }

    @Test
    void onlyTheFamilysTermsAreShown() {
        LossesFixture losses = shown(new FakeModel(2, FamilySpec.of(Family.SPARSE_AE)), Locale.ENGLISH);
        act(() -> {
            losses.train();
            losses.tell(new TrainingEvent.Stepped(new StepMetrics(10, 1, new Losses(90, 0, 1, 3.5, 1280), new float[0],
                    9000, 1)));
        });

        assertThat(chart().seriesProperty().get()).extracting(ChartSeries::name).containsExactly("train total",
                "train reconstruction", "train extra", "held-out total", "held-out reconstruction",
                "held-out extra");
        assertThat(chart().seriesProperty().get().get(2).data().value(0)).isEqualTo(3.5);
        assertThat(reading()).isEqualTo("step 10 · train (1,280 examples) 93.5 = 90.0 + 3.50");
        assertThat(chart().leftNameProperty().get()).isEqualTo("nats per example · Bernoulli");
        assertThat(chart().rightNameProperty().get()).isEqualTo("λ·Σ|z|");
        assertThat(lookup(".kl-bars").query().isVisible()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void addedTermsHaveNames(Family family) {
        boolean named = new Messages(Locale.ENGLISH).has(Term.EXTRA.formula(FamilySpec.of(family)));
        boolean sometimes = family.has(Capability.EXTRA) || family == Family.BETA_VAE;
        assertThat(named).isEqualTo(sometimes);
    }

    @Test
    void anAutoencoderHasOneTerm() {
        LossesFixture losses = shown(new FakeModel(2, FamilySpec.of(Family.AE)), Locale.ENGLISH);
        act(() -> {
            losses.train();
            losses.tell(evaluated(20, 1, 175, 0));
        });
        assertThat(chart().seriesProperty().get()).extracting(ChartSeries::name)
                .containsExactly("train reconstruction", "held-out reconstruction");
        assertThat(reading()).isEqualTo("step 20 · held-out (10,000) 175.0");
    }

    @Test
    void negativeTermsAreSubtracted() {
        ReadingText text = new ReadingText(new Messages(Locale.ENGLISH));
        Reading reading = new Reading(new StepMetrics(7, 1, new Losses(90, 10, 1, -2.25, 128), new float[0], 1, 1),
                null);
        assertThat(text.of(reading, FamilySpec.of(Family.IWAE)))
                .isEqualTo("step 7 · train (128 examples) 97.8 = 90.0 + 1 × 10.00 − 2.25");
    }

    @Test
    void openingAnotherRunReplacesTheChart() {
        LossesFixture losses = shown(2, Locale.ENGLISH);
        act(() -> losses.open(LossesFixture.realistic(2)));
        assertThat(chart().seriesProperty().get().getFirst().data().size()).isEqualTo(469);

        act(() -> losses.open(History.EMPTY));

        assertThat(chart().seriesProperty().get()).allMatch(series -> series.data().isEmpty());
        assertThat(reading()).isEmpty();
    }

    @Test
    void pausesAlarmsAndChangesAreMarked() {
        LossesFixture losses = shown(2, Locale.ENGLISH);
        act(() -> {
            losses.train();
            losses.tell(stepped(10, 200, 3), new TrainingEvent.Changed(new SettingChange(11, "beta", 4)),
                    evaluated(20, 1, 175, 5), new TrainingEvent.Warned(Problem.of("problem.alarm.collapse", 1, 0, 2)),
                    stepped(30, 180, 4), new TrainingEvent.Paused());
        });
        assertThat(chart().marksProperty().get()).extracting(ChartMark::kind).containsExactly(ChartMark.Kind.CHANGE,
                ChartMark.Kind.ALARM, ChartMark.Kind.PAUSE);
        assertThat(chart().marksProperty().get()).extracting(ChartMark::text).containsExactly("β=4 from step 11",
                "alarm after step 20: posterior collapse", "paused after step 30");
    }

    @Test
    void forksOfTheRunAreMarked(@TempDir Path folder) {
        LossesFixture losses = shown(2, Locale.ENGLISH);
        losses.forks = List.of(new Fork("first", 100));
        act(() -> losses.openStored(folder, LossesFixture.realistic(2)));
        assertThat(chart().marksProperty().get()).extracting(ChartMark::text)
                .containsExactly("first forked here, at step 100");
        losses.forks = List.of(new Fork("first", 100), new Fork("second", 1200));
        act(losses::train);
        assertThat(chart().marksProperty().get()).as("those of another run").isEmpty();
        act(() -> losses.openStored(folder.resolve("again"), LossesFixture.realistic(2)));
        assertThat(chart().marksProperty().get()).extracting(ChartMark::kind, ChartMark::step)
                .containsExactly(tuple(ChartMark.Kind.BRANCH, 100L), tuple(ChartMark.Kind.BRANCH, 1200L));
    }

    @Test
    void smoothingIsChosenInTheHeaderAndNamedThere() {
        LossesFixture losses = shown(2, Locale.ENGLISH);
        act(() -> losses.open(LossesFixture.realistic(2)));
        clickOn("raw").clickOn("0.9");
        assertThat(losses.viewModel.smoothing().get()).isEqualTo(0.9);
        assertThat(chart().smoothingProperty().get()).isEqualTo(0.9);
        assertThat(lookup(".smoothing").queryAs(Labeled.class).getText()).isEqualTo("EMA 0.9");
    }

    @Test
    void anotherRunIsShownWhole() {
        LossesFixture losses = shown(2, Locale.ENGLISH);
        act(() -> losses.open(LossesFixture.realistic(2)));
        act(() -> chart().requestFocus());
        type(KeyCode.PLUS);
        settle();
        assertThat(chart().zoomedProperty().get()).isTrue();
        act(() -> losses.open(LossesFixture.realistic(2)));
        settle();
        assertThat(chart().zoomedProperty().get()).isFalse();
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
        assertThat(chart().hiddenProperty().get()).hasSize(4);

        clickOn("KL");
        assertThat(chart().hiddenProperty().get()).hasSize(5);

        clickOn("held-out");
        assertThat(chart().hiddenProperty().get()).hasSize(2);
    }

    @Test
    void hoveringTheChartShowsItsValues() {
        LossesFixture losses = shown(2, Locale.ENGLISH);
        act(() -> losses.open(LossesFixture.realistic(2)));
        assertThat(reading()).startsWith("step 4,690");

        moveTo(chart());
        settle();

        assertThat(reading()).startsWith("step 2,").contains("held-out (10,000)");
    }

    @Test
    void itLooksFinished() throws IOException {
        LossesFixture losses = shown(10, Locale.ENGLISH);
        act(() -> losses.open(LossesFixture.realistic(10)));
        picture("losses", chart());
        act(() -> losses.viewModel.logarithmic().set(true));
        moveTo(chart());
        settle();
        picture("losses-read-log", chart());
    }

    @Test
    void itLooksFinishedInKorean() throws IOException {
        LossesFixture losses = shown(2, Locale.KOREAN);
        act(() -> losses.open(LossesFixture.realistic(2)));
        picture("losses-ko", chart());
    }

    @Test
    void itLooksFinishedWhenEmpty() throws IOException {
        shown(2, Locale.ENGLISH);
        picture("losses-empty", chart());
    }

    private LossesFixture shown(int latent, Locale locale) {
        return shown(new FakeModel(latent), locale);
    }

    private LossesFixture shown(FakeModel model, Locale locale) {
        LossesFixture losses = fx(() -> new LossesFixture(model));
        show(() -> new LossesView(losses.viewModel, new Messages(locale), new SectionTitle("Losses")), 730, 210);
        return losses;
    }

    private LossChart chart() {
        return lookup(".loss-chart").queryAs(LossChart.class);
    }

    private String reading() {
        return lookup(".reading").queryAs(Labeled.class).getText();
    }
}
