package elboroom.ui.numbers;

/// One row of the table, in words.
///
/// @param hint a sentence that says what the figure means
/// @param error the standard error; empty where it has none
/// @param over how many examples, samples or codes it was measured on; empty where that goes without saying
public record Figure(String name, String hint, String value, String error, String over) {}
