package elboroom.domain.model;

import java.util.List;
import java.util.Map;

/// Restricts something to certain values of a setting.
///
/// @param values the setting must have one of these; empty if always true
public record Condition(String setting, List<String> values) {

    static final Condition ALWAYS = new Condition("", List.of());

    public Condition {
        values = List.copyOf(values);
    }

    /// Returns the condition that a setting has one of these values.
    static Condition is(String setting, String... values) {
        return new Condition(setting, List.of(values));
    }

    /// @param settings values by name
    boolean holds(Map<String, String> settings) {
        return values.isEmpty() || values.contains(settings.get(setting));
    }
}
