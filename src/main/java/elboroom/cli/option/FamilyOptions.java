package elboroom.cli.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Setting;
import elboroom.i18n.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/// `--model`, and an option for each family setting.
public final class FamilyOptions {

    private final Map<String, String> given = new LinkedHashMap<>();
    private @Nullable String family;

    /// Adds the options to a command.
    public void addTo(CommandSpec command, Messages messages) {
        command.addOption(OptionSpec.builder("--model").type(String.class).paramLabel("FAMILY")
                .description(escaped(messages.text("cli.model", ids()))).setter(setter(id -> family = id)).build());
        for (String name : names()) {
            command.addOption(OptionSpec.builder("--" + name).type(String.class).paramLabel("VALUE")
                    .description(escaped(description(name, messages)))
                    .setter(setter(value -> given.put(name, value))).build());
        }
    }

    /// The family specification from the options. The default is a VAE, or with `--beta` a beta-VAE, which also has
    /// the schedules.
    ///
    /// @throws elboroom.domain.ProblemException when a value is invalid, or the family has no such setting
    FamilySpec spec() {
        return named(this::fresh);
    }

    private FamilySpec fresh() {
        if (family == null) {
            return new FamilySpec(given.containsKey("beta") ? Family.BETA_VAE : Family.VAE, given);
        }
        String id = family;
        Family chosen = Family.of(id)
                .orElseThrow(() -> new ProblemException(Problem.of("problem.setting.family", id, ids())));
        return new FamilySpec(chosen, given);
    }

    /// The family specification of a fork: changes only the given settings. A VAE becomes a beta-VAE if a setting
    /// such as `--schedule` requires it.
    public FamilySpec spec(FamilySpec before) {
        return named(() -> family != null ? fresh() : changed(before));
    }

    private FamilySpec changed(FamilySpec before) {
        FamilySpec changed = becomesBeta(before) ? new FamilySpec(Family.BETA_VAE, before.values()) : before;
        for (var setting : given.entrySet()) {
            changed = changed.with(setting.getKey(), setting.getValue());
        }
        return changed;
    }

    /// Rewords a problem to name the option instead of the setting.
    private static FamilySpec named(Supplier<FamilySpec> options) {
        try {
            return options.get();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            List<Object> arguments = new ArrayList<>(problem.arguments());
            switch (problem.key()) {
                case "problem.setting.choice", "problem.setting.number", "problem.setting.whole" ->
                    arguments.set(0, "--" + arguments.getFirst());
                case "problem.setting.unknown" -> arguments.set(1, "--" + arguments.get(1));
                default -> throw e;
            }
            throw new ProblemException(new Problem(problem.key(), arguments), e);
        }
    }

    private boolean becomesBeta(FamilySpec before) {
        Set<String> beta = Family.BETA_VAE.settings().stream().map(Setting::name).collect(Collectors.toSet());
        return before.family() == Family.VAE && beta.containsAll(given.keySet())
                && !before.values().keySet().containsAll(given.keySet());
    }

    /// The names of all these options.
    public Stream<String> options() {
        return Stream.concat(Stream.of("model"), names().stream()).map(name -> "--" + name);
    }

    private static Set<String> names() {
        return Arrays.stream(Family.values()).flatMap(family -> family.settings().stream()).map(Setting::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String ids() {
        return Arrays.stream(Family.values()).map(Family::id).collect(Collectors.joining(", "));
    }

    /// Lists the families that have the setting, with each family's name for it and its default.
    private static String description(String name, Messages messages) {
        return Arrays.stream(Family.values())
                .flatMap(family -> family.settings().stream().filter(setting -> setting.name().equals(name))
                        .map(setting -> messages.text("cli.setting", family.id(),
                                messages.text("setting." + family.id() + "." + name), values(setting))))
                .collect(Collectors.joining("; "));
    }

    private static String values(Setting setting) {
        return setting.choices().isEmpty() ? setting.initial() : String.join("|", setting.choices());
    }

    /// Escapes percent signs, because picocli treats texts as format strings.
    private static String escaped(String text) {
        return text.replace("%", "%%");
    }

    private static ISetter setter(Consumer<String> consumer) {
        return new ISetter() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T set(T value) {
                if (value instanceof String text) {
                    consumer.accept(text);
                }
                return value;
            }
        };
    }
}
