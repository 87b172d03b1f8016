package elboroom.ui.exploration;

import elboroom.domain.data.DataSummary;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.History;
import elboroom.service.data.LoadedData;
import elboroom.service.run.KeptRun;
import org.jspecify.annotations.Nullable;

/// A run as it is opened.
///
/// @param history what it had logged until then; what it logs later comes as training events
/// @param kept the run on the disk; null where it is not kept
/// @param examples its data; null where they are not read yet
public record OpenedRun(RunSpec spec, DataSummary data, History history, @Nullable KeptRun kept,
        @Nullable LoadedData examples) {

    OpenedRun keptIn(@Nullable KeptRun newKept) {
        return new OpenedRun(spec, data, history, newKept, examples);
    }

    OpenedRun with(LoadedData read) {
        return new OpenedRun(spec, data, history, kept, read);
    }
}
