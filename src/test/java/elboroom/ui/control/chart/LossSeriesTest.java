package elboroom.ui.control.chart;

import java.util.List;
import java.util.Set;

import elboroom.domain.model.Losses;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.ui.control.draw.ThemeColour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LossSeriesTest {

    @Test
    void aHistoryGivesTheQuantityOfBothSplits() {
        LossSeries series = LossSeries.of(new History(List.of(step(10, 5), step(20, 4)), List.of(end(20, 6))),
                Losses::kl);

        series.add(step(30, 3));
        series.add(end(40, 7));

        assertThat(values(series, LossSplit.TRAIN)).containsExactly(5, 4, 3);
        assertThat(values(series, LossSplit.HELD_OUT)).containsExactly(6, 7);
        assertThat(series.of(LossSplit.HELD_OUT).step(1)).isEqualTo(40);
    }

    @Test
    void valuesThatDoNotComeAfterTheLastStepAreSkipped() {
        LossSeries series = LossSeries.of(new History(List.of(step(10, 5), step(5, 9), step(10, 9), step(20, 4)),
                List.of(end(20, 6), end(20, 9))), Losses::kl);

        assertThat(values(series, LossSplit.TRAIN)).containsExactly(5, 4);
        assertThat(values(series, LossSplit.HELD_OUT)).containsExactly(6);
    }

    @Test
    void onlyHeldOutValuesAreDrawnAsDots() {
        LossSeries series = new LossSeries(Losses::kl);
        ChartSeries train = series.drawn(LossSplit.TRAIN, 3, "train", ThemeColour.SERIES_1, true);
        ChartSeries heldOut = series.drawn(LossSplit.HELD_OUT, 3, "held-out", ThemeColour.SERIES_1, true);

        assertThat(train.dots()).isFalse();
        assertThat(heldOut.dots()).isTrue();
        assertThat(LossSplit.hidden(4, Set.of(), Set.of(LossSplit.TRAIN.id()))).hasSize(4).contains(train.id())
                .doesNotContain(heldOut.id());
        assertThat(LossSplit.hidden(4, Set.of(3), Set.of())).containsExactlyInAnyOrder(train.id(), heldOut.id());
    }

    private static double[] values(LossSeries series, LossSplit split) {
        SeriesData data = series.of(split);
        double[] values = new double[data.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.value(i);
        }
        return values;
    }

    private static StepMetrics step(long step, double kl) {
        return new StepMetrics(step, 1, new Losses(100, kl, 1, 10), new float[0], 1, 1);
    }

    private static Evaluation end(long step, double kl) {
        Losses losses = new Losses(100, kl, 1, 10);
        return new Evaluation(step, 1, losses, losses, new float[0], 1, 1);
    }
}
