package elboroom.ui.exploration;

import java.util.Objects;

import elboroom.domain.Problem;
import elboroom.domain.Snapshot;
import elboroom.service.EngineThread.Lane;
import elboroom.service.Question;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatentsFollowerTest {

    private final Studio studio = Studio.of(3);
    private final Exploration exploration = studio.exploration();
    private final LatentsFollower follower = new LatentsFollower(exploration, studio.inference(),
            new elboroom.service.DataService(new elboroom.service.BackgroundService("t", Runnable::run)),
            studio.notices());

    @Test
    void eachSnapshotIsEncodedAnewAfterWhatIsUrgent() {
        studio.open(100);
        Snapshot next = studio.model().snapshot(2);
        exploration.snapshot().set(next);

        assertThat(studio.inference().asked().getLast().lane()).isEqualTo(Lane.VIEW);
        assertThat(studio.inference().waiting()).singleElement().isInstanceOf(Question.Encode.class);
        studio.inference().answer(studio.model());
        assertThat(follower.shown()).isSameAs(next);
        assertThat(Objects.requireNonNull(exploration.latents().get()).size()).isEqualTo(10_000);
    }

    @Test
    void withoutExamplesThereIsNothingToEncode() {
        studio.openBare();
        assertThat(studio.inference().asked()).isEmpty();
    }

    @Test
    void anotherRunWithoutExamplesEndsTheEncodingOfTheLast() {
        studio.open(100);
        studio.openBare();
        assertThat(studio.inference().waiting()).isEmpty();
    }

    @Test
    void posteriorsOfAnotherModelAreDropped() {
        studio.open(100);
        FakeModel other = new FakeModel(5);
        studio.inference().answer(question -> {
            exploration.open(other.run(), FakeData.summary(10), History.EMPTY, null, null, other.snapshot(1));
            return studio.model().apply(question);
        });
        assertThat(exploration.latents().get()).isNull();
        assertThat(follower.shown()).isNull();
    }

    @Test
    void aFailureIsTold() {
        studio.open(100);
        studio.inference().fail(Problem.of("problem.memory"));
        assertThat(studio.notices().problems()).containsExactly(Problem.of("problem.memory"));
    }
}
