package elboroom.ui.exploration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.Query;
import elboroom.service.run.OpenRun;
import elboroom.testing.Deliveries;
import elboroom.ui.here.HereViewModel;
import elboroom.ui.manifold.ManifoldViewModel;
import elboroom.ui.map.MapViewModel;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.Studio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The order in which panes are constructed is no behaviour: they ask and show the same in any order.
class PaneOrderTest {

    private final BackgroundService background = new BackgroundService("order-test", new Deliveries());

    @AfterEach
    void close() {
        background.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void panesAskTheSameInAnyOrder(int seed) {
        assertThat(asked(new Random(seed))).containsExactlyInAnyOrderElementsOf(asked(null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void theGridNeedNotWaitForTheExamplesOfTheMap(int seed) {
        Studio studio = Studio.of(3);
        construct(studio, new Random(seed));
        studio.open(100);
        studio.exploration().view(studio.model().snapshot(2));
        List<Query<?>> of2 = studio.inference().asked().stream().filter(asked -> asked.snapshot().step() == 2)
                .<Query<?>>map(asked -> asked.query()).toList();
        assertThat(of2).last().isInstanceOf(Query.Encode.class);
        assertThat(of2).hasAtLeastOneElementOfType(Query.Plane.class);
    }

    /// The different queries of a session, in the order of their texts.
    private List<String> asked(@Nullable Random order) {
        Studio studio = Studio.of(3);
        construct(studio, order);
        Exploration exploration = studio.exploration();
        LoadedData data = FakeData.digits(100);
        FakeModel wide = new FakeModel(5);
        OpenRun second = FakeData.opened(wide.run(), data);
        Latents latents = Clusters.latents(5, 100);
        Snapshot first = wide.snapshot(11);

        studio.open(100);
        exploration.moveTo(new LatentPoint(new float[]{1, 2, 3}));
        exploration.view(studio.model().snapshot(2));
        studio.inference().answer(studio.model());
        exploration.open(second, latents, first);
        studio.inference().answer(wide);
        exploration.open(second, latents, first);
        exploration.view(wide.snapshot(12));
        exploration.choosePlane(2, 3);
        studio.inference().answer(wide);
        exploration.close();
        return studio.inference().asked().stream().map(asked -> asked.lane() + " " + asked.snapshot().step() + " "
                + asked.query().toString().replaceAll("@\\w+", "")).distinct().sorted().toList();
    }

    private void construct(Studio studio, @Nullable Random order) {
        List<Runnable> panes = new ArrayList<>(List.of(
                () -> new ManifoldViewModel(studio.exploration(), studio.inference(), studio.notices()),
                () -> new LatentsFollower(studio.exploration(), studio.inference(), new DataService(background),
                        studio.notices()),
                () -> new MapViewModel(studio.exploration(), studio.inference(), studio.notices()),
                () -> new HereViewModel(studio.exploration(), studio.inference(), studio.notices(), new Random(1))));
        if (order != null) {
            Collections.shuffle(panes, order);
        }
        panes.forEach(Runnable::run);
    }
}
