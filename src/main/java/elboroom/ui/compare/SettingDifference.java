package elboroom.ui.compare;

/// A setting of a column that differs between columns.
///
/// @param key of its name in the message bundles
/// @param value as in files; empty if the run has no such setting
public record SettingDifference(String key, String value) {}
