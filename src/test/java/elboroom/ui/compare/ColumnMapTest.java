package elboroom.ui.compare;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

import elboroom.domain.data.DataSummary;
import elboroom.service.engine.Query;
import elboroom.testing.Runs;
import elboroom.ui.exploration.text.Selection;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ColumnMapTest extends CompareTest {

    @Test
    void theClassesOfTheMapThatHasMostAreOffered() throws InterruptedException {
        DataSummary digits = FakeData.summary(CompareFixture.EXAMPLES);
        DataSummary two = new DataSummary("two", digits.shape(), digits.train(), digits.heldOut(),
                List.of("0", "1"), List.of());
        Path few = fixture.run(CompareFixture.named("few", new FakeModel(2).run()), two,
                Clusters.latents(2, 100));
        viewModel.compare(
                List.of(ColumnChoice.newest(few), ColumnChoice.newest(fixture.digits("one", new FakeModel(2), 0))));
        until(fixture::isThere);
        assertThat(viewModel.linking().offered().get()).hasSize(10);
        viewModel.linking().toggle(7);
        assertThat(requireNonNull(fixture.column(1).map().highlighted().get()).isEmpty()).isFalse();
        assertThat(fixture.column(0).map().highlighted().get()).isNull();
    }

    @Test
    void whatIsPickedOnOneMapStandsOutOnAllOfTheSameExamples() throws InterruptedException {
        viewModel.compare(List.of(ColumnChoice.newest(fixture.digits("one", new FakeModel(2), 0)),
                ColumnChoice.newest(fixture.digits("two", BETA, 90)),
                ColumnChoice.newest(Runs.bundled("mnist-2d"))));
        until(fixture::isThere);
        BitSet which = new BitSet();
        which.set(3, 9);
        viewModel.linking().pick(fixture.column(1), which);
        assertThat(fixture.column(0).map().highlighted().get()).isEqualTo(which);
        assertThat(fixture.column(2).map().highlighted().get()).isNull();
        assertThat(viewModel.linking().selection().get().count()).isEqualTo(6);

        viewModel.linking().toggle(3);
        assertThat(viewModel.linking().selection().get().mostly()).containsExactly("3");
        viewModel.linking().toggle(8);
        assertThat(viewModel.linking().selection().get().mostly()).containsExactlyInAnyOrder("3", "8");
        assertThat(viewModel.linking().classes().get()).containsExactlyInAnyOrder(3, 8);
        viewModel.linking().clear();
        assertThat(viewModel.linking().selection().get()).isEqualTo(Selection.NONE);
        assertThat(fixture.column(0).map().highlighted().get()).isNull();
    }

    @Test
    void mapsOfTheSameExamplesAreAligned() throws InterruptedException {
        compareTwo();
        assertThat(fixture.column(1).map().points().get().x()).isNotEqualTo(fixture.column(0).map().points().get().x());
        viewModel.align().set(true);
        until(() -> fixture.column(1).map().aligned().get() != null);
        assertThat(requireNonNull(fixture.column(1).map().aligned().get()).distance()).isCloseTo(0, within(1e-3));
        assertThat(fixture.column(1).map().points().get().x())
                .containsExactly(fixture.column(0).map().points().get().x(), within(1e-3f));
        viewModel.align().set(false);
        assertThat(fixture.column(1).map().aligned().get()).isNull();
    }

    @Test
    void everyMapCanShowTheExamplesOfTheProbe() throws InterruptedException {
        viewModel.enter();
        until(fixture::isThere);
        viewModel.common().set(true);
        assertThat(fixture.inference.asked(Query.Encode.class)).hasSize(2)
                .allMatch(asked -> asked.data().summary().name().equals("digits"));
        viewModel.linking().toggle(4);
        assertThat(fixture.column(1).map().highlighted().get()).isNotNull();
        viewModel.common().set(false);
        assertThat(fixture.column(1).map().points().get().size()).isEqualTo(10_000);
    }
}
