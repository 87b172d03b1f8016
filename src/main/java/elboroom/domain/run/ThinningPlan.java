package elboroom.domain.run;

/// What to remove to free space in a folder of runs.
///
/// @param runs number of runs that would lose snapshots
/// @param snapshots number of snapshots to remove
/// @param bytes space that this frees
public record ThinningPlan(int runs, int snapshots, long bytes) {}
