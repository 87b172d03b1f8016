package elboroom.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

import elboroom.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// Gives picocli its texts from the message bundles, with percent signs escaped because picocli treats texts as
/// format strings.
final class MessagesResourceBundle extends ResourceBundle {

    private final Messages messages;

    MessagesResourceBundle(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return messages.has(key) ? messages.text(key).replace("%", "%%") : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(messages.keys());
    }
}
