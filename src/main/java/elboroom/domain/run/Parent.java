package elboroom.domain.run;

/// The snapshot of another run with which a run began.
///
/// @param run the other run's name
/// @param step the snapshot's; the run's own steps are counted on from there
public record Parent(String run, long step) {}
