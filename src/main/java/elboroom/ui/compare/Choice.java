package elboroom.ui.compare;

import java.util.OptionalLong;

import elboroom.domain.run.LibraryEntry;

/// What somebody wants to see in a column.
///
/// @param step of the run; empty for its newest
public record Choice(LibraryEntry run, OptionalLong step) {

    public static Choice newest(LibraryEntry run) {
        return new Choice(run, OptionalLong.empty());
    }
}
