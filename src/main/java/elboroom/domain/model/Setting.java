package elboroom.domain.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// One setting of a family of models: its name, what it may be, and what it is unless somebody says otherwise.
///
/// @param name as in files and, after two dashes, on the command line
/// @param least the least number; 0 for a choice
/// @param most the largest number; 0 for a choice
/// @param choices what can be chosen; empty for a number
/// @param live whether it can be changed while training runs
/// @param condition under which it changes anything
public record Setting(String name, Kind kind, String initial, double least, double most, List<String> choices,
        boolean live, Condition condition) {

    /// `NUMBER`, any number between two bounds; `WHOLE`, a whole one; `CHOICE`, one word of several.
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

    /// The first of the words is the initial one.
    static Setting choice(String name, String... choices) {
        return new Setting(name, Kind.CHOICE, choices[0], 0, 0, List.of(choices), false, Condition.ALWAYS);
    }

    /// The same setting, one that can be changed in training.
    Setting changing() {
        return new Setting(name, kind, initial, least, most, choices, true, condition);
    }

    /// The same setting, one that changes something only while another setting has one of some values.
    Setting onlyWith(String other, String... values) {
        return new Setting(name, kind, initial, least, most, choices, live, Condition.is(other, values));
    }

    /// A value as it is written everywhere.
    ///
    /// @throws ProblemException when the setting cannot be that
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
            // told below, like a number out of bounds
        }
        throw new ProblemException(Problem.of(whole ? "problem.setting.whole" : "problem.setting.number", name, value,
                least, most));
    }

    /// A number without needless zeros, and without an exponent unless it is tiny or huge.
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
