package elboroom.ui.control.formula;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/// A text with typeset formulas that wraps as a label does; screen readers get the text. JavaFX's own flow would begin a
/// line with the full stop after a formula. Runs on the FX thread.
public final class FormulaFlow extends Region {

    /// The letters of formulas are smaller than those of the window's font of the same size.
    private static final double SIZE = 1.2 / 1000;
    /// The distance of lines that contain more than text, as a part of the font size.
    private static final double GAP = 0.25;

    private final List<Formulas.Chunk> chunks = new ArrayList<>();
    private final List<List<Node>> nodes = new ArrayList<>();
    /// Has the font and the width of a space.
    private final Text space = new Text(" ");
    private final Scale scale = new Scale();
    private final double widest;

    /// @param widest the width at which lines wrap if the parent does not determine it
    public FormulaFlow(double widest) {
        this.widest = widest;
        getStyleClass().add("formula-flow");
        setAccessibleRole(AccessibleRole.TEXT);
        space.setVisible(false);
        space.fontProperty().subscribe(font -> {
            scale.setX(font.getSize() * SIZE);
            scale.setY(font.getSize() * SIZE);
            requestLayout();
        });
        getChildren().add(space);
    }

    /// Shows the formulas of a tooltip typeset, if it has any.
    public static void typeset(Tooltip tooltip) {
        tooltip.textProperty().subscribe(text -> {
            boolean formulas = text != null && Formulas.occurIn(text);
            tooltip.setContentDisplay(formulas ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            if (formulas) {
                FormulaFlow flow = new FormulaFlow(tooltip.getMaxWidth());
                flow.setText(text);
                tooltip.setGraphic(flow);
            }
        });
    }

    public void setText(String text) {
        setAccessibleText(text);
        chunks.clear();
        nodes.clear();
        chunks.addAll(Formulas.split(text));
        chunks.forEach(chunk -> nodes.add(chunk.parts().stream().map(this::node).toList()));
        getChildren().setAll(space);
        nodes.forEach(getChildren()::addAll);
    }

    private Node node(Object part) {
        if (part instanceof Formula formula) {
            SVGPath path = new SVGPath();
            path.getStyleClass().add("formula-ink");
            path.setContent(formula.path());
            path.getTransforms().add(scale);
            path.setAccessibleRole(AccessibleRole.NODE);
            return path;
        }
        Text word = new Text((String) part);
        word.getStyleClass().add("text");
        word.setAccessibleRole(AccessibleRole.NODE);
        return word;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(Math.min(widest, flow(widest, false)[0]));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(flow(width < 0 ? computePrefWidth(-1) : width, false)[1]);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        flow(getWidth(), true);
    }

    /// Breaks the text into lines and returns the width and height of all.
    private double[] flow(double width, boolean placing) {
        double spaceWidth = space.getLayoutBounds().getWidth();
        double right = 0;
        double top = 0;
        int first = 0;
        while (first < chunks.size()) {
            int end = first;
            double x = 0;
            while (end < chunks.size()) {
                double with = x + (end == first ? 0 : spaceWidth) + width(end);
                boolean breaks = end > first && (chunks.get(end).broken() || with > width);
                if (breaks) {
                    break;
                }
                x = with;
                end++;
            }
            right = Math.max(right, x);
            top += line(first, end, top, spaceWidth, placing);
            first = end;
        }
        return new double[]{right, top};
    }

    private double width(int chunk) {
        double width = 0;
        for (int i = 0; i < nodes.get(chunk).size(); i++) {
            width += width(chunk, i);
        }
        return width;
    }

    private double width(int chunk, int part) {
        return chunks.get(chunk).parts().get(part) instanceof Formula formula
                ? formula.width() * scale.getX()
                : nodes.get(chunk).get(part).getLayoutBounds().getWidth();
    }

    /// Places the chunks of a line and returns its height.
    private double line(int first, int end, double top, double spaceWidth, boolean placing) {
        double ascent = space.getBaselineOffset();
        double descent = space.getLayoutBounds().getHeight() - ascent;
        double gap = 0;
        for (Formulas.Chunk chunk : chunks.subList(first, end)) {
            for (Object part : chunk.parts()) {
                if (part instanceof Formula formula) {
                    double above = formula.ascent() * scale.getY();
                    double below = formula.descent() * scale.getY();
                    gap = above > ascent || below > descent ? space.getFont().getSize() * GAP : gap;
                    ascent = Math.max(ascent, above);
                    descent = Math.max(descent, below);
                }
            }
        }
        if (placing) {
            place(first, end, Math.rint(top + ascent), spaceWidth);
        }
        return ascent + descent + gap;
    }

    private void place(int first, int end, double baseline, double spaceWidth) {
        double x = 0;
        for (int chunk = first; chunk < end; chunk++) {
            for (int i = 0; i < nodes.get(chunk).size(); i++) {
                Node node = nodes.get(chunk).get(i);
                node.setLayoutX(x); // both have their origin at the left end of the baseline
                node.setLayoutY(baseline);
                x += width(chunk, i);
            }
            x += spaceWidth;
        }
    }
}
