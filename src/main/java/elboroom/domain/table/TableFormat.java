package elboroom.domain.table;

/// The format of a table's text.
///
/// @param encoding name of the character encoding, as it is shown
/// @param header whether the first row contains the names of the columns
public record TableFormat(String encoding, Delimiter delimiter, boolean decimalComma, boolean header) {}
