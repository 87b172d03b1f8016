package elboroom.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.service.run.StoredRun;
import elboroom.ui.exploration.preferences.RecentPlaces;
import org.jspecify.annotations.Nullable;

/// Adds each run that is opened, and each folder of data that is read, to the recent ones. Runs on the FX thread.
final class RecentFollower {

    private final ViewModels models;
    private final Services services;
    private final RecentPlaces recent;

    RecentFollower(ViewModels models, Services services) {
        this.models = models;
        this.services = services;
        this.recent = models.recent();
        models.exploration().storedRun().subscribe(this::opened);
        models.setup().data().summary().subscribe(this::read);
    }

    private void opened(@Nullable StoredRun run) {
        if (run != null && !services.library().isBundled(run.path())) {
            recent.openedRun(run.path());
            models.preferences().remember(memory -> memory.withLastRun(
                    services.library().remembered(run.path(), null)));
        }
    }

    private void read(@Nullable DataSummary summary) {
        DataSpec data = models.setup().data().spec().get();
        if (summary != null && !data.builtIn() && !data.isRelative()) {
            try {
                recent.openedData(Path.of(data.source()));
            } catch (InvalidPathException _) {
                // could not have been read
            }
        }
    }
}
