package elboroom.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import elboroom.i18n.Messages;
import picocli.CommandLine.Model.ArgSpec;

/// Says what an option or a parameter may be, for the sentence that refuses another value.
record AllowedValues(Messages messages) {

    String of(ArgSpec argument) {
        Class<?> type = argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
        if (type == Sigma.class) {
            return messages.text("cli.allowed.sigma");
        }
        if (type.isEnum()) {
            return messages.text("cli.allowed.words", Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
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
