package elboroom.i18n;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

import elboroom.domain.Problem;
import org.jspecify.annotations.Nullable;

/// The texts of one language. `messages.properties` (English) and `messages_ko.properties` have the same keys.
/// Immutable.
public final class Messages {

    /// The languages there are. The first is used for all others.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    /// Maximum length of an argument within a sentence; longer ones are shortened.
    private static final int LONGEST = 1000;
    /// Numbers outside these bounds are formatted with an exponent.
    private static final double LARGE = 1e9;
    private static final double SMALL = 1e-3;

    private final ResourceBundle bundle;
    private final Locale locale;

    public Messages(Locale locale) {
        this.locale = LANGUAGES.stream().filter(each -> each.getLanguage().equals(locale.getLanguage())).findFirst()
                .orElse(LANGUAGES.getFirst());
        this.bundle = ResourceBundle.getBundle("elboroom.i18n.messages", this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /// Returns the text of a key with its placeholders `{0}`, `{1}` … filled by `arguments` (java.text.MessageFormat; a
    /// literal apostrophe is doubled). Collections are joined with commas, as on the command line. Arguments other than
    /// numbers may come from files and are made safe to display (`Visible`).
    ///
    /// @throws java.util.MissingResourceException if the key does not exist
    public String text(String key, Object... arguments) {
        MessageFormat format = new MessageFormat(bundle.getString(key), locale);
        if (!key.startsWith("cli.") && !key.startsWith("problem.")) { // those numbers are copied, typed and parsed
            useMinusSign(format);
        }
        Format[] chosen = format.getFormatsByArgumentIndex();
        Object[] shown = Arrays.stream(arguments).map(Messages::shown).toArray();
        for (int i = 0; i < Math.min(chosen.length, shown.length); i++) {
            if (chosen[i] == null && shown[i] instanceof Double number) {
                shown[i] = readable(number);
            }
        }
        String text = format.format(shown);
        return locale.equals(Locale.KOREAN) ? Particles.choose(text) : text;
    }

    /// Writes negative numbers with a minus sign, not with a hyphen.
    private static void useMinusSign(MessageFormat format) {
        for (Format part : format.getFormats()) {
            if (part instanceof DecimalFormat number) {
                DecimalFormatSymbols symbols = number.getDecimalFormatSymbols();
                symbols.setMinusSign('−');
                number.setDecimalFormatSymbols(symbols);
            }
        }
    }

    /// Formats a number with an exponent if it would otherwise have too many digits or show only zeros.
    private static Object readable(Double number) {
        double size = Math.abs(number);
        boolean usual = size == 0 || (size >= SMALL && size < LARGE) || !Double.isFinite(number);
        return usual ? number : Double.toString(number).replace(".0E", "e").replace('E', 'e');
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

    /// Returns whether there is a text for a key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// Returns all keys.
    public Set<String> keys() {
        return bundle.keySet();
    }

    /// Returns the sentence of a problem. An argument that is itself a problem (the cause) becomes a sentence of its
    /// own.
    public String sentence(Problem problem) {
        return text(problem.key(), problem.arguments().stream()
                .map(argument -> argument instanceof Problem reason ? sentence(reason) : bounded(argument)).toArray());
    }

    /// Shortens text from files, which can have any length.
    private static Object bounded(Object argument) {
        return argument instanceof String text && text.length() > LONGEST
                ? text.substring(0, LONGEST / 2) + " … " + text.substring(text.length() - LONGEST / 4)
                : argument;
    }
}
