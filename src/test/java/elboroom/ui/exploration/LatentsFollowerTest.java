package elboroom.ui.exploration;

import java.util.Objects;

import elboroom.domain.Problem;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.Query;
import elboroom.ui.map.MapViewModel;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatentsFollowerTest extends FollowerTest {

    @Test
    void eachSnapshotIsEncodedAnewAfterWhatIsUrgent() {
        studio.open(100);
        Snapshot next = look(2);

        assertThat(studio.inference().asked().getLast().lane()).isEqualTo(Lane.LIVE);
        assertThat(studio.inference().waiting()).singleElement().isInstanceOf(Query.Encode.class);
        studio.inference().answer(studio.model());
        assertThat(follower.shown()).isSameAs(next);
        assertThat(Objects.requireNonNull(exploration.latents().get()).size()).isEqualTo(FEW);
        assertThat(studio.inference().waiting()).as("there are but 100").isEmpty();
    }

    @Test
    void whileARunTrainsAFewExamplesComeFirstToo() {
        studio.open(20_000);
        look(2);
        studio.inference().answer(studio.model());
        assertThat(limits()).as("no newer snapshot came: all of them").containsExactly(FEW, ALL);

        look(3);
        assertThat(limits()).as("the rest of the one before is left").containsExactly(FEW, ALL, 2 * FEW);
        assertThat(studio.inference().waiting()).hasSize(1);
        studio.inference().answer(studio.model());
        studio.inference().answer(studio.model());
        look(4);
        assertThat(limits()).as("all were encoded in time").endsWith(2 * FEW, ALL, ALL);
        studio.inference().answer(query -> {
            look(5);
            look(6);
            return studio.model().apply(query);
        });
        look(7);
        assertThat(limits().getLast()).as("too slowly").isEqualTo(ALL / 2);
    }

    @Test
    void theMapSaysWhichSnapshotItShows() {
        MapViewModel map = new MapViewModel(exploration, studio.inference(), studio.notices());
        studio.open(100);
        assertThat(map.outdatedStep().get()).isEmpty();
        look(2);
        assertThat(map.outdatedStep().get()).hasValue(1);
        look(3);
        studio.inference().answer(studio.model());
        assertThat(map.outdatedStep().get()).isEmpty();
        assertThat(exploration.latentsOf().get()).isSameAs(exploration.snapshot().get());
    }

    @Test
    void inThePastAFewExamplesComeFirst() {
        studio.open(20_000);
        exploration.followNewest(false);
        look(2);
        assertThat(limits()).containsExactly(FEW);
        studio.inference().answer(studio.model());
        assertThat(Objects.requireNonNull(exploration.latents().get()).size()).isEqualTo(FEW);

        assertThat(limits()).containsExactly(FEW, ALL);
        studio.inference().answer(studio.model());
        assertThat(Objects.requireNonNull(exploration.latents().get()).size()).isEqualTo(ALL);
        assertThat(studio.inference().waiting()).isEmpty();
    }

    @Test
    void aHandThatGoesOnLeavesWhatIsEncodedForTheStepBefore() {
        studio.open(20_000);
        exploration.followNewest(false);
        look(2);
        studio.inference().answer(studio.model());
        look(3);
        assertThat(limits()).containsExactly(FEW, ALL, FEW);
        assertThat(studio.inference().waiting()).hasSize(1);
    }

    @Test
    void aStepThatIsKnownIsNotEncodedAgain() {
        studio.open(100);
        Latents first = exploration.latents().get();
        exploration.followNewest(false);
        look(2);
        studio.inference().answer(studio.model());
        Latents second = exploration.latents().get();

        look(1);
        assertThat(exploration.latents().get()).isSameAs(first);
        look(2);
        assertThat(exploration.latents().get()).isSameAs(second);
        assertThat(limits()).hasSize(1);
    }

    @Test
    void whatWasLeftAtTheFirstFewIsShownAndGoneOnWith() {
        studio.open(20_000);
        exploration.followNewest(false);
        look(2);
        studio.inference().answer(studio.model());
        Latents few = exploration.latents().get();
        look(3);
        studio.inference().answer(studio.model());

        look(2);
        assertThat(exploration.latents().get()).isSameAs(few);
        assertThat(limits()).containsExactly(FEW, ALL, FEW, ALL, ALL);
    }

    @Test
    void whatWasKeptWithTheRunIsShownAtOnce() {
        studio.openBare();
        Latents kept = Clusters.latents(3, 50);
        follower.remember(2, kept);
        look(2);
        assertThat(exploration.latents().get()).isSameAs(kept);
        assertThat(studio.inference().asked()).isEmpty();
    }

    @Test
    void aLateAnswerDoesNotReplaceWhatIsKnown() {
        studio.open(100);
        Latents first = exploration.latents().get();
        exploration.followNewest(false);
        look(2);
        studio.inference().answer(query -> {
            look(1);
            return studio.model().apply(query);
        });
        assertThat(exploration.latents().get()).isSameAs(first);
    }

    @Test
    void thePlaneStaysAsItIsInThePast() {
        studio.open(100);
        exploration.followNewest(false);
        int before = exploration.plane().get().x();
        studio.encode(new Latents(3, new float[]{1, 2, 30}, new float[3], new int[1], new float[]{1, 2, 30}));
        assertThat(exploration.plane().get().x()).isEqualTo(before);
    }

    @Test
    void withoutExamplesThereIsNothingToEncode() {
        studio.openBare();
        assertThat(studio.inference().asked()).isEmpty();
    }

    @Test
    void anotherRunWithoutExamplesEndsTheEncodingOfTheLast() {
        studio.open(100);
        look(2);
        studio.openBare();
        assertThat(studio.inference().waiting()).isEmpty();
    }

    @Test
    void posteriorsOfAnotherModelAreDropped() {
        studio.open(100);
        look(2);
        FakeModel other = new FakeModel(5);
        studio.inference().answer(query -> {
            exploration.open(FakeData.opened(other.run(), 10), null, other.snapshot(1));
            return studio.model().apply(query);
        });
        assertThat(exploration.latents().get()).isNull();
        assertThat(follower.shown()).isNull();
    }

    @Test
    void aFailureIsTold() {
        studio.open(100);
        look(2);
        studio.inference().fail(Problem.of("problem.memory"));
        assertThat(studio.notices().problems()).containsExactly(Problem.of("problem.memory"));
    }
}
