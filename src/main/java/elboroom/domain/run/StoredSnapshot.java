package elboroom.domain.run;

/// A snapshot saved in a run folder.
///
/// @param bytes size of its weights on disk
/// @param resumable whether the optimizer state is saved too; without it, Adam is reset
public record StoredSnapshot(long step, long bytes, boolean resumable) {}
