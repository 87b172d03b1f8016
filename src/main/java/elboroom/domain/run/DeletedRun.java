package elboroom.domain.run;

import java.nio.file.Path;

/// A run that was deleted and can still be restored.
///
/// @param run where it was
/// @param hidden where it is now
public record DeletedRun(Path run, Path hidden) {}
