package elboroom.domain.data;

import java.util.HexFormat;
import java.util.Locale;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// The colour that shows through the transparent pixels of images.
///
/// @param rgb 0xRRGGBB
public record Background(int rgb) {

    private static final int LIGHT = 0xffffff;
    private static final int HEX_DIGITS = 6;

    public static final Background WHITE = new Background(LIGHT);
    public static final Background BLACK = new Background(0);

    public Background {
        if ((rgb & ~LIGHT) != 0) {
            throw new IllegalArgumentException("not 0xRRGGBB: " + rgb);
        }
    }

    /// Returns the colour that a text names: `white`, `black` or `#rrggbb`.
    ///
    /// @throws ProblemException if the text is none of these
    public static Background of(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "white" -> WHITE;
            case "black" -> BLACK;
            default -> {
                String digits = name.startsWith("#") ? name.substring(1) : "";
                if (digits.length() != HEX_DIGITS || !digits.chars().allMatch(HexFormat::isHexDigit)) {
                    throw new ProblemException(Problem.of("problem.data.background", text));
                }
                yield new Background(HexFormat.fromHexDigits(digits));
            }
        };
    }

    /// Returns the text that names it.
    @Override
    public String toString() {
        return equals(WHITE) ? "white" : equals(BLACK) ? "black" : String.format(Locale.ROOT, "#%06x", rgb);
    }
}
