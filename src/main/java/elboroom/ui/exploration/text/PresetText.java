package elboroom.ui.exploration.text;

import elboroom.domain.run.Preset;
import elboroom.i18n.Messages;

/// Names and describes presets.
public record PresetText(Messages messages) {

    /// Returns a short name.
    public String name(Preset preset) {
        return messages.text("preset." + preset.id() + ".name");
    }

    /// Returns what is trained and what to expect of it, in two or three sentences.
    public String text(Preset preset) {
        return messages.text("preset." + preset.id() + ".text");
    }
}
