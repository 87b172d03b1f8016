package elboroom.domain.run;

/// What would be removed to make room in a folder of runs.
///
/// @param runs that would lose snapshots
/// @param snapshots that would be removed
/// @param bytes that this frees
public record ThinningPlan(int runs, int snapshots, long bytes) {}
