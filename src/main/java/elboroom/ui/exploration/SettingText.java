package elboroom.ui.exploration;

import elboroom.i18n.Messages;

/// Says settings and their values in words.
public record SettingText(Messages messages) {

    public String name(String key) {
        return messages.text(key);
    }

    public String value(String key, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        if (key.equals("setup.family")) {
            return messages.text("family." + value);
        }
        String likelihood = "likelihood." + value;
        if (key.equals("setup.likelihood") && messages.keys().contains(likelihood)) {
            return messages.text(likelihood);
        }
        return messages.keys().contains(key + "." + value)
                ? messages.text(key + "." + value)
                : value;
    }
}
