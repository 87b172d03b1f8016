package elboroom.domain.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A property of each example besides its class, by which maps can be coloured. Its values are numbers; NaN marks a
/// missing one.
///
/// @param values the names of the values of a discrete attribute, whose numbers are their indices; empty for others
/// @param period after which a periodic attribute repeats, such as 360 for degrees; 0 for others
/// @param factor whether the attribute is a factor that the examples were generated from
public record Attribute(String name, Kind kind, List<String> values, double period, boolean factor) {

    /// `DISCRETE`, one of several named values; `CONTINUOUS`, a quantity; `PERIODIC`, a quantity that repeats, such as
    /// an angle.
    public enum Kind {
        DISCRETE, CONTINUOUS, PERIODIC;

        /// Returns the name in files.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Attribute {
        values = List.copyOf(values);
        if (name.isEmpty() || (kind == Kind.DISCRETE) == values.isEmpty() || (kind == Kind.PERIODIC) != period > 0) {
            throw new IllegalArgumentException("no attribute: " + name + ", " + kind + ", period " + period);
        }
    }

    /// Returns an attribute with named values.
    public static Attribute discrete(String name, List<String> values) {
        return new Attribute(name, Kind.DISCRETE, values, 0, false);
    }

    public static Attribute continuous(String name) {
        return new Attribute(name, Kind.CONTINUOUS, List.of(), 0, false);
    }

    public static Attribute periodic(String name, double period) {
        return new Attribute(name, Kind.PERIODIC, List.of(), period, false);
    }

    /// Returns the same attribute as a factor.
    public Attribute asFactor() {
        return new Attribute(name, kind, values, period, true);
    }

    /// Returns the name of a value of a discrete attribute; empty if it is missing, or for other attributes.
    public Optional<String> valueName(float value) {
        boolean known = kind == Kind.DISCRETE && value >= 0 && value < values.size();
        return known ? Optional.of(values.get((int) value)) : Optional.empty();
    }
}
