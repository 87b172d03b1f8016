package elboroom.ui.losses;

import java.util.List;

import elboroom.domain.training.History;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.ui.control.chart.LossSplit;
import elboroom.ui.testing.Clusters;
import org.junit.jupiter.api.Test;

import static elboroom.ui.losses.LossesFixture.evaluation;
import static elboroom.ui.losses.LossesFixture.metrics;
import static elboroom.ui.losses.LossesFixture.stepped;
import static org.assertj.core.api.Assertions.assertThat;

class KlViewModelTest {

    private final LossesFixture losses = new LossesFixture(2);
    private final KlViewModel kl = losses.viewModel.kl();

    @Test
    void barsShowTheNewestStepsWhileTrainingAndTheHeldOutExamplesAfterwards() {
        losses.train();
        losses.encode(Clusters.latents(2, 100));
        assertThat(kl.bars().get().part()).isEqualTo(LossSplit.HELD_OUT);
        assertThat(kl.bars().get().examples()).isEqualTo(100);
        assertThat(kl.bars().get().step()).isEqualTo(1);

        losses.tell(stepped(10, 200, 3));
        losses.encode(Clusters.latents(2, 100));
        assertThat(kl.bars().get()).satisfies(bars -> {
            assertThat(bars.part()).isEqualTo(LossSplit.TRAIN);
            assertThat(bars.examples()).isEqualTo(1280);
            assertThat(bars.step()).isEqualTo(10);
            assertThat(bars.nats()).containsExactly(3, 0.001f);
        });

        losses.tell(new TrainingEvent.Finished(10, Ending.COMPLETED));
        assertThat(kl.bars().get().part()).isEqualTo(LossSplit.HELD_OUT);
        assertThat(kl.bars().get().nats()).isEqualTo(losses.exploration.kl().get());
    }

    @Test
    void barsShowTheLoggedEvaluationIfTheExamplesAreUnknown() {
        losses.open(History.EMPTY);
        losses.encode(Clusters.latents(2, 100));

        losses.open(new History(List.of(metrics(10, 200, 3)), List.of(evaluation(20, 1, 175, 5))));

        assertThat(kl.bars().get().part()).isEqualTo(LossSplit.HELD_OUT);
        assertThat(kl.bars().get().nats()).containsExactly(4, 0.002f);
        assertThat(kl.bars().get().examples()).isEqualTo(10_000);
        assertThat(kl.bars().get().step()).isEqualTo(20);

        losses.open(History.EMPTY);
        assertThat(kl.bars().get().nats()).isEmpty();
    }

    @Test
    void aPickedDimensionIsShownWithTheFirstOfThePlane() {
        LossesFixture ten = new LossesFixture(10);
        ten.open(History.EMPTY);

        ten.viewModel.kl().show(7);

        assertThat(ten.exploration.plane().get().x()).isEqualTo(7);
        assertThat(ten.exploration.plane().get().y()).isZero();
        assertThat(ten.viewModel.kl().marked().get()).containsExactlyInAnyOrder(0, 7);
    }
}
