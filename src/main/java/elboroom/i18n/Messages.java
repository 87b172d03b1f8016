package elboroom.i18n;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

import elboroom.domain.Problem;
import org.jspecify.annotations.Nullable;

/// The words of one language. Keys are the same in `messages.properties` (English) and `messages_ko.properties`.
public final class Messages {

    private final ResourceBundle bundle;
    private final Locale locale;

    public Messages(Locale locale) {
        this.locale = locale.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle("elboroom.i18n.messages", this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /// The text of a key, its places `{0}`, `{1}` … filled with `arguments` (java.text.MessageFormat; so a lone
    /// apostrophe is written twice). Several things are joined with commas, as on the command line. What is no number may come from files and other people, and is made safe to show.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public String text(String key, Object... arguments) {
        String text = new MessageFormat(bundle.getString(key), locale)
                .format(Arrays.stream(arguments).map(Messages::shown).toArray());
        return locale.equals(Locale.KOREAN) ? Particles.choose(text) : text;
    }

    private static @Nullable Object shown(@Nullable Object argument) {
        return switch (argument) {
            case null -> null;
            case Number number -> number;
            case Collection<?> several -> several.stream().map(each -> Visible.of(String.valueOf(each)))
                    .collect(Collectors.joining(","));
            default -> Visible.of(argument.toString());
        };
    }

    /// All keys there are.
    public Set<String> keys() {
        return bundle.keySet();
    }

    /// The sentence of a problem. An argument that is itself a problem, the reason, becomes its own sentence.
    public String sentence(Problem problem) {
        return text(problem.key(), problem.arguments().stream()
                .map(argument -> argument instanceof Problem reason ? sentence(reason) : argument).toArray());
    }
}
