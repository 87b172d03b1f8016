package elboroom.ui.numbers;

/// A row of the metrics table, as text.
///
/// @param hint explains the metric
/// @param error the standard error; empty if there is none
/// @param over the number of examples, samples or codes; empty if obvious
public record Figure(String name, String hint, String value, String error, String over) {}
