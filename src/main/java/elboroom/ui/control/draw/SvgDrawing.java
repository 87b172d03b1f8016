package elboroom.ui.control.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import elboroom.i18n.Visible;

/// Draws an SVG file. No FX state.
public final class SvgDrawing implements Drawing {

    private final StringBuilder svg = new StringBuilder();
    private int clips;

    /// @param width of the picture
    public SvgDrawing(double width, double height) {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">"
                .formatted(number(width), number(height), number(width), number(height)));
    }

    /// Returns the file so far.
    public String text() {
        return svg + "</svg>\n";
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
    public void text(String text, double x, double y, Font font, TextAlignment side, Color fill) {
        String anchor = switch (side) {
            case RIGHT -> "end";
            case CENTER -> "middle";
            case LEFT, JUSTIFY -> "start";
        };
        add(("<text x=\"%s\" y=\"%s\" dominant-baseline=\"central\" text-anchor=\"%s\" font-family=\"%s, sans-serif\""
                + " font-size=\"%s\"%s>%s</text>").formatted(number(x), number(y), anchor, escaped(font.getFamily()),
                        number(font.getSize()), paint("fill", fill), escaped(text)));
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        String id = "clip" + clips++;
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

    private static String stroke(Stroke stroke) {
        return paint("stroke", stroke.colour()) + " stroke-width=\"" + number(stroke.width()) + "\""
                + (stroke.dashed() ? " stroke-dasharray=\"3 3\"" : " stroke-linejoin=\"bevel\"");
    }

    private static String paint(String attribute, Color color) {
        String rgb = String.format(Locale.ROOT, " %s=\"#%06x\"", attribute, Shades.argb(color) & 0xffffff);
        return color.getOpacity() == 1
                ? rgb
                : rgb + " " + attribute + "-opacity=\"" + number(color.getOpacity()) + "\"";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return Visible.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
