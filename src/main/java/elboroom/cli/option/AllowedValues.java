package elboroom.cli.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import elboroom.i18n.Messages;
import picocli.CommandLine.Model.ArgSpec;

/// Describes the values that an option or parameter allows, for error messages.
public record AllowedValues(Messages messages) {

    /// Splits lists but keeps a trailing comma, so that `4,` and `,` are rejected.
    public static final String COMMA = ",(?!$)";

    /// A rejected value that matches is a whole number outside the type's range.
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");

    /// The allowed values of an option, as part of a sentence.
    ///
    /// @param refused the rejected value
    public String of(ArgSpec argument, String refused) {
        Class<?> type = argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
        if (type == Sigma.class) {
            return messages.text("cli.allowed.sigma");
        }
        if (type.isEnum()) {
            return messages.text("cli.allowed.words", Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
        }
        boolean large = type == long.class || type == Long.class;
        if (WHOLE.matcher(refused).matches() && (large || type == int.class || type == Integer.class)) {
            return refused.startsWith("-")
                    ? messages.text("cli.allowed.whole.least", large ? Long.MIN_VALUE : 0)
                    : messages.text("cli.allowed.whole.most", large ? Long.MAX_VALUE : Integer.MAX_VALUE);
        }
        return messages.text(switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
            case "int", "integer", "long" -> "cli.allowed.whole";
            case "double", "float" -> "cli.allowed.number";
            case "path" -> "cli.allowed.path";
            case "boolean" -> "cli.allowed.nothing";
            default -> "cli.allowed.other";
        });
    }
}
