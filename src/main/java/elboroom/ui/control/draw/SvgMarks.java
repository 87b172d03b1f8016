package elboroom.ui.control.draw;

/// Writes marks as SVG: each style once, and for each mark its place, in tenths of a layout unit. Thread-safe.
final class SvgMarks {

    private SvgMarks() {}

    /// Returns the elements of these marks.
    ///
    /// @param id begins the ids of the styles, which must be unique in the file
    static String of(Marks marks, String id) {
        StringBuilder svg = new StringBuilder("<defs>\n");
        for (int style = 0; style < marks.styles().size(); style++) {
            Marks.Style drawn = marks.styles().get(style);
            svg.append("<path id=\"%s%d\" d=\"%s\" transform=\"scale(%s)\"%s/>\n".formatted(id, style,
                    drawn.shape().path(), SvgDrawing.number(marks.radius()), SvgDrawing.paint("fill", drawn.fill())));
        }
        svg.append("</defs>\n<g>\n");
        for (int i = 0; i < marks.size(); i++) {
            if (marks.style(i) >= 0) {
                svg.append("<use xlink:href=\"#").append(id).append(marks.style(i)).append("\" x=\"");
                tenths(svg, marks.x(i));
                svg.append("\" y=\"");
                tenths(svg, marks.y(i));
                svg.append("\"/>\n");
            }
        }
        return svg.append("</g>\n").toString();
    }

    private static void tenths(StringBuilder svg, double value) {
        long tenths = Math.round(10 * value);
        long rest = Math.abs(tenths % 10);
        svg.append(tenths < 0 && tenths > -10 ? "-" : "").append(tenths / 10);
        if (rest != 0) {
            svg.append('.').append(rest);
        }
    }
}
