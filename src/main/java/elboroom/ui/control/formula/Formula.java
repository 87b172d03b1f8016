package elboroom.ui.control.formula;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A typeset formula; units are thousandths of an em, with y downwards from the baseline.
///
/// @param text the formula as plain text
/// @param parts its glyphs as `glyph:x:y:scale` and its rules as `r:x:y:width:height`
/// @param glyphs the outlines of the glyphs of all formulas
record Formula(String text, double width, double ascent, double descent, String parts, List<String> glyphs) {

    private static final Pattern POINT = Pattern.compile("(-?\\d+) (-?\\d+)");

    /// Returns the outline as an SVG path.
    String path() {
        StringBuilder path = new StringBuilder();
        for (String part : parts.split(" ", -1)) {
            path.append(part.startsWith("r:") ? rule(part.split(":", -1)) : glyph(part.split(":", -1)));
        }
        return path.toString();
    }

    private static String rule(String[] fields) {
        return "M" + fields[1] + " " + fields[2] + "h" + fields[3] + "v" + fields[4] + "h-" + fields[3] + "Z";
    }

    private String glyph(String[] fields) {
        double x = Integer.parseInt(fields[1]);
        double y = Integer.parseInt(fields[2]);
        double scale = Integer.parseInt(fields[3]) / 1000.0;
        return POINT.matcher(glyphs.get(Integer.parseInt(fields[0])))
                .replaceAll(point -> moved(point, 1, scale, x) + " " + moved(point, 2, scale, y));
    }

    private static long moved(MatchResult point, int group, double scale, double by) {
        return Math.round(Integer.parseInt(point.group(group)) * scale + by);
    }
}
