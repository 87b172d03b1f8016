package elboroom.domain.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// The capabilities of a family: those of its kind of latent and its own, some of them only with certain settings.
record Capabilities(Latent latent, Map<Capability, Condition> conditions) {

    Capabilities {
        conditions = Map.copyOf(conditions);
    }

    /// Returns these capabilities with more under a condition.
    Capabilities when(Condition condition, Capability... more) {
        Map<Capability, Condition> all = new EnumMap<>(Capability.class);
        all.putAll(conditions);
        Arrays.stream(more).forEach(capability -> all.put(capability, condition));
        return new Capabilities(latent, all);
    }

    /// Whether a model with these settings has a capability.
    boolean has(Capability capability, Map<String, String> settings) {
        Condition condition = conditions.get(capability);
        return condition != null && condition.holds(settings);
    }

    /// Whether every model of the family has a capability, regardless of its settings.
    boolean always(Capability capability) {
        return Condition.ALWAYS.equals(conditions.get(capability));
    }
}
