package elboroom.ui.here;

import elboroom.service.run.OpenRun;
import elboroom.ui.testing.FakeModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DimensionOrderTest {

    private final HereFixture here = new HereFixture(4);
    private final DimensionOrder order = here.viewModel.order();

    @Test
    void deadDimensionsAreCountedAndCanBeHidden() {
        here.carries(0.5f, 0.0099f, 3, 0.0001f);
        assertThat(order.dead()).isEqualTo(2);
        assertThat(order.dimensions()).containsExactly(0, 1, 2, 3);

        order.deadHidden().set(true);
        assertThat(order.dimensions()).containsExactly(0, 2);
    }

    @Test
    void theKlOfOneExampleMakesNoDimensionDead() {
        here.carriesOver(1, 0.5f, 0.0099f, 3, 0.0001f);
        order.deadHidden().set(true);
        assertThat(order.dead()).isZero();
        assertThat(order.dimensions()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whileKlIsUnknownNothingIsDead() {
        order.deadHidden().set(true);

        assertThat(order.dead()).isZero();
        assertThat(order.nats(0)).isNaN();
        assertThat(order.dimensions()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void dimensionsCanBeSortedByKl() {
        here.carries(0.5f, 0.1f, 3, 2);
        order.byKl().set(true);
        assertThat(order.dimensions()).containsExactly(2, 3, 0, 1);
    }

    @Test
    void theOrderStaysWhileASliderIsHeld() {
        here.carries(0.5f, 0.1f, 3, 2);
        order.byKl().set(true);
        order.adjusting().set(true);

        here.carries(9, 0.1f, 3, 2);
        assertThat(order.dimensions()).containsExactly(2, 3, 0, 1);

        order.adjusting().set(false);
        assertThat(order.dimensions()).containsExactly(0, 2, 3, 1);
    }

    @Test
    void anotherModelHasItsOwnDimensions() {
        FakeModel wide = new FakeModel(512);
        here.exploration.open(
                new OpenRun(wide.run(), here.exploration.data().get(), here.exploration.history().get(), null, null),
                null, wide.snapshot(1));
        assertThat(order.dimensions()).hasSize(512);
    }
}
