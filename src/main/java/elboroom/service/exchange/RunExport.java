package elboroom.service.exchange;

import java.nio.file.Path;
import java.util.OptionalLong;

import elboroom.domain.Progress;
import elboroom.domain.run.ExportFormat;
import elboroom.exchange.archive.RunArchiveWriter;
import elboroom.store.run.RunFolder;

/// An export of a run: what, as what, and where to. Runs on the calling thread; may be in the background.
///
/// @param step the step to export; empty for all steps of a format that contains them, else for the newest
/// @param to the file or folder to write
public record RunExport(RunFolder run, OptionalLong step, ExportFormat format, Path to) {

    /// Writes the export. A cancelled or failed export leaves nothing.
    ///
    /// @throws elboroom.domain.ProblemException if the run cannot be read or the export cannot be written
    public void write(Progress progress) {
        switch (format) {
            case ELBOROOM -> RunArchiveWriter.write(run.path(), step, to, progress);
        }
    }
}
