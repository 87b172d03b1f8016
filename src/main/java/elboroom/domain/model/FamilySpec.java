package elboroom.domain.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// A family of models and the values of its settings; those that are not given have their initial values.
///
/// @param values by the setting's name, every setting of the family
public record FamilySpec(Family family, Map<String, String> values) {

    /// @throws ProblemException when a value cannot be, or the family has no such setting
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

    /// A family with its initial settings.
    public static FamilySpec of(Family family) {
        return new FamilySpec(family, Map.of());
    }

    /// The variational autoencoder with the KL term weighted by `beta`.
    ///
    /// @throws ProblemException when beta is out of bounds
    public static FamilySpec ofBeta(double beta) {
        return beta == 1 ? of(Family.VAE) : of(Family.BETA_VAE).with("beta", Double.toString(beta));
    }

    /// The same with another value of a setting.
    public FamilySpec with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new FamilySpec(family, changed);
    }

    public double number(String name) {
        return Double.parseDouble(value(name));
    }

    public int whole(String name) {
        return (int) number(name);
    }

    /// The value of a setting as text.
    public String value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    public boolean is(String name, String choice) {
        return value(name).equals(choice);
    }

    /// The family by its usual name: a VAE with a beta other than 1 is called a beta-VAE.
    public Family called() {
        return family == Family.VAE && number("beta") != 1 ? Family.BETA_VAE : family;
    }

    /// The family with those of its settings that count and are not the initial ones, as in `beta-vae beta=8`.
    public String shortly() {
        return chosen().stream()
                .map(setting -> " " + setting.name() + "=" + value(setting.name()))
                .collect(Collectors.joining("", called().id(), ""));
    }

    /// The settings that count and are not the initial ones. The beta of a beta-VAE is always among them: it may come from
    /// either of two families, which have different initial ones.
    public List<Setting> chosen() {
        return family.settings().stream().filter(this::counts)
                .filter(setting -> !is(setting.name(), setting.parse(setting.initial()))
                        || (called() == Family.BETA_VAE && setting.name().equals("beta")))
                .toList();
    }

    /// Whether a setting changes anything, given what the others are.
    public boolean counts(Setting setting) {
        return setting.condition().holds(values);
    }

    /// Whether a model with these settings has a capability.
    public boolean has(Capability capability) {
        return family.has(capability, values);
    }

    /// The weight of KL in the loss once a schedule is over; 1 where something else weighs it.
    public double beta() {
        return has(Capability.WEIGHTED_KL) ? number("beta") : 1;
    }
}
