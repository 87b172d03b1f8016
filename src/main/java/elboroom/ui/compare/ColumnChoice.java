package elboroom.ui.compare;

import java.util.OptionalLong;

import elboroom.domain.run.LibraryEntry;

/// The run and step chosen for a column.
///
/// @param step of the run; empty for the newest
public record ColumnChoice(LibraryEntry run, OptionalLong step) {

    public static ColumnChoice newest(LibraryEntry run) {
        return new ColumnChoice(run, OptionalLong.empty());
    }
}
