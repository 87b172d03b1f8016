package elboroom.ui.compare;

import java.nio.file.Path;
import java.util.OptionalLong;

/// The run and step chosen for a column.
///
/// @param step of the run; empty for the newest
public record ColumnChoice(Path run, OptionalLong step) {

    public static ColumnChoice newest(Path run) {
        return new ColumnChoice(run, OptionalLong.empty());
    }
}
