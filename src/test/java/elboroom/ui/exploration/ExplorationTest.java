package elboroom.ui.exploration;

import java.util.Objects;

import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExplorationTest {

    private final Exploration exploration = new Exploration();

    @Test
    void anotherRunBeginsAtItsOrigin() {
        open(2);
        exploration.moveTo(1, 2);
        open(5);
        assertThat(exploration.point().get()).isEqualTo(LatentPoint.origin(5));
        assertThat(exploration.plane().get().x()).isZero();
        assertThat(exploration.plane().get().y()).isEqualTo(1);
    }

    @Test
    void aRenamedRunKeepsItsPointAndSnapshot() {
        open(2);
        exploration.moveTo(1, 2);
        exploration.followNewest(false);
        Snapshot snapshot = exploration.snapshot().get();
        FakeModel model = new FakeModel(2);
        exploration.rename(FakeData.opened(model.run().named("other"), 10));
        assertThat(Objects.requireNonNull(exploration.run().get()).name()).isEqualTo("other");
        assertThat(exploration.point().get().values()).containsExactly(1, 2);
        assertThat(exploration.snapshot().get()).isSameAs(snapshot);
        assertThat(exploration.live().get()).isFalse();
    }

    @Test
    void whoeverHearsOfASnapshotFindsAPointOfItsDimension() {
        open(2);
        exploration.snapshot().subscribe((_, now) -> {
            if (now != null) {
                assertThat(exploration.point().get().dimensions()).isEqualTo(now.model().latent());
            }
        });
        open(7);
        open(1);
    }

    @Test
    void aLineHasNoSecondDimension() {
        open(1);
        assertThat(exploration.plane().get().y()).isEqualTo(-1);
        exploration.moveTo(0.5, 3);
        assertThat(exploration.point().get().values()).containsExactly(0.5f);
    }

    @Test
    void standingElsewhereInThePlaneLeavesTheOtherDimensions() {
        open(4);
        exploration.moveTo(new LatentPoint(new float[]{1, 2, 3, 4}));
        exploration.choosePlane(3, 1);
        assertThat(exploration.at(9, 8).values()).containsExactly(1, 8, 3, 9);
        exploration.moveTo(9, 8);
        assertThat(exploration.point().get().values()).containsExactly(1, 8, 3, 9);
    }

    @Test
    void thePlaneIsThatOfTheTwoDimensionsWithMostKl() {
        open(4);
        encode(latents(0, 1, 2, 3));
        assertThat(exploration.plane().get().x()).isEqualTo(2);
        assertThat(exploration.plane().get().y()).isEqualTo(3);
        assertThat(exploration.kl().get()).containsExactly(0, 0.5f, 2, 4.5f);
    }

    @Test
    void aPlaneThatThePersonChoseStaysUntilAnotherRun() {
        open(4);
        exploration.choosePlane(1, 0);
        encode(latents(0, 1, 2, 3));
        assertThat(exploration.plane().get().x()).isEqualTo(1);
        assertThat(exploration.plane().get().y()).isZero();
        open(4);
        encode(latents(3, 2, 1, 0));
        assertThat(exploration.plane().get().x()).isZero();
        assertThat(exploration.plane().get().y()).isEqualTo(1);
    }

    @Test
    void aModelThatIsToldAClassBeginsWithItsFirst() {
        open(FakeModel.conditional(2));
        assertThat(exploration.classes().get()).hasSize(10).startsWith("0", "1");
        assertThat(exploration.point().get()).isEqualTo(new LatentPoint(new float[2], 0));

        exploration.chooseClass(9);
        exploration.moveTo(1, 2);
        exploration.chooseClass(10);
        exploration.chooseClass(-1);
        assertThat(exploration.point().get()).isEqualTo(new LatentPoint(new float[]{1, 2}, 9));

        open(2);
        assertThat(exploration.classes().get()).isEmpty();
        assertThat(exploration.point().get()).isEqualTo(LatentPoint.origin(2));
    }

    private void encode(Latents latents) {
        exploration.showLatents(Objects.requireNonNull(exploration.snapshot().get()), latents);
    }

    private void open(int latent) {
        open(new FakeModel(latent));
    }

    private void open(FakeModel model) {
        Snapshot snapshot = model.snapshot(1);
        exploration.open(FakeData.opened(model.run(), 10), null, snapshot);
        assertThat(exploration.snapshot().get()).isSameAs(snapshot);
    }

    /// One example with these means and unit variances; its KL is half the sum of their squares.
    private static Latents latents(float... means) {
        return new Latents(means.length, means, new float[means.length], new int[]{0});
    }
}
