package elboroom.domain.run;

/// A snapshot that lies in a run's folder.
///
/// @param bytes of its weights on the disk
/// @param resumable whether the state of the optimiser is kept too, without which Adam begins anew
public record KeptSnapshot(long step, long bytes, boolean resumable) {}
