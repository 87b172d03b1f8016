package elboroom.domain.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// A model family with the values of its settings; omitted settings have their defaults.
///
/// @param values by setting name; contains every setting of the family
public record FamilySpec(Family family, Map<String, String> values) {

    /// @throws ProblemException if a value is invalid, or the family has no such setting
    public FamilySpec {
        SortedMap<String, String> complete = new TreeMap<>();
        for (Setting setting : family.settings()) {
            complete.put(setting.name(), setting.parse(values.getOrDefault(setting.name(), setting.initial())));
        }
        for (String name : values.keySet()) {
            if (!complete.containsKey(name)) {
                throw new ProblemException(Problem.of("problem.setting.unknown", family.id(), name));
            }
        }
        values = Map.copyOf(complete);
    }

    /// Returns a family with its default settings.
    public static FamilySpec of(Family family) {
        return new FamilySpec(family, Map.of());
    }

    /// Returns the variational autoencoder with KL weight `beta`.
    ///
    /// @throws ProblemException if beta is out of range
    public static FamilySpec ofBeta(double beta) {
        return beta == 1 ? of(Family.VAE) : of(Family.BETA_VAE).with("beta", Double.toString(beta));
    }

    /// Returns the family with another value of a setting.
    public FamilySpec with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new FamilySpec(family, changed);
    }

    public double number(String name) {
        return Double.parseDouble(value(name));
    }

    public int integer(String name) {
        return (int) number(name);
    }

    /// Returns the value of a setting as text.
    public String value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    public boolean is(String name, String choice) {
        return value(name).equals(choice);
    }

    /// Returns the family by its usual name: a VAE with a beta other than 1 is a beta-VAE.
    public Family canonicalFamily() {
        return family == Family.VAE && number("beta") != 1 ? Family.BETA_VAE : family;
    }

    /// Returns the family with its effective non-default settings, for example `beta-vae beta=8`.
    public String summary() {
        return changedSettings().stream()
                .map(setting -> " " + setting.name() + "=" + value(setting.name()))
                .collect(Collectors.joining("", canonicalFamily().id(), ""));
    }

    /// Returns the effective settings with non-default values. The beta of a beta-VAE is always included, because it
    /// may belong to either of two families with different defaults.
    public List<Setting> changedSettings() {
        return family.settings().stream().filter(this::isEffective)
                .filter(setting -> !is(setting.name(), setting.parse(setting.initial()))
                        || (canonicalFamily() == Family.BETA_VAE && setting.name().equals("beta")))
                .toList();
    }

    /// Whether a setting has an effect, given the other settings.
    public boolean isEffective(Setting setting) {
        return setting.condition().holds(values);
    }

    /// Whether a model with these settings has a capability.
    public boolean has(Capability capability) {
        return family.has(capability, values);
    }

    /// Returns the KL weight in the loss at the end of the schedule; 1 if something else weights it.
    public double beta() {
        return has(Capability.WEIGHTED_KL) ? number("beta") : 1;
    }
}
