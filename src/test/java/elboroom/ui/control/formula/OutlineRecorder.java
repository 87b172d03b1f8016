package elboroom.ui.control.formula;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.canvas.Canvas;

import org.jfree.fx.FXGraphics2D;

/// Records the characters and rules that jlatexmath draws, instead of drawing them.
final class OutlineRecorder extends FXGraphics2D {

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final List<String> parts = new ArrayList<>();
    private final BiFunction<String, Shape, Integer> glyphs;

    /// @param glyphs the number of the glyph with a name and an outline, in em
    OutlineRecorder(BiFunction<String, Shape, Integer> glyphs) {
        super(new Canvas().getGraphicsContext2D());
        this.glyphs = glyphs;
    }

    /// What was drawn: `glyph:x:y:scale` or `r:x:y:width:height`, in thousandths of an em.
    List<String> parts() {
        return parts;
    }

    @Override
    public void drawString(String text, int x, int y) {
        AffineTransform at = getTransform();
        Font font = getFont();
        double size = font.getSize2D();
        Shape outline = AffineTransform.getScaleInstance(1 / size, 1 / size)
                .createTransformedShape(font.createGlyphVector(UNHINTED, text).getOutline());
        int glyph = glyphs.apply(font.getFontName() + " " + Integer.toHexString(text.codePointAt(0)), outline);
        parts.add(glyph + ":" + FormulaOutlines.milli(at.getTranslateX()) + ":"
                + FormulaOutlines.milli(at.getTranslateY()) + ":" + FormulaOutlines.milli(at.getScaleX() * size));
    }

    @Override
    public void fill(Shape shape) {
        Rectangle2D rule = getTransform().createTransformedShape(shape).getBounds2D();
        parts.add("r:" + FormulaOutlines.milli(rule.getX()) + ":" + FormulaOutlines.milli(rule.getY()) + ":"
                + FormulaOutlines.milli(rule.getWidth()) + ":" + FormulaOutlines.milli(rule.getHeight()));
    }
}
