package elboroom.domain.run;

/// A run of the library.
///
/// @param bundled whether it is shipped with the program
public record LibraryEntry(String name, boolean bundled) {}
