package elboroom.ui.here;

import elboroom.ui.testing.FakeData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SliderRangeTest {

    private final HereFixture here = new HereFixture(4);
    private final SliderRange range = here.viewModel.range();

    @Test
    void sliderRangesGrowToIncludeThePoint() {
        assertThat(range.value().get()).isEqualTo(3);
        here.viewModel.set(3, -3.4);
        assertThat(range.value().get()).isEqualTo(5);
        here.viewModel.set(3, 0.5);
        assertThat(range.value().get()).isEqualTo(5);
        here.viewModel.set(0, 47);
        assertThat(range.value().get()).isEqualTo(50);
    }

    @Test
    void theChosenRangeIsKeptUnlessThePointIsOutside() {
        range.reach(10);
        assertThat(range.value().get()).isEqualTo(10);
        range.reach(3);
        assertThat(range.value().get()).isEqualTo(3);

        here.viewModel.set(1, 4);
        range.reach(3);
        assertThat(range.value().get()).isEqualTo(5);
    }

    @Test
    void aRenamedRunKeepsTheRange() {
        range.reach(10);
        here.exploration.rename(FakeData.opened(here.model.run().named("other"), 10));
        assertThat(range.value().get()).isEqualTo(10);
    }

    @Test
    void anotherRunStartsWithTheDefaultRange() {
        here.viewModel.set(1, 8);
        here.open(here.model.snapshot(1));
        assertThat(range.value().get()).isEqualTo(3);
    }
}
