package elboroom.ui.exploration.text;

import java.util.List;

import elboroom.i18n.Messages;

/// Formats settings and their values.
public record SettingText(Messages messages) {

    private static final String GAUSSIAN = "gaussian";
    private static final String FIXED = "setup.likelihood.GAUSSIAN";

    /// Returns whether the values of a setting are texts chosen by users.
    public static boolean byUser(String key) {
        return key.equals("setup.data");
    }

    public String name(String key) {
        return messages.text(key);
    }

    public String value(String key, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        if (byUser(key)) {
            return new DataText(messages).of(value);
        }
        if (key.equals("setup.family")) {
            return messages.text("family." + value);
        }
        if (key.equals("setup.likelihood")) {
            return likelihood(value);
        }
        return messages.has(key + "." + value)
                ? messages.text(key + "." + value)
                : value;
    }

    /// Returns the name used in the set-up, with the σ of a Gaussian if it is given.
    private String likelihood(String value) {
        List<String> words = List.of(value.split(" "));
        if (!words.getFirst().equals(GAUSSIAN)) {
            return messages.has("likelihood." + value) ? messages.text("likelihood." + value) : value;
        }
        String scale = words.size() > 1 && messages.has(FIXED + "_" + words.getLast())
                ? "_" + words.getLast()
                : "";
        String sigma = words.size() > 1 && Character.isDigit(words.get(1).charAt(0)) ? " (" + words.get(1) + ")" : "";
        return messages.text(FIXED + scale) + sigma;
    }
}
