package elboroom.i18n;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Setting;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.SettingChange;

/// Formats settings in short form with their localised names: `beta-vae β=8 → β=2 learning rate=0.0005`.
///
/// @param named whether families have their localised names too, as in the window, not the ids of the command line
public record SettingFormatter(Messages messages, boolean named) {

    /// Formats families with their ids.
    public SettingFormatter(Messages messages) {
        this(messages, false);
    }

    /// Returns a family and those of its settings that differ from the defaults.
    public String family(FamilySpec family) {
        return family.changedSettings().stream()
                .map(setting -> " " + with(family, setting.name(), family.value(setting.name())))
                .collect(Collectors.joining("", name(family.canonicalFamily()), ""));
    }

    private String name(Family family) {
        return named ? messages.text("family." + family.id()) : family.id();
    }

    /// Returns the family of a run and the settings changed during training; empty if the run is too damaged to know
    /// them.
    public String model(RunInfo run) {
        return run.spec().map(spec -> spec.model().family()).map(family -> family(family) + (run.changes().isEmpty()
                ? ""
                : run.lastChanges().stream().map(change -> change(family, change))
                        .collect(Collectors.joining(" ", " → ", ""))))
                .orElse("");
    }

    /// Returns a changed setting with its new value.
    ///
    /// @param family family of the run
    public String change(FamilySpec family, SettingChange change) {
        String value = Setting.text(change.value());
        return change.setting().equals(SettingChange.LEARNING_RATE)
                ? messages.text("runs.learningRate") + "=" + value
                : with(family, change.setting(), value);
    }

    /// Returns a family that has the setting: a fork also shows changed settings of its parent, which may be of another
    /// family.
    private static Family other(String setting) {
        return Stream.of(Family.values()).filter(family -> family.settings().stream()
                .anyMatch(each -> each.name().equals(setting))).findFirst().orElse(Family.VAE);
    }

    private String with(FamilySpec family, String setting, String value) {
        boolean own = family.family().settings().stream().anyMatch(each -> each.name().equals(setting));
        String key = "setting." + (own ? family.family() : other(setting)).id() + "." + setting;
        String chosen = key + "." + value;
        return (messages.has(key) ? messages.text(key) : setting) + "="
                + (messages.has(chosen) ? messages.text(chosen) : value);
    }
}
