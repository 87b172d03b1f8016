package elboroom.domain.run;

/// A run that was forked from another.
///
/// @param run name of the fork
/// @param step of the parent's snapshot that it starts from
public record Fork(String run, long step) {}
