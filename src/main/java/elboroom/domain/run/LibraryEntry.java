package elboroom.domain.run;

/// One run of the library.
///
/// @param bundled whether it came with the program
public record LibraryEntry(String name, boolean bundled) {}
