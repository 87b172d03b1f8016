package elboroom.ui.exploration;

import elboroom.domain.data.DataSummary;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import org.jspecify.annotations.Nullable;

/// An open run and its current snapshot, to return to. Runs on the FX thread.
record Viewed(OpenedRun run, @Nullable Latents latents, @Nullable Snapshot snapshot) {

    /// Null before a run is open.
    static @Nullable Viewed of(Exploration exploration) {
        RunSpec run = exploration.run().get();
        DataSummary data = exploration.data().get();
        return run == null || data == null
                ? null
                : new Viewed(new OpenedRun(run, data, exploration.history().get(), exploration.kept().get(),
                        exploration.examples().get()), exploration.latents().get(), exploration.snapshot().get());
    }

    void show(Exploration exploration) {
        exploration.open(run, latents, snapshot);
    }
}
