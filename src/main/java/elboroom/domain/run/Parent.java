package elboroom.domain.run;

/// The snapshot of another run that a fork starts from.
///
/// @param run name of the parent run
/// @param step step of the snapshot; the steps of the fork continue from there
public record Parent(String run, long step) {}
