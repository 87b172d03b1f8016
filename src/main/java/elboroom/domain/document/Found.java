package elboroom.domain.document;

/// A document, or a section of it that a search found.
///
/// @param title of the document
/// @param section its heading; empty for the document itself
/// @param context the part of its text with the words searched for; empty for the document itself
public record Found(Place place, String title, String section, String context) {}
