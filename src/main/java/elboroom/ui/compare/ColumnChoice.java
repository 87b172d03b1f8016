package elboroom.ui.compare;

import java.util.OptionalLong;

import elboroom.domain.run.LibraryEntry;

/// What somebody wants to see in a column.
///
/// @param step of the run; empty for its newest
public record ColumnChoice(LibraryEntry run, OptionalLong step) {

    public static ColumnChoice newest(LibraryEntry run) {
        return new ColumnChoice(run, OptionalLong.empty());
    }
}
