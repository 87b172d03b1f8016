package elboroom.ui.exploration;

import java.util.List;

import elboroom.domain.model.Snapshot;
import elboroom.service.BackgroundService;
import elboroom.service.data.DataService;
import elboroom.service.engine.Query;
import elboroom.testing.Deliveries;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.AfterEach;

/// Base class of tests of what the posteriors of the current snapshot need; results of services wait until the test
/// takes them.
abstract class FollowerTest {

    static final int FEW = 1_000;
    static final int ALL = 10_000;

    final Studio studio = Studio.of(3);
    final Exploration exploration = studio.exploration();
    final Deliveries deliveries = new Deliveries();
    final BackgroundService background = new BackgroundService("follower-test", deliveries);
    final LatentsFollower follower = new LatentsFollower(exploration, studio.inference(),
            new DataService(background), studio.notices());

    @AfterEach
    void close() {
        background.close();
    }

    Snapshot look(long step) {
        Snapshot snapshot = studio.model().snapshot(step);
        exploration.view(snapshot);
        return snapshot;
    }

    List<Integer> limits() {
        return studio.inference().asked(Query.Encode.class).stream().map(Query.Encode::limit).toList();
    }
}
