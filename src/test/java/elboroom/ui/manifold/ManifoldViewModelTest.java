package elboroom.ui.manifold;

import java.util.List;
import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.latent.Manifold;
import elboroom.domain.latent.Spacing;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.Query;
import elboroom.ui.control.image.Cell;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class ManifoldViewModelTest {

    private Studio studio = Studio.of(2);
    private ManifoldViewModel manifold = model(studio);

    private static ManifoldViewModel model(Studio studio) {
        return new ManifoldViewModel(studio.exploration(), studio.inference(), studio.notices());
    }

    private void open(int latent) {
        studio = Studio.of(latent);
        manifold = model(studio);
        studio.openBare();
    }

    private void openAnswered(int latent) {
        open(latent);
        studio.inference().answerAtOnce(studio.model());
    }

    @Test
    void thePlaneIsDecodedInTheViewLane() {
        open(2);
        LatentPoint origin = LatentPoint.origin(2);
        assertThat(studio.inference().asked()).singleElement().satisfies(asked -> {
            assertThat(asked.lane()).isEqualTo(Lane.LIVE);
            assertThat(asked.query()).isEqualTo(new Query.Plane(origin, 0, 1, 20, Spacing.LINEAR, 3,
                    Extent.STANDARD, Extent.STANDARD));
        });
        studio.inference().answer(studio.model());
        assertThat(shown().images()).hasSize(400);
    }

    @Test
    void theGridShowsItsStepUntilTheNewOneArrives() {
        open(3);
        studio.inference().answer(studio.model());
        assertThat(manifold.outdatedStep().get()).isEmpty();
        studio.exploration().view(studio.model().snapshot(2));
        assertThat(manifold.outdatedStep().get()).hasValue(1);
        studio.inference().answer(studio.model());
        assertThat(manifold.outdatedStep().get()).isEmpty();
    }

    @Test
    void movingWithinThePlaneQueriesNothing() {
        open(3);
        studio.exploration().moveTo(1.5, -2);
        assertThat(planes()).hasSize(1);
    }

    @Test
    void movingAnotherDimensionDecodesThatPlane() {
        open(3);
        studio.exploration().moveTo(new LatentPoint(new float[]{1, 2, 0.5f}));
        assertThat(planes()).hasSize(2);
        assertThat(planes().getLast().base()).isEqualTo(new LatentPoint(new float[]{0, 0, 0.5f}));
    }

    @Test
    void anotherSnapshotSideSpacingOrPlaneQueriesAgain() {
        open(3);
        studio.exploration().view(studio.model().snapshot(2));
        assertThat(studio.inference().asked().getLast().snapshot().step()).isEqualTo(2);
        manifold.side().set(10);
        manifold.spacing().set(Spacing.QUANTILE);
        studio.exploration().choosePlane(1, 2);
        LatentPoint origin = LatentPoint.origin(3);
        assertThat(planes().getLast()).isEqualTo(new Query.Plane(origin, 1, 2, 10, Spacing.QUANTILE, 3,
                Extent.STANDARD, Extent.STANDARD));
    }

    @Test
    void pickingMovesExactlyToTheCellsPoint() {
        openAnswered(3);
        studio.exploration().moveTo(new LatentPoint(new float[]{0, 0, 0.5f}));
        manifold.pick(new Cell(0, 19));
        assertThat(studio.point()).isEqualTo(new LatentPoint(new float[]{3, 3, 0.5f}));
        manifold.pick(new Cell(19, 1));
        assertThat(studio.point().get(0)).isEqualTo(shown().grid().xs()[1]);
        assertThat(studio.point().get(1)).isEqualTo(-3);
    }

    @Test
    void theMarkerIsBetweenCellsAndHiddenOutside() {
        openAnswered(2);
        assertThat(manifold.here().get()).isEqualTo(new Position(10, 10));
        studio.exploration().moveTo(-3, 3);
        assertThat(manifold.here().get()).isEqualTo(new Position(0.5, 0.5));
        studio.exploration().moveTo(-3, 3.5);
        assertThat(manifold.here().get()).isNull();
    }

    @Test
    void atEqualProbabilityTheMarkerFollowsThePrior() {
        openAnswered(2);
        manifold.spacing().set(Spacing.QUANTILE);
        manifold.side().set(4);
        manifold.pick(new Cell(3, 2));
        assertThat(manifold.here().get()).isEqualTo(new Position(2.5, 3.5));
        assertThat(studio.point().get(0)).isBetween(0.318f, 0.319f); // Φ⁻¹(0.625)
    }

    @Test
    void oneDimensionIsOneRow() {
        openAnswered(1);
        assertThat(shown().grid().rows()).isEqualTo(1);
        assertThat(shown().images()).hasSize(20);
        manifold.pick(new Cell(0, 0));
        assertThat(studio.point()).isEqualTo(new LatentPoint(new float[]{-3}));
        assertThat(manifold.here().get()).isEqualTo(new Position(0.5, 0.5));
    }

    @Test
    void aConditionalModelHasARowPerClass() {
        studio = Studio.of(FakeModel.conditional(3));
        manifold = model(studio);
        studio.openBare();
        studio.inference().answerAtOnce(studio.model());
        manifold.side().set(6);
        assertThat(studio.inference().asked(Query.Classes.class)).last()
                .isEqualTo(new Query.Classes(new LatentPoint(new float[3], 0), 0, 0, 10, 6, Spacing.LINEAR, 3));
        assertThat(shown().images()).hasSize(60);

        manifold.pick(new Cell(7, 5));
        assertThat(studio.point()).isEqualTo(new LatentPoint(new float[]{3, 0, 0}, 7));
        assertThat(manifold.here().get()).isEqualTo(new Position(5.5, 7.5));
        manifold.hover(Optional.of(new Cell(4, 0)));
        assertThat(requireNonNull(manifold.hovered().get()).className()).isEqualTo("4");
    }

    @Test
    void movingAlongTheRowOrToAnotherClassQueriesNothing() {
        studio = Studio.of(FakeModel.conditional(3));
        manifold = model(studio);
        studio.openBare();
        studio.exploration().moveTo(new LatentPoint(new float[]{2, 0, 0}, 5));
        assertThat(studio.inference().asked(Query.Classes.class)).hasSize(1);

        studio.exploration().moveTo(new LatentPoint(new float[]{2, 1, 0}, 5));
        assertThat(studio.inference().asked(Query.Classes.class)).hasSize(2);
    }

    @Test
    void thePlaneOfOneClassIsAvailableToo() {
        studio = Studio.of(FakeModel.conditional(2));
        manifold = model(studio);
        studio.openBare();
        studio.exploration().chooseClass(6);
        manifold.byClass().set(false);
        assertThat(planes()).singleElement().extracting(Query.Plane::base)
                .isEqualTo(new LatentPoint(new float[2], 6));
    }

    @Test
    void theHoveredCellIsShownAndUpdated() {
        openAnswered(2);
        manifold.hover(Optional.of(new Cell(0, 0)));
        CellInfo before = requireNonNull(manifold.hovered().get());
        assertThat(before.point()).isEqualTo(new LatentPoint(new float[]{-3, 3}));
        assertThat(before.image()).isSameAs(shown().images().getFirst());
        studio.exploration().view(studio.model().snapshot(2));
        CellInfo after = requireNonNull(manifold.hovered().get());
        assertThat(after.image()).isSameAs(shown().images().getFirst()).isNotSameAs(before.image());
        manifold.hover(Optional.empty());
        assertThat(manifold.hovered().get()).isNull();
    }

    @Test
    void aRemovedCellIsNotShown() {
        openAnswered(2);
        manifold.hover(Optional.of(new Cell(19, 19)));
        manifold.side().set(5);
        assertThat(manifold.hovered().get()).isNull();
    }

    @Test
    void withoutAPriorTheGridCoversTheCodes() {
        studio = Studio.of(new FakeModel(2, FamilySpec.of(Family.AE)));
        manifold = model(studio);
        assertThat(manifold.prior().getValue()).isTrue();
        Latents latents = new Latents(2, new float[]{32, -1, 48, 1}, new float[0], new int[]{0, 1});
        studio.exploration().open(FakeData.opened(studio.model().run(), 2), latents, studio.model().snapshot(1));
        studio.inference().answer(studio.model());

        assertThat(manifold.prior().getValue()).isFalse();
        manifold.pick(new Cell(0, 0));
        assertThat(studio.point()).isEqualTo(new LatentPoint(new float[]{40 - 3 * 8, 3}));
        studio.encode(new Latents(2, new float[]{31.9f, -1, 48, 1}, new float[0], new int[]{0, 1}));
        assertThat(planes()).as("small changes change nothing").hasSize(1);
        studio.encode(new Latents(2, new float[]{0, -1, 48, 1}, new float[0], new int[]{0, 1}));
        assertThat(planes()).hasSize(2);
    }

    @Test
    void withoutAModelThereIsNoGrid() {
        openAnswered(2);
        studio.exploration().open(FakeData.opened(studio.model().run(), 10), null, null);
        assertThat(manifold.manifold().get()).isNull();
        assertThat(manifold.here().get()).isNull();
        manifold.pick(new Cell(0, 0));
        assertThat(studio.point()).isEqualTo(LatentPoint.origin(2));
    }

    @Test
    void runsOfAnyDimensionsFollowEachOther() {
        openAnswered(2);
        for (int latent : List.of(1, 10, 2, 1, 3)) {
            FakeModel model = new FakeModel(latent);
            new Studio(model, studio.exploration(), studio.inference(), studio.notices()).openBare();
            studio.inference().answerAtOnce(model);
            manifold.pick(new Cell(0, 3));
            assertThat(planes().getLast().base().dimensions()).isEqualTo(latent);
            assertThat(manifold.here().get()).isEqualTo(new Position(3.5, 0.5));
        }
    }

    @Test
    void failuresAreReported() {
        open(2);
        studio.inference().fail(Problem.of("problem.memory"));
        assertThat(studio.notices().problems()).containsExactly(Problem.of("problem.memory"));
    }

    private Manifold shown() {
        return requireNonNull(manifold.manifold().get());
    }

    private List<Query.Plane> planes() {
        return studio.inference().asked(Query.Plane.class);
    }
}
