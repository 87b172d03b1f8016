package elboroom.ui.command;

import java.util.List;

import elboroom.i18n.Messages;

/// The text of a command in any language: a message key and its arguments, which may be such texts themselves.
public record CommandText(String key, List<Object> arguments) {

    public static CommandText of(String key, Object... arguments) {
        return new CommandText(key, List.of(arguments));
    }

    /// The text of a button.
    public String in(Messages messages) {
        return messages.text(key, translated(messages));
    }

    /// The text of a menu item, longer than that of a button where the menu alone does not explain it.
    public String inMenu(Messages messages) {
        String longer = key + ".menu";
        return messages.has(longer) ? messages.text(longer, translated(messages)) : in(messages);
    }

    private Object[] translated(Messages messages) {
        return arguments.stream().map(each -> each instanceof CommandText text ? text.in(messages) : each).toArray();
    }
}
