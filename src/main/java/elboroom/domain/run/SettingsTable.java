package elboroom.domain.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Setting;

/// The settings of several runs side by side, one row per setting.
public record SettingsTable(List<Row> rows) {

    public SettingsTable {
        rows = List.copyOf(rows);
    }

    /// The values of a setting in each run.
    ///
    /// @param key message key of the setting's name
    /// @param values by run, as in files; empty if a run does not have the setting
    public record Row(String key, List<String> values) {

        public Row {
            values = List.copyOf(values);
        }
    }

    /// Returns all settings of some runs.
    public static SettingsTable of(List<RunSpec> runs) {
        return of(runs, runs.stream().map(_ -> List.<SettingChange>of()).toList());
    }

    /// Returns all settings of some runs with the changes during training, for example `0.001 → 0.0001 @1200`.
    ///
    /// @param changes by run
    public static SettingsTable of(List<RunSpec> runs, List<List<SettingChange>> changes) {
        List<Map<String, String>> settings = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Map<String, String> changed = settings(runs.get(i));
            Family family = named(runs.get(i).model().family());
            changes.get(i).forEach(change -> add(change, family, changed));
            settings.add(changed);
        }
        Set<String> keys = new LinkedHashSet<>();
        settings.forEach(each -> keys.addAll(each.keySet()));
        List<Row> rows = new ArrayList<>();
        for (String key : keys) {
            rows.add(new Row(key, settings.stream().map(each -> each.getOrDefault(key, "")).toList()));
        }
        return new SettingsTable(rows);
    }

    /// Returns the settings that differ between the runs.
    public SettingsTable differing() {
        return new SettingsTable(rows.stream().filter(row -> row.values().stream().distinct().count() > 1).toList());
    }

    private static void add(SettingChange change, Family family, Map<String, String> settings) {
        String key = change.setting().equals(SettingChange.LEARNING_RATE)
                ? "setup.learningRate"
                : "setting." + family.id() + "." + change.setting();
        settings.merge(key, Setting.text(change.value()) + " @" + change.step(), (before, now) -> {
            String first = before.contains(" → ") ? before.substring(0, before.indexOf(" → ")) + " → …" : before;
            return first + " → " + now;
        });
    }

    private static Map<String, String> settings(RunSpec run) {
        Map<String, String> settings = new LinkedHashMap<>();
        ModelSpec model = run.model();
        settings.put("setup.data", run.data().source());
        settings.put("setup.limit", run.data().limit() == 0 ? "" : Integer.toString(run.data().limit()));
        settings.put("setup.family", model.family().canonicalFamily().id());
        family(model.family(), settings);
        settings.put("setup.latent", Integer.toString(model.latent()));
        settings.put("setup.architecture", model.architecture().toString());
        settings.put("setup.hidden", String.join(", ", model.hidden().stream().map(String::valueOf).toList()));
        settings.put("setup.activation", model.activation().name());
        settings.put("setup.likelihood", likelihood(model.likelihood()));
        settings.put("setup.learningRate", Setting.text(run.optimizer().learningRate()));
        settings.put("setup.batch", Integer.toString(run.optimizer().batch()));
        settings.put("setup.epochs", Integer.toString(run.optimizer().epochs()));
        settings.put("setup.seed", Long.toString(run.seed()));
        Optional<Parent> parent = run.parent();
        settings.put("setup.parent", parent.map(from -> from.run() + "@" + from.step()).orElse(""));
        return settings;
    }

    /// Adds the settings of a family. Choices are omitted at their default. The beta of a VAE and of a beta-VAE is the
    /// same setting.
    private static void family(FamilySpec family, Map<String, String> settings) {
        Family named = named(family);
        for (Setting setting : family.family().settings()) {
            String value = family.value(setting.name());
            boolean silent = setting.kind() == Setting.Kind.CHOICE && value.equals(setting.initial());
            if (family.isEffective(setting) && !silent) {
                settings.put("setting." + named.id() + "." + setting.name(), value);
            }
        }
    }

    private static Family named(FamilySpec family) {
        return family.family() == Family.VAE ? Family.BETA_VAE : family.family();
    }

    private static String likelihood(Likelihood likelihood) {
        return likelihood.gaussian().map(gaussian -> gaussian.id()
                + (gaussian.startsFromData() ? "" : " " + Setting.text(gaussian.sigma()))
                + (gaussian.scale() == Likelihood.Scale.FIXED ? "" : " " + gaussian.scale())).orElse(likelihood.id());
    }
}
