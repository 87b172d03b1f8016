package elboroom.domain.model;

import java.util.List;
import java.util.Map;

/// Under which values of a family's setting something applies.
///
/// @param values any of which the setting must have; empty where it applies always
public record Condition(String setting, List<String> values) {

    static final Condition ALWAYS = new Condition("", List.of());

    public Condition {
        values = List.copyOf(values);
    }

    /// A condition that a setting has one of some values.
    static Condition is(String setting, String... values) {
        return new Condition(setting, List.of(values));
    }

    /// @param settings values by name
    boolean holds(Map<String, String> settings) {
        return values.isEmpty() || values.contains(settings.get(setting));
    }
}
