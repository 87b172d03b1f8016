package elboroom.ui.compare;

/// A setting of a column that is not the same in all columns.
///
/// @param key of its name in the message bundles
/// @param value as in files; empty where the run has no such setting
public record SettingDifference(String key, String value) {}
