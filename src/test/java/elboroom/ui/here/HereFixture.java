package elboroom.ui.here;

import java.util.Random;

import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.ui.exploration.Exploration;
import elboroom.ui.exploration.Notices;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeInference;
import elboroom.ui.testing.FakeModel;

/// The pane on an open run of a model with a number of dimensions.
final class HereFixture {

    final FakeModel model;
    final Exploration exploration = new Exploration();
    final FakeInference inference = new FakeInference();
    final Notices notices = new Notices();
    final Snapshot snapshot;
    final HereViewModel viewModel;

    HereFixture(int latent) {
        this(new FakeModel(latent));
    }

    HereFixture(FakeModel model) {
        this.model = model;
        snapshot = model.snapshot(10);
        viewModel = new HereViewModel(exploration, inference, notices, new Random(1));
        open(snapshot);
    }

    void open(Snapshot newSnapshot) {
        exploration.open(FakeData.opened(model.run(), 100), null, newSnapshot);
    }

    /// Sets the KL of each dimension.
    void carries(float... nats) {
        carriesOver(2, nats);
    }

    /// The same, averaged over a number of examples.
    void carriesOver(int examples, float... nats) {
        float[] means = new float[examples * nats.length];
        exploration.showLatents(snapshot, new Latents(nats.length, means, means, new int[examples], nats));
    }

    LatentPoint point() {
        return exploration.point().get();
    }
}
