package elboroom.domain;

/// A snapshot that lies in a run's folder.
///
/// @param bytes of its weights on the disk
public record KeptSnapshot(long step, long bytes) {}
