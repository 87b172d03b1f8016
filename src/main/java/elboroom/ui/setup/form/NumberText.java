package elboroom.ui.setup.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Formats and parses typed numbers.
public final class NumberText {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final int WIDEST = 16_384;

    private NumberText() {}

    /// A number without exponent and trailing zeros.
    public static String plain(double number) {
        return new BigDecimal(number, new MathContext(7)).stripTrailingZeros().toPlainString();
    }

    /// Parses layer widths such as `400, 128`; empty text gives none.
    public static List<Integer> widths(String text) {
        try {
            List<Integer> widths = text.isEmpty()
                    ? List.of()
                    : COMMA.splitAsStream(text).map(Integer::valueOf).toList();
            if (widths.stream().allMatch(width -> width >= 1 && width <= WIDEST)) {
                return widths;
            }
        } catch (NumberFormatException e) {
            // reported below, like a width out of bounds
        }
        throw new ProblemException(Problem.of("problem.field.widths", text, WIDEST));
    }
}
