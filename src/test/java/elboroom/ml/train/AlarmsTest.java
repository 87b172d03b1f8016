package elboroom.ml.train;

import java.util.ArrayList;
import java.util.List;

import elboroom.domain.Problem;
import elboroom.domain.model.Losses;
import elboroom.domain.training.Evaluation;
import elboroom.metrics.CodeUsage;
import elboroom.metrics.LatentHealth;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Each alarm on a synthetic training history that triggers it, and on one that does not.
class AlarmsTest {

    private static final LatentHealth WELL = new LatentHealth.Gaussian(10, 20, 1.1);

    private final Alarms alarms = new Alarms();
    private final List<String> raised = new ArrayList<>();
    private int epoch;
    private long stepsPerEpoch = 300;
    private long examples = 20;

    @Test
    void tooFewStepsRaiseNoAlarm() {
        stepsPerEpoch = 1;
        everyAlarmExceptExplodingVariance();
        assertThat(raised).isEmpty();
    }

    @Test
    void tooFewHeldOutExamplesRaiseNoAlarm() {
        examples = 19;
        everyAlarmExceptExplodingVariance();
        assertThat(raised).isEmpty();
    }

    @Test
    void unitsActiveBeforeTheModelLearnedAreIgnored() {
        stepsPerEpoch = 100;
        active(20, 20);
        active(20, 20);
        active(8, 20);
        assertThat(raised).isEmpty();
    }

    private void everyAlarmExceptExplodingVariance() {
        for (int i = 0; i < 6; i++) {
            after(100 - i, 100 + i, new LatentHealth.Gaussian(0, 20, 1));
        }
        for (int i = 0; i < 6; i++) {
            after(100 - i, 100 + i, codes(1, 8, 100));
        }
    }

    @Test
    void aModelThatLearnsRaisesNone() {
        for (int i = 0; i < 20; i++) {
            after(100.0 - i, 101.0 - i, new LatentHealth.Gaussian(Math.min(12, 3 + i), 20, 1 + 0.1 * i));
        }
        assertThat(raised).isEmpty();
    }

    @Test
    void dimensionsThatNeverBecomeActiveAreCollapse() {
        active(0, 20);
        assertThat(raised).as("the first epoch is early").isEmpty();
        active(2, 20);
        assertThat(raised).containsExactly("2 problem.alarm.collapse");
    }

    @Test
    void dimensionsThatBecomeInactiveAreCollapse() {
        active(10, 20);
        active(6, 20);
        assertThat(raised).isEmpty();
        active(5, 20);
        assertThat(raised).containsExactly("3 problem.alarm.collapse");
    }

    @Test
    void collapseIsReportedOnceUntilItImproves() {
        active(0, 20);
        active(0, 20);
        active(1, 20);
        active(3, 20);
        active(2, 20);
        assertThat(raised).containsExactly("2 problem.alarm.collapse");
        active(15, 20);
        active(1, 20);
        assertThat(raised).containsExactly("2 problem.alarm.collapse", "7 problem.alarm.collapse");
    }

    @Test
    void aOneDimensionalModelWithAnActiveUnitIsNotCollapsed() {
        active(1, 1);
        active(1, 1);
        active(1, 1);
        assertThat(raised).isEmpty();
    }

    @Test
    void aCodebookThatIsMostlyUnusedHasDeadCodes() {
        after(100, 100, codes(3, 8, 100));
        after(99, 99, codes(3, 8, 100));
        after(98, 98, codes(3, 8, 100));
        assertThat(raised).containsExactly("2 problem.alarm.codes");
    }

    @Test
    void aCodebookThatIsUsedOrHasTooFewChoicesHasNone() {
        after(100, 100, codes(4, 8, 100));
        after(99, 99, codes(4, 8, 100));
        after(98, 98, codes(3, 8, 10));
        assertThat(raised).isEmpty();
    }

    @Test
    void growingVarianceFarAboveThePriorsIsAnExplosion() {
        after(100, 100, new LatentHealth.Gaussian(10, 20, 90));
        after(99, 99, new LatentHealth.Gaussian(10, 20, 130));
        after(98, 98, new LatentHealth.Gaussian(10, 20, 500));
        assertThat(raised).containsExactly("2 problem.alarm.variance");
    }

    @Test
    void largeButFallingVarianceIsNoExplosion() {
        after(100, 100, new LatentHealth.Gaussian(10, 20, 500));
        after(99, 99, new LatentHealth.Gaussian(10, 20, 300));
        after(98, 98, new LatentHealth.Gaussian(10, 20, 99));
        assertThat(raised).isEmpty();
    }

    @Test
    void pointsWithoutAPriorMaySpreadFurther() {
        for (double spread : new double[]{10, 1000, 5000}) {
            after(100, 100, new LatentHealth.Points(spread));
        }
        assertThat(raised).isEmpty();
        after(100, 100, new LatentHealth.Points(20_000));
        assertThat(raised).containsExactly("4 problem.alarm.spread");
    }

    @Test
    void aRisingHeldOutLossWithAFallingTrainingLossIsOverfitting() {
        losses(100, 102);
        losses(99, 102.6);
        losses(98, 103.2);
        losses(97, 104);
        assertThat(raised).isEmpty();
        losses(96, 105);
        losses(95, 106);
        assertThat(raised).containsExactly("5 problem.alarm.overfitting");
    }

    @Test
    void overfittingIsReportedAgainOnlyAfterANewBest() {
        overfit(100, 100);
        losses(80, 103);
        overfit(79, 104);
        assertThat(raised).hasSize(1);
        losses(60, 90);
        overfit(59, 91);
        assertThat(raised).hasSize(2);
    }

    private void overfit(double train, double heldOut) {
        for (int i = 0; i < 6; i++) {
            losses(train - i, heldOut + i);
        }
    }

    @Test
    void aHeldOutLossThatFluctuatesOrHardlyRisesOrRisesWithTheTrainingLossIsNotOverfitting() {
        for (int i = 0; i < 12; i++) {
            losses(100 - i, 102 + (i % 4 == 3 ? 0 : 0.5 * i));
        }
        for (int i = 0; i < 12; i++) {
            losses(80 - i, 90 + 0.1 * i);
        }
        for (int i = 0; i < 12; i++) {
            losses(60 + i, 92 + i);
        }
        assertThat(raised).isEmpty();
    }

    /// The original observation: 72 of 128 dead codes, then none.
    @Test
    void anAlarmIsOverAsSoonAsItsConditionIsGone() {
        after(100, 100, codes(1, 8, 100));
        after(99, 99, codes(1, 8, 100));
        assertThat(raised).containsExactly("2 problem.alarm.codes");
        assertThat(alarms.resolved()).isEmpty();
        after(98, 98, codes(5, 8, 100));
        assertThat(alarms.resolved()).extracting(Problem::key).containsExactly("problem.alarm.codes");
        after(97, 97, codes(5, 8, 100));
        assertThat(alarms.resolved()).as("raised once").isEmpty();
    }

    @Test
    void overfittingIsOverWhenTheHeldOutLossIsTheBest() {
        for (int i = 0; i < 6; i++) {
            losses(100 - i, 100 + i);
        }
        assertThat(raised).containsExactly("5 problem.alarm.overfitting");
        losses(90, 104);
        assertThat(alarms.resolved()).as("one better epoch is no end").isEmpty();
        losses(89, 99);
        assertThat(alarms.resolved()).extracting(Problem::key).containsExactly("problem.alarm.overfitting");
    }

    private void active(int active, int dimensions) {
        after(100, 100, new LatentHealth.Gaussian(active, dimensions, 1));
    }

    private void losses(double train, double heldOut) {
        after(train, heldOut, WELL);
    }

    private void after(double train, double heldOut, LatentHealth health) {
        epoch++;
        Evaluation evaluation = new Evaluation(stepsPerEpoch * epoch, epoch, new Losses(train, 0, 1, 500),
                new Losses(heldOut, 0, 1, examples), new float[0], 1, 1);
        for (Problem problem : alarms.raise(evaluation, health)) {
            assertThat(problem.arguments().getFirst()).isEqualTo(epoch);
            raised.add(epoch + " " + problem.key());
        }
    }

    private static LatentHealth codes(int used, int size, int choices) {
        int[] codes = new int[choices];
        for (int i = 0; i < choices; i++) {
            codes[i] = i % used;
        }
        return new LatentHealth.Codes(CodeUsage.of(codes, size));
    }
}
