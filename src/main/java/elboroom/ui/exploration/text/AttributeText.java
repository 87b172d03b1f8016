package elboroom.ui.exploration.text;

import java.math.BigDecimal;
import java.math.MathContext;

import elboroom.domain.data.Attribute;
import elboroom.i18n.Messages;

/// Names attributes of examples and their values.
public record AttributeText(Messages messages) {

    private static final MathContext DIGITS = new MathContext(4);
    private static final int LONGEST = 7;

    /// Returns the name: that of the data, or a translation of a built-in one.
    public String name(Attribute attribute) {
        String key = "attribute." + attribute.name();
        return attribute.factor() && messages.has(key) ? messages.text(key) : attribute.name();
    }

    /// Returns a value; a dash if it is missing.
    public String value(Attribute attribute, float value) {
        if (Float.isNaN(value)) {
            return "–";
        }
        return attribute.valueName(value).orElseGet(() -> quantity(value));
    }

    /// Formats a quantity with four digits and a proper minus sign.
    public static String quantity(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        String plain = rounded.toPlainString();
        return (plain.length() <= LONGEST + 1 ? plain : rounded.toString().replace("E+", "e").replace('E', 'e'))
                .replace('-', '−');
    }
}
