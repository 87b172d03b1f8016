package elboroom.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import elboroom.domain.Problem;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.Query;
import elboroom.ui.control.map.LatentProjection;
import elboroom.ui.control.map.MapHover;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeInference.Asked;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class MapViewModelTest {

    private static final int EXAMPLES = 50;

    private Studio studio = Studio.of(2);
    private MapViewModel map = model(studio);

    private static MapViewModel model(Studio studio) {
        return new MapViewModel(studio.exploration(), studio.inference(), studio.notices());
    }

    private void use(int latent) {
        studio = Studio.of(latent);
        map = model(studio);
    }

    @Test
    void examplesLieAtTheirPosteriorMeans() {
        studio.open(EXAMPLES);
        Latents latents = requireNonNull(studio.exploration().latents().get());
        assertThat(map.points().get().size()).isEqualTo(EXAMPLES);
        assertThat(map.points().get().x()[7]).isEqualTo(latents.mean(7, 0));
        assertThat(map.points().get().y()[7]).isEqualTo(latents.mean(7, 1));
        assertThat(map.points().get().labels()).isEqualTo(latents.labels());
    }

    @Test
    void newPosteriorsOfTheRunMoveTheExamples() {
        studio.open(EXAMPLES);
        studio.encode(Clusters.latents(2, 80));
        assertThat(map.points().get().size()).isEqualTo(80);
    }

    @Test
    void oneDimensionLiesAlongXAndTheWidthOfThePosteriorsAlongY() {
        use(1);
        studio.open(EXAMPLES);
        studio.exploration().moveTo(new LatentPoint(new float[]{1.5f}));
        assertThat(map.points().get().x()[3]).isEqualTo(Clusters.latents(1, EXAMPLES).mean(3, 0));
        assertThat(map.points().get().y()[3]).isEqualTo(Clusters.latents(1, EXAMPLES).logVar()[3]);
        assertThat(map.here().get()).isEqualTo(new MapPosition(1.5, LatentProjection.middleY(map.points().get())));
        map.hover(at(0.5, 0.7, -1));
        assertThat(lastDecoded()).isEqualTo(new LatentPoint(new float[]{0.5f}));
    }

    @Test
    void theMarkerIsWhereThePersonStandsInThePlaneShown() {
        use(5);
        studio.open(EXAMPLES);
        studio.exploration().choosePlane(3, 1);
        studio.exploration().moveTo(new LatentPoint(new float[]{0, 1, 2, 3, 4}));
        assertThat(map.here().get()).isEqualTo(new MapPosition(3, 1));
    }

    @Test
    void hoveringDecodesThatPlaceAtOnceWithTheOtherDimensionsAsTheyAre() {
        use(3);
        studio.open(EXAMPLES);
        studio.exploration().choosePlane(0, 2);
        studio.exploration().moveTo(new LatentPoint(new float[]{0, 0.25f, 0}));
        map.hover(at(0.5, -1, -1));
        Asked asked = studio.inference().asked().getLast();
        assertThat(asked.lane()).isEqualTo(Lane.INTERACTIVE);
        assertThat(asked.query()).isEqualTo(new Query.Decode(new LatentPoint(new float[]{0.5f, 0.25f, -1})));
        studio.inference().answer(studio.model());
        assertThat(map.decoded().get()).isNotNull();
    }

    @Test
    void hoveringTellsTheNearestExample() {
        studio.open(EXAMPLES);
        map.hover(at(0.5, -1, 41));
        PointInfo info = requireNonNull(map.hovered().get());
        assertThat(info.nearest()).isEqualTo(41);
        assertThat(info.className()).isEqualTo(String.valueOf(map.points().get().labels()[41]));
        assertThat(requireNonNull(info.example()).pixels()).isEqualTo(studio.example(41).pixels());
    }

    @Test
    void withoutDataTheNearestExampleHasNoImage() {
        studio.openBare();
        studio.encode(Clusters.latents(2, EXAMPLES));
        map.hover(at(0.5, -1, 41));
        assertThat(map.hovered().get()).extracting(PointInfo::nearest, PointInfo::example).containsExactly(41, null);
    }

    @Test
    void withoutExamplesThePlaneStillDecodes() {
        studio.openBare();
        assertThat(map.contents().get()).isEqualTo(MapContents.UNREAD);
        assertThat(map.classes().get()).isEmpty();
        map.hover(at(2, 1, -1));
        assertThat(lastDecoded()).isEqualTo(new LatentPoint(new float[]{2, 1}));
    }

    @Test
    void leavingForgetsTheImageAndDropsALateOne() {
        studio.open(EXAMPLES).inference().answerAtOnce(studio.model());
        map.hover(at(2, 1, -1));
        map.hover(Optional.empty());
        assertThat(map.hovered().get()).isNull();
        assertThat(map.decoded().get()).isNull();
        assertThat(studio.inference().waiting()).isEmpty();
    }

    @Test
    void aNewSnapshotDecodesThePlaceUnderThePointerAgain() {
        studio.open(EXAMPLES);
        map.hover(at(2, 1, -1));
        studio.exploration().view(studio.model().snapshot(2));
        assertThat(studio.inference().asked(Query.Decode.class)).hasSize(2);
        assertThat(studio.inference().asked().getLast().snapshot().step()).isEqualTo(2);
    }

    @Test
    void anotherDimensionMovedDecodesThePlaceUnderThePointerAgain() {
        use(3);
        studio.open(EXAMPLES);
        map.hover(at(2, 1, -1));
        map.moveTo(0, 1);
        assertThat(studio.inference().asked(Query.Decode.class)).hasSize(1);
        studio.exploration().moveTo(studio.point().with(2, 1));
        assertThat(lastDecoded()).isEqualTo(new LatentPoint(new float[]{2, 1, 1}));
    }

    @Test
    void clickingStandsThereAndArrowsMoveOn() {
        studio.open(EXAMPLES);
        map.moveTo(1, -0.5);
        assertThat(studio.point()).isEqualTo(new LatentPoint(new float[]{1, -0.5f}));
        map.nudge(0.25, 0);
        map.nudge(0, 1);
        assertThat(studio.point()).isEqualTo(new LatentPoint(new float[]{1.25f, 0.5f}));
    }

    @Test
    void choosingTheOtherAxisDimensionSwapsThem() {
        use(4);
        studio.open(EXAMPLES);
        map.chooseX(3);
        map.chooseY(3);
        assertThat(map.plane().get().x()).isEqualTo(1);
        assertThat(map.plane().get().y()).isEqualTo(3);
        assertThat(map.points().get().x()[0]).isEqualTo(Clusters.latents(4, EXAMPLES).mean(0, 1));
    }

    @Test
    void classesAreThoseOfTheData() {
        studio.open(EXAMPLES);
        assertThat(map.classes().get()).hasSize(10).startsWith("0", "1");
        studio.exploration().close();
        assertThat(map.classes().get()).isEmpty();
    }

    @Test
    void anotherRunShowsAllClassesAndForgetsThePointer() {
        studio.open(EXAMPLES);
        map.colouring().hidden().set(Set.of(3));
        map.hover(at(2, 1, 5));
        studio.open(EXAMPLES);
        assertThat(map.colouring().hidden().get()).isEqualTo(Set.of());
        assertThat(map.hovered().get()).isNull();
    }

    @Test
    void theMapSaysWhatItHas() {
        assertThat(map.contents().get()).isEqualTo(MapContents.NOTHING);
        studio.open(EXAMPLES);
        assertThat(map.contents().get()).isEqualTo(MapContents.EXAMPLES);
        studio.exploration().forgetLatents();
        assertThat(map.contents().get()).isEqualTo(MapContents.ENCODING);
        studio.exploration().open(FakeData.opened(studio.model().run(), 10), null, null);
        assertThat(map.contents().get()).isEqualTo(MapContents.AWAITED);
    }

    @Test
    void aRunThatIsOpenedBeforeItsFirstSnapshotAwaitsIt() {
        studio.exploration().open(FakeData.opened(studio.model().run(), 0), null, null);
        assertThat(map.contents().get()).isEqualTo(MapContents.AWAITED);
    }

    @Test
    void runsOfAnyDimensionsFollowEachOther() {
        Exploration shared = studio.exploration();
        for (int latent : List.of(1, 10, 2, 1, 3, 1)) {
            new Studio(new FakeModel(latent), shared, studio.inference(), studio.notices()).open(EXAMPLES);
            map.hover(at(0.5, 0.5, 2));
            assertThat(lastDecoded().dimensions()).isEqualTo(latent);
            assertThat(map.points().get().size()).isEqualTo(EXAMPLES);
        }
    }

    @Test
    void failuresAreReported() {
        studio.open(EXAMPLES);
        map.hover(at(0.5, 0.5, 2));
        studio.inference().fail(Problem.of("problem.memory"));
        assertThat(studio.notices().problems()).containsExactly(Problem.of("problem.memory"));
    }

    private static Optional<MapHover> at(double x, double y, int nearest) {
        return Optional.of(new MapHover(x, y, nearest, 10, 10));
    }

    private LatentPoint lastDecoded() {
        return studio.inference().asked(Query.Decode.class).getLast().point();
    }
}
