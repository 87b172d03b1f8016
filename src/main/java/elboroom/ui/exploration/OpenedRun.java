package elboroom.ui.exploration;

import elboroom.domain.data.DataSummary;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.service.data.LoadedData;
import elboroom.service.run.StoredRun;
import org.jspecify.annotations.Nullable;

/// A run as it is opened.
///
/// @param history the metrics logged so far; later ones arrive as training events
/// @param storedRun the stored run; null if it is not stored
/// @param examples its data; null if not read yet
public record OpenedRun(RunSpec spec, DataSummary data, History history, @Nullable StoredRun storedRun,
        @Nullable LoadedData examples) {

    OpenedRun with(LoadedData read) {
        return new OpenedRun(spec, data, history, storedRun, read);
    }
}
