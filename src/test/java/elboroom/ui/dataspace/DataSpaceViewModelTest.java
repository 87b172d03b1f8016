package elboroom.ui.dataspace;

import java.util.List;
import java.util.Set;

import elboroom.domain.Problem;
import elboroom.domain.latent.Draws;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.model.Family;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.Query;
import elboroom.ui.control.map.MapLayer;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.testing.FakeInference;
import elboroom.ui.testing.FakeInference.Asked;
import elboroom.ui.testing.FakePoints;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class DataSpaceViewModelTest {

    private final Exploration exploration = new Exploration();
    private final FakeInference inference = new FakeInference();
    private final Notices notices = new Notices();
    private final DataSpaceViewModel model = new DataSpaceViewModel(exploration, inference, notices);

    private FakePoints open(Family family) {
        FakePoints points = new FakePoints(family);
        inference.answerAtOnce(points);
        points.open(exploration);
        return points;
    }

    @Test
    void eachSnapshotIsQueriedOnceWhereverThePointIsInThePlane() {
        FakePoints points = open(Family.VAE);
        exploration.moveTo(1, 2);
        assertThat(surveys()).hasSize(1);
        exploration.view(points.snapshot(2));
        assertThat(surveys()).hasSize(2).allSatisfy(asked -> assertThat(asked.base())
                .isEqualTo(LatentPoint.origin(2)));
        assertThat(inference.asked()).filteredOn(asked -> asked.query() instanceof Query.Survey)
                .extracting(Asked::lane).containsOnly(Lane.LIVE);
    }

    @Test
    void aPriorIsSampledFrom() {
        open(Family.VAE);
        assertThat(model.sampling().get()).isEqualTo(Sampling.PRIOR);
        assertThat(surveys().getLast().draws()).isEqualTo(Draws.MODEL);
        assertThat(samples()).containsExactly(0, 0.5f);
    }

    @Test
    void withoutAPriorTheGuessIsUsedUntilTheFittedDensityIsChosen() {
        open(Family.AE);
        assertThat(model.sampling().get()).isEqualTo(Sampling.GUESS);
        assertThat(samples()).containsExactly(3, 3);
        model.fitted().set(true);
        assertThat(model.sampling().get()).isEqualTo(Sampling.FITTED);
        assertThat(surveys()).extracting(Query.Survey::draws).containsExactly(Draws.STANDARD_NORMAL, Draws.MODEL);
        assertThat(samples()).containsExactly(0, 0.5f);
    }

    @Test
    void aMissingFittedDensityIsReportedAndTheGuessIsUsed() {
        FakePoints points = new FakePoints(Family.AE);
        points.open(exploration);
        inference.answer(points);
        model.fitted().set(true);
        inference.fail(Problem.of("problem.sample.unfitted", "ae"));
        assertThat(notices.problems()).extracting(Problem::key).containsOnly("problem.sample.unfitted");
        assertThat(model.fitted().get()).isFalse();
        assertThat(surveys().getLast().draws()).isEqualTo(Draws.STANDARD_NORMAL);
    }

    @Test
    void anotherRunStartsWithTheGuessAndAllClasses() {
        open(Family.AE);
        model.fitted().set(true);
        model.drawing().hidden().set(Set.of(0));
        open(Family.RAE);
        assertThat(model.sampling().get()).isEqualTo(Sampling.GUESS);
        assertThat(model.drawing().hidden().get()).isEmpty();
    }

    @Test
    void aClickedPositionIsEncodedAndBecomesTheCurrentPoint() {
        open(Family.VAE);
        model.pick(0.5, -0.25);
        assertThat(exploration.point().get()).isEqualTo(new LatentPoint(new float[]{0.5f, -0.25f}));
        assertThat(requireNonNull(model.here().get()).pixels()).containsExactly(0.5f, -0.25f);
    }

    @Test
    void imageModelsAreNotQueried() {
        new Studio(Studio.of(2).model(), exploration, inference, notices).open(20);
        model.pick(0, 0);
        assertThat(inference.asked()).isEmpty();
        assertThat(model.drawing().points().get().size()).isZero();
    }

    @Test
    void codeModelsAreNotQueried() {
        new FakePoints(Family.VQ_VAE).open(exploration);
        assertThat(inference.asked()).isEmpty();
    }

    private List<Query.Survey> surveys() {
        return inference.asked(Query.Survey.class);
    }

    private float[] samples() {
        return ((MapLayer.Dots) model.drawing().above().get().getLast()).places();
    }
}
