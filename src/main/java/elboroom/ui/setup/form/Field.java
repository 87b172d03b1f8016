package elboroom.ui.setup.form;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import org.jspecify.annotations.Nullable;

/// A typed value: its text, parsed value, and the problem while it is invalid.
public final class Field<T> {

    private final StringProperty text;
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final Function<String, T> parser;
    private final @Nullable Range range;

    /// The bounds of a number, as text.
    public record Range(String least, String most) {

        private static Range of(double least, double most) {
            return new Range(NumberText.plain(least), NumberText.plain(most));
        }
    }

    /// @param parser throws a `ProblemException` for invalid text
    public Field(String text, Function<String, T> parser) {
        this(text, parser, null);
    }

    private Field(String text, Function<String, T> parser, @Nullable Range range) {
        this.range = range;
        this.parser = parser;
        this.text = new SimpleStringProperty(text);
        this.text.subscribe(this::parse);
    }

    /// A whole number between two bounds.
    public static Field<Integer> whole(int initial, int least, int most) {
        return new Field<>(Integer.toString(initial), text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // reported below, like a number out of bounds
            }
            throw new ProblemException(Problem.of("problem.field.whole", text, least, most));
        }, Range.of(least, most));
    }

    /// A number between two bounds.
    public static Field<Double> number(double initial, double least, double most) {
        return new Field<>(NumberText.plain(initial), text -> {
            try {
                double number = Double.parseDouble(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // reported below, like a number out of bounds
            }
            throw new ProblemException(
                    Problem.of("problem.field.number", text, NumberText.plain(least), NumberText.plain(most)));
        }, Range.of(least, most));
    }

    /// A number between two bounds, or empty, which means 0.
    public static Field<Double> optional(double least, double most) {
        Field<Double> number = number(least, least, most);
        return new Field<>("", text -> text.isEmpty() ? Double.valueOf(0) : number.parser.apply(text), number.range);
    }

    /// The bounds; null if the value is no number.
    public @Nullable Range range() {
        return range;
    }

    /// The typed text.
    public StringProperty text() {
        return text;
    }

    /// The parsed value; null while invalid.
    public ReadOnlyObjectProperty<@Nullable T> value() {
        return value.getReadOnlyProperty();
    }

    /// The problem; null while valid.
    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    private void parse(String typed) {
        try {
            value.set(parser.apply(typed.strip()));
            problem.set(null);
        } catch (ProblemException e) {
            value.set(null);
            problem.set(e.problem());
        }
    }
}
