package elboroom.ui.command;

import java.util.Locale;

import elboroom.i18n.Messages;

/// A menu of the window, in the order of the menu bar.
public enum CommandMenu {
    FILE, EDIT, VIEW, RUN, TOOLS, HELP;

    /// The title with the underscore that marks its access key.
    String title(Messages messages) {
        return messages.text("menu." + name().toLowerCase(Locale.ROOT));
    }

    /// The title without its access key.
    String name(Messages messages) {
        return title(messages).replaceAll("\\(_.\\)", "").replace("_", "");
    }
}
