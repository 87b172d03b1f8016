package elboroom.ui.control.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import elboroom.i18n.Visible;

/// Draws an SVG file. Marks, which may be many, are written when the text is requested, on any thread. No FX state.
public final class SvgDrawing implements Drawing {

    /// The middle of a line of text above its baseline, in font sizes.
    private static final double MIDDLE = 0.35;

    private static final double[] IDENTITY = {1, 0, 0, 1, 0, 0};

    private final List<Supplier<String>> parts = new ArrayList<>();
    private StringBuilder svg = new StringBuilder();
    private int ids;

    /// @param width of the picture
    public SvgDrawing(double width, double height) {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">"
                .formatted(number(width), number(height), number(width), number(height)));
    }

    /// Returns the file so far.
    public String text() {
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part.get()));
        return all.append(svg).append("</svg>\n").toString();
    }

    private void addLater(Supplier<String> part) {
        parts.add(svg::toString);
        parts.add(part);
        svg = new StringBuilder();
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>".formatted(number(fromX), number(fromY), number(toX),
                number(toY),
                stroke(stroke)));
    }

    @Override
    public void polyline(double[] x, double[] y, int count, Stroke stroke) {
        add("<polyline points=\"%s\" fill=\"none\"%s/>".formatted(points(x, y, count), stroke(stroke)));
    }

    @Override
    public void polygon(double[] x, double[] y, int count, Color fill) {
        add("<polygon points=\"%s\"%s/>".formatted(points(x, y, count), paint("fill", fill)));
    }

    @Override
    public void circle(double x, double y, double radius, Stroke stroke) {
        add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\"%s/>".formatted(number(x), number(y), number(radius),
                stroke(stroke)));
    }

    @Override
    public void disc(double x, double y, double radius, Color fill) {
        add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>".formatted(number(x), number(y), number(radius),
                paint("fill", fill)));
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>".formatted(number(x), number(y), number(width),
                number(height), paint("fill", fill)));
    }

    @Override
    public void rounded(double x, double y, double width, double height, double arc, Color fill) {
        add(rectangle(x, y, width, height, arc) + paint("fill", fill) + "/>");
    }

    @Override
    public void frame(double x, double y, double width, double height, double arc, Stroke stroke) {
        add(rectangle(x, y, width, height, arc) + " fill=\"none\"" + stroke(stroke) + "/>");
    }

    private static String rectangle(double x, double y, double width, double height, double arc) {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"".formatted(number(x), number(y),
                number(width), number(height), number(arc / 2));
    }

    @Override
    public void haloText(String text, double x, double y, Font font, TextAlignment side, Color fill, Stroke halo) {
        write(text, x, y, font, side, stroke(halo) + " fill=\"none\"");
        text(text, x, y, font, side, fill);
    }

    @Override
    public void marks(Marks marks) {
        String id = "m" + ids++ + "-";
        addLater(() -> SvgMarks.of(marks, id));
    }

    /// Draws with another transformation, and with an opacity.
    ///
    /// @param matrix the six numbers of the SVG attribute
    void transformed(double[] matrix, double opacity, Runnable drawing) {
        if (Arrays.equals(matrix, IDENTITY) && opacity == 1) {
            drawing.run();
            return;
        }
        add("<g transform=\"matrix(%s)\"%s>".formatted(
                DoubleStream.of(matrix).mapToObj(SvgDrawing::number).collect(Collectors.joining(" ")),
                opacity < 1 ? " opacity=\"" + number(opacity) + "\"" : ""));
        drawing.run();
        add("</g>");
    }

    /// A closed shape in the syntax of an SVG path.
    void path(String path, String paint) {
        add("<path d=\"%s\"%s/>".formatted(escaped(path), paint));
    }

    /// A picture, whose PNG file is made when the text is requested.
    void picture(double width, double height, Supplier<byte[]> png) {
        addLater(
                () -> "<image width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,%s\"/>\n"
                        .formatted(number(width), number(height), Base64.getEncoder().encodeToString(png.get())));
    }

    @Override
    public void text(String text, double x, double y, Font font, TextAlignment side, Color fill) {
        write(text, x, y, font, side, paint("fill", fill));
    }

    private void write(String text, double x, double y, Font font, TextAlignment side, String paint) {
        String anchor = switch (side) {
            case RIGHT -> "end";
            case CENTER -> "middle";
            case LEFT, JUSTIFY -> "start";
        };
        String bold = font.getStyle().contains("Bold") ? " font-weight=\"bold\"" : "";
        add("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-family=\"%s, sans-serif\" font-size=\"%s\"%s%s>%s</text>"
                .formatted(number(x), number(y + MIDDLE * font.getSize()), anchor, escaped(font.getFamily()),
                        number(font.getSize()), bold, paint, escaped(text)));
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        String id = "c" + ids++;
        add("<clipPath id=\"%s\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>".formatted(id,
                number(x),
                number(y), number(width), number(height)));
        add("<g clip-path=\"url(#%s)\">".formatted(id));
        drawing.run();
        add("</g>");
    }

    private void add(String element) {
        svg.append(element).append('\n');
    }

    private static String points(double[] x, double[] y, int count) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < count; i++) {
            points.append(i == 0 ? "" : " ").append(number(x[i])).append(',').append(number(y[i]));
        }
        return points.toString();
    }

    static String stroke(Stroke stroke) {
        return paint("stroke", stroke.colour()) + " stroke-width=\"" + number(stroke.width()) + "\""
                + (stroke.dashed() ? " stroke-dasharray=\"3 3\"" : " stroke-linejoin=\"bevel\"");
    }

    static String paint(String attribute, Color color) {
        String rgb = String.format(Locale.ROOT, " %s=\"#%06x\"", attribute, Shades.argb(color) & 0xffffff);
        return color.getOpacity() == 1
                ? rgb
                : rgb + " " + attribute + "-opacity=\"" + number(color.getOpacity()) + "\"";
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return Visible.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
