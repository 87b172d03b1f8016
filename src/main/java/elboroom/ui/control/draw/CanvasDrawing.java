package elboroom.ui.control.draw;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws on a canvas. Runs on the FX thread.
public record CanvasDrawing(GraphicsContext g) implements Drawing {

    private static final double DASH = 3;

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        use(stroke);
        g.strokeLine(fromX, fromY, toX, toY);
        g.setLineDashes((double[]) null);
    }

    @Override
    public void polyline(double[] x, double[] y, int count, Stroke stroke) {
        use(stroke);
        g.strokePolyline(x, y, count);
        g.setLineDashes((double[]) null);
    }

    @Override
    public void polygon(double[] x, double[] y, int count, Color fill) {
        g.setFill(fill);
        g.fillPolygon(x, y, count);
    }

    @Override
    public void circle(double x, double y, double radius, Stroke stroke) {
        use(stroke);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void disc(double x, double y, double radius, Color fill) {
        g.setFill(fill);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        g.setFill(fill);
        g.fillRect(x, y, width, height);
    }

    @Override
    public void rounded(double x, double y, double width, double height, double arc, Color fill) {
        g.setFill(fill);
        g.fillRoundRect(x, y, width, height, arc, arc);
    }

    @Override
    public void frame(double x, double y, double width, double height, double arc, Stroke stroke) {
        use(stroke);
        g.strokeRoundRect(x, y, width, height, arc, arc);
    }

    @Override
    public void haloText(String text, double x, double y, Font font, TextAlignment side, Color fill, Stroke halo) {
        g.setFont(font);
        g.setTextAlign(side);
        g.setTextBaseline(VPos.CENTER);
        use(halo);
        g.strokeText(text, x, y);
        g.setFill(fill);
        g.fillText(text, x, y);
    }

    @Override
    public void marks(Marks marks) {
        for (int i = 0; i < marks.size(); i++) {
            int style = marks.style(i);
            if (style >= 0) {
                g.save();
                g.translate(marks.x(i), marks.y(i));
                g.scale(marks.radius(), marks.radius());
                g.setFill(marks.styles().get(style).fill());
                g.beginPath();
                g.appendSVGPath(marks.styles().get(style).shape().path());
                g.fill();
                g.restore();
            }
        }
    }

    @Override
    public void text(String text, double x, double y, Font font, TextAlignment side, Color fill) {
        g.setFont(font);
        g.setFill(fill);
        g.setTextAlign(side);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
        drawing.run();
        g.restore();
    }

    private void use(Stroke stroke) {
        g.setStroke(stroke.colour());
        g.setLineWidth(stroke.width());
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.BEVEL);
        if (stroke.dashed()) {
            g.setLineCap(StrokeLineCap.BUTT);
            g.setLineDashes(DASH, DASH);
        }
    }
}
