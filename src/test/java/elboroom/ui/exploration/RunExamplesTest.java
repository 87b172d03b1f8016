package elboroom.ui.exploration;

import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.run.RunSpec;
import elboroom.ui.map.MapContents;
import elboroom.ui.map.MapViewModel;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunExamplesTest extends FollowerTest {

    @Test
    void dataOnAnotherComputerAreNotReadOnlyBecauseARunNamesThem() {
        exploration.open(FakeData.opened(studio.model().run().withData(DataSpec.of("//server/share/mnist")), 0), null,
                studio.model().snapshot(1));
        exploration.followNewest(false);
        look(2);

        assertThat(studio.notices().shown().get())
                .isEqualTo(Problem.of("problem.data.network", "//server/share/mnist"));
        assertThat(exploration.examplesState().get()).isEqualTo(ExamplesState.MISSING);
    }

    @Test
    void examplesOfARunThatWasOpenedAreReadWhenItsPastIsLookedAt() throws InterruptedException {
        FakeModel model = studio.model();
        exploration.open(FakeData.opened(model.run(), 20), Clusters.latents(3, 20), model.snapshot(5));
        exploration.followNewest(false);
        look(2);
        assertThat(exploration.latents().get()).isNull();
        assertThat(exploration.kl().get()).isEmpty();
        assertThat(exploration.examplesState().get()).isEqualTo(ExamplesState.READING);

        deliveries.until(() -> exploration.examples().get() != null);
        assertThat(exploration.examplesState().get()).isEqualTo(ExamplesState.UNREAD);
        assertThat(limits()).containsExactly(FEW);
    }

    @Test
    void examplesThatAreGoneAreToldOnce() throws InterruptedException {
        RunSpec digits = studio.model().run();
        RunSpec gone = new RunSpec(digits.name(), DataSpec.of("no-such-folder"), digits.model(), digits.optimizer(), 1);
        exploration.open(FakeData.opened(gone, 20), null, studio.model().snapshot(5));
        exploration.followNewest(false);
        look(2);
        look(1);
        deliveries.until(() -> !studio.notices().problems().isEmpty());
        look(2);
        background.close();
        deliveries.take();
        assertThat(studio.notices().problems()).hasSize(1);
        assertThat(exploration.examplesState().get()).isEqualTo(ExamplesState.MISSING);
    }

    @Test
    void examplesOfTheNewestStepAreReadOnRequest() throws InterruptedException {
        FakeModel model = studio.model();
        exploration.open(FakeData.opened(model.run(), 20), null, model.snapshot(5));
        MapViewModel map = new MapViewModel(exploration, studio.inference(), studio.notices());
        assertThat(map.contents().get()).isEqualTo(MapContents.UNREAD);

        map.readExamples();
        assertThat(map.contents().get()).isEqualTo(MapContents.ENCODING);
        deliveries.until(() -> exploration.examples().get() != null);
        studio.inference().answer(model);
        assertThat(map.contents().get()).isEqualTo(MapContents.EXAMPLES);
    }

    @Test
    void examplesThatAreMissingCanBeRequestedAgain() throws InterruptedException {
        RunSpec digits = studio.model().run();
        exploration
                .open(FakeData.opened(digits.withData(DataSpec.of("no-such-folder")), 20), null,
                        studio.model().snapshot(5));
        MapViewModel map = new MapViewModel(exploration, studio.inference(), studio.notices());
        for (int told = 1; told <= 2; told++) {
            int wanted = told;
            map.readExamples();
            deliveries.until(() -> studio.notices().problems().size() == wanted);
            assertThat(map.contents().get()).isEqualTo(MapContents.MISSING);
        }
        assertThat(studio.notices().remedy().get()).isInstanceOf(Notices.Remedy.Data.class);
    }
}
