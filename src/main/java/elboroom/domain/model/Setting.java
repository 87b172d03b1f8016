package elboroom.domain.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// A setting of a model family, with its valid values and default.
///
/// @param name as in files and, after two dashes, on the command line
/// @param least minimum of a number; 0 for a choice
/// @param most maximum of a number; 0 for a choice
/// @param choices valid choices; empty for a number
/// @param live whether it can be changed during training
/// @param condition under which the setting has an effect
public record Setting(String name, Kind kind, String initial, double least, double most, List<String> choices,
        boolean live, Condition condition) {

    /// `NUMBER`, any number within bounds; `WHOLE`, an integer; `CHOICE`, one of several words.
    public enum Kind {
        NUMBER, WHOLE, CHOICE
    }

    public Setting {
        choices = List.copyOf(choices);
    }

    static Setting number(String name, double initial, double least, double most) {
        return new Setting(name, Kind.NUMBER, text(initial), least, most, List.of(), false, Condition.ALWAYS);
    }

    static Setting whole(String name, int initial, int least, int most) {
        return new Setting(name, Kind.WHOLE, Integer.toString(initial), least, most, List.of(), false,
                Condition.ALWAYS);
    }

    /// The first choice is the default.
    static Setting choice(String name, String... choices) {
        return new Setting(name, Kind.CHOICE, choices[0], 0, 0, List.of(choices), false, Condition.ALWAYS);
    }

    /// Returns the setting as one that can be changed during training.
    Setting changing() {
        return new Setting(name, kind, initial, least, most, choices, true, condition);
    }

    /// Returns the setting as one that has an effect only while another setting has one of these values.
    Setting onlyWith(String other, String... values) {
        return new Setting(name, kind, initial, least, most, choices, live, Condition.is(other, values));
    }

    /// Normalises a value.
    ///
    /// @throws ProblemException if the value is invalid
    public String parse(String value) {
        return switch (kind) {
            case CHOICE -> choice(value.strip().toLowerCase(Locale.ROOT));
            case WHOLE -> number(value, true);
            case NUMBER -> number(value, false);
        };
    }

    private String choice(String value) {
        if (!choices.contains(value)) {
            throw new ProblemException(
                    Problem.of("problem.setting.choice", name, value, String.join(", ", choices)));
        }
        return value;
    }

    private String number(String value, boolean whole) {
        try {
            double number = Double.parseDouble(value.strip());
            if (number >= least && number <= most && (!whole || number == Math.rint(number))) {
                return text(number);
            }
        } catch (NumberFormatException e) {
            // reported below, like a number out of range
        }
        throw new ProblemException(Problem.of(whole ? "problem.setting.whole" : "problem.setting.number", name, value,
                least, most));
    }

    /// Formats a number without trailing zeros, and without an exponent unless it is very small or large.
    public static String text(double number) {
        double size = Math.abs(number);
        if (number == Math.rint(number) && size < 1e15) {
            return Long.toString((long) number);
        }
        return size >= 1e-9 && size < 1e15
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : Double.toString(number);
    }
}
