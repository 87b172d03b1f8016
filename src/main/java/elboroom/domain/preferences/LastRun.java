package elboroom.domain.preferences;

import org.jspecify.annotations.Nullable;

/// The run that was open last.
///
/// @param folder an absolute path
/// @param step the step that was shown; null for the newest
public record LastRun(String folder, @Nullable Long step) {}
