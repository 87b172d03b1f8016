package elboroom.ui.losses;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import elboroom.domain.run.SettingChange;
import elboroom.domain.training.Evaluation;
import elboroom.domain.training.History;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.ui.control.chart.LossSplit;
import elboroom.ui.control.chart.SeriesData;
import elboroom.ui.testing.Clusters;
import org.junit.jupiter.api.Test;

import static elboroom.ui.losses.LossesFixture.evaluated;
import static elboroom.ui.losses.LossesFixture.evaluation;
import static elboroom.ui.losses.LossesFixture.metrics;
import static elboroom.ui.losses.LossesFixture.stepped;
import static org.assertj.core.api.Assertions.assertThat;

class LossesViewModelTest {

    private final LossesFixture losses = new LossesFixture(2);
    private final LossesViewModel viewModel = losses.viewModel;

    @Test
    void changesOfSettingsAreShownFromFileAndLive() {
        SettingChange first = new SettingChange(5, "beta", 2);
        losses.open(new History(List.of(metrics(10, 200, 3)), List.of(), List.of(first)));
        assertThat(losses.viewModel.changes().getValue()).containsExactly(first);
        losses.open(new History(List.of(), List.of()));
        assertThat(losses.viewModel.changes().getValue()).isEmpty();
    }

    @Test
    void theNextRunShowsNoEarlierChanges() {
        SettingChange change = new SettingChange(5, "learning-rate", 0.0005);
        losses.train();
        losses.tell(new TrainingEvent.Changed(change));
        assertThat(losses.viewModel.changes().getValue()).containsExactly(change);
        losses.tell(new TrainingEvent.Finished(10, Ending.STOPPED));
        losses.train();
        assertThat(losses.viewModel.changes().getValue()).as("equal settings, trained again").isEmpty();
        losses.tell(new TrainingEvent.Changed(change));
        losses.open(History.EMPTY);
        assertThat(losses.viewModel.changes().getValue()).as("another run").isEmpty();
    }

    @Test
    void aForkShowsTheChangesOfItsParentOnTheCurveItInherits() {
        SettingChange inherited = new SettingChange(5, "beta", 4);
        SettingChange own = new SettingChange(12, "learning-rate", 0.0005);
        losses.open(new History(List.of(metrics(10, 200, 3)), List.of(), List.of(own), List.of(inherited)));
        assertThat(losses.viewModel.changes().getValue()).containsExactly(inherited, own);
    }

    @Test
    void trainingAppendsEveryTerm() {
        losses.train();

        losses.tell(stepped(10, 200, 3), stepped(20, 180, 4), evaluated(20, 1, 175, 5));

        assertThat(values(LossSplit.TRAIN, Term.RECONSTRUCTION)).containsExactly(200, 180);
        assertThat(values(LossSplit.TRAIN, Term.KL)).containsExactly(3, 4);
        assertThat(values(LossSplit.TRAIN, Term.TOTAL)).containsExactly(206, 188);
        assertThat(values(LossSplit.HELD_OUT, Term.TOTAL)).containsExactly(185);
        assertThat(curve(LossSplit.HELD_OUT, Term.TOTAL).step(0)).isEqualTo(20);
    }

    @Test
    void openingARunShowsItsMetrics() {
        losses.open(new History(List.of(metrics(10, 200, 3)), List.of(evaluation(20, 1, 175, 5))));

        assertThat(values(LossSplit.TRAIN, Term.RECONSTRUCTION)).containsExactly(200);
        assertThat(values(LossSplit.HELD_OUT, Term.KL)).containsExactly(5);
    }

    @Test
    void openingAnotherRunReplacesTheCurves() {
        losses.train();
        losses.tell(stepped(10, 200, 3));
        Curves before = viewModel.curves().get();

        losses.open(new History(List.of(metrics(5, 99, 9)), List.of()));
        assertThat(viewModel.curves().get()).isNotSameAs(before);
        assertThat(values(LossSplit.TRAIN, Term.RECONSTRUCTION)).containsExactly(99);

        losses.tell(stepped(20, 180, 3));
        assertThat(values(LossSplit.TRAIN, Term.RECONSTRUCTION)).as("of the run looked at").containsExactly(99);
    }

    @Test
    void returningToTheRunInTrainingShowsMetricsLoggedMeanwhile() {
        losses.train();
        losses.tell(stepped(10, 200, 3));
        losses.open(History.EMPTY);
        losses.tell(stepped(20, 180, 3));

        losses.training.follow();
        losses.tell(stepped(30, 170, 3));

        assertThat(values(LossSplit.TRAIN, Term.RECONSTRUCTION)).containsExactly(200, 180, 170);
    }

    @Test
    void theSameSettingsTrainedAgainStartWithEmptyCurves() {
        losses.train();
        losses.tell(stepped(10, 200, 3), new TrainingEvent.Finished(10, Ending.STOPPED));

        losses.train();

        assertThat(values(LossSplit.TRAIN, Term.RECONSTRUCTION)).isEmpty();
        assertThat(viewModel.reading().get()).isEqualTo(Reading.NONE);
    }

    @Test
    void outOfOrderMetricsAreSkipped() {
        losses.open(new History(List.of(metrics(10, 3, 1), metrics(5, 2, 1), metrics(20, 1, 1)), List.of()));

        assertThat(values(LossSplit.TRAIN, Term.RECONSTRUCTION)).containsExactly(3, 1);
    }

    @Test
    void theNewestValuesAreShownUnlessAStepIsHovered() {
        losses.train();
        losses.tell(stepped(10, 200, 3), stepped(20, 180, 4), evaluated(20, 1, 175, 5), stepped(40, 170, 4));
        assertThat(step()).isEqualTo(40);

        viewModel.readAt(OptionalLong.of(14));
        assertThat(step()).isEqualTo(10);
        assertThat(viewModel.reading().get().heldOut()).as("the first evaluation is of step 20").isNull();

        viewModel.readAt(OptionalLong.of(29));
        assertThat(step()).isEqualTo(20);
        losses.tell(stepped(50, 160, 4));
        assertThat(step()).isEqualTo(20);

        viewModel.readAt(OptionalLong.empty());
        assertThat(step()).isEqualTo(50);
    }

    @Test
    void anEarlierStepShowsItsOwnValues() {
        losses.train();
        losses.tell(stepped(10, 200, 3), stepped(20, 180, 4), evaluated(20, 1, 175, 5), stepped(40, 170, 6));
        losses.exploration.followNewest(false);
        losses.exploration.view(losses.model.snapshot(20));
        assertThat(viewModel.past().get()).hasValue(20);
        assertThat(step()).isEqualTo(20);
        assertThat(viewModel.kl().bars().get().part()).isEqualTo(LossSplit.HELD_OUT);

        losses.exploration.view(losses.model.snapshot(10));
        assertThat(viewModel.kl().bars().get().nats()).containsExactly(3, 0.001f);
        losses.encode(Clusters.latents(2, 100));
        losses.tell(stepped(50, 160, 7));
        assertThat(viewModel.kl().bars().get().examples()).isEqualTo(100);
        assertThat(step()).isEqualTo(10);

        losses.exploration.followNewest(true);
        losses.tell(stepped(60, 160, 8));
        assertThat(viewModel.kl().bars().get().nats()).containsExactly(8, 0.001f);
        assertThat(viewModel.past().get()).isEmpty();
    }

    @Test
    void noValueIsFromALaterStep() {
        losses.train();
        losses.tell(stepped(10, 200, 3), stepped(156, 180, 4), stepped(157, 179, 4), evaluated(157, 1, 175, 5));
        losses.exploration.followNewest(false);
        losses.exploration.view(losses.model.snapshot(5));
        assertThat(viewModel.reading().get()).isEqualTo(Reading.NONE);
        losses.exploration.view(losses.model.snapshot(156));
        assertThat(viewModel.reading().get().heldOut()).isNull();
        losses.exploration.view(losses.model.snapshot(200));
        assertThat(viewModel.reading().get().heldOut()).isNotNull().extracting(Evaluation::step).isEqualTo(157L);
    }

    @Test
    void termsAndPartsAreHiddenIndependently() {
        viewModel.hiddenTerms().set(Set.of(Term.KL.id()));
        assertThat(viewModel.hidden().get()).containsExactlyInAnyOrder(LossSplit.TRAIN.seriesId(Term.KL.id()),
                LossSplit.HELD_OUT.seriesId(Term.KL.id()));

        viewModel.hiddenParts().set(Set.of(LossSplit.TRAIN.id()));
        assertThat(viewModel.hidden().get()).hasSize(5).doesNotContain(LossSplit.HELD_OUT.seriesId(Term.TOTAL.id()));
    }

    private long step() {
        StepMetrics train = viewModel.reading().get().train();
        return train == null ? -1 : train.step();
    }

    private SeriesData curve(LossSplit part, Term term) {
        return viewModel.curves().get().of(term).of(part);
    }

    private double[] values(LossSplit part, Term term) {
        SeriesData data = curve(part, term);
        double[] values = new double[data.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.value(i);
        }
        return values;
    }
}
