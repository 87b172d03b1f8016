package elboroom.ui.exploration;

import elboroom.domain.data.DataSummary;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.LoadedData;
import elboroom.service.run.KeptRun;
import org.jspecify.annotations.Nullable;

/// The run and the snapshot looked at, to come back to. Lives on the FX thread.
record Viewed(RunSpec run, DataSummary data, History history, @Nullable LoadedData examples,
        @Nullable Latents latents, @Nullable Snapshot snapshot, @Nullable KeptRun kept) {

    /// Null before a run is open.
    static @Nullable Viewed of(Exploration exploration) {
        RunSpec run = exploration.run().get();
        DataSummary data = exploration.data().get();
        return run == null || data == null
                ? null
                : new Viewed(run, data, exploration.history().get(), exploration.examples().get(),
                        exploration.latents().get(), exploration.snapshot().get(), exploration.kept().get());
    }

    void show(Exploration exploration) {
        exploration.open(run, data, history, examples, latents, snapshot);
        exploration.kept().set(kept);
    }
}
