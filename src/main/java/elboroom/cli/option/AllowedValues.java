package elboroom.cli.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import elboroom.i18n.Messages;
import picocli.CommandLine.Model.ArgSpec;

/// Says what an option or a parameter may be, for the sentence that refuses another value.
public record AllowedValues(Messages messages) {

    /// Splits lists such that nothing after the last comma is not overlooked: `4,` and `,` are refused.
    public static final String COMMA = ",(?!$)";

    /// What is refused although it is a whole number is out of the type's range.
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");

    /// The values that an option allows, as a sentence names them.
    ///
    /// @param refused what was given
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
