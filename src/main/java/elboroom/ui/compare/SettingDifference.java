package elboroom.ui.compare;

/// A setting that differs between columns.
///
/// @param key of its name in the message bundles
/// @param value as written in files; empty if the run has no such setting
public record SettingDifference(String key, String value) {}
