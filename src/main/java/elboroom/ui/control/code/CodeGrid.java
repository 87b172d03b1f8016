package elboroom.ui.control.code;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import elboroom.ui.control.draw.CanvasDrawing;
import elboroom.ui.control.draw.Drawable;
import elboroom.ui.control.draw.Drawing;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.control.draw.ThemedCanvas;

/// A grid of codes, each with its index and colour; one cell can be selected. Either a fixed number of columns fills
/// the control, or cells flow and scroll. Runs on the FX thread.
public final class CodeGrid extends ThemedCanvas implements Drawable {

    private static final int NONE = -1;
    /// Value of `columns` that means as many as fit.
    private static final int FLOWING = 0;

    private final Canvas canvas = layer();
    private final CodePainter painter = new CodePainter(this);
    private final IntegerProperty chosen = new SimpleIntegerProperty(NONE);
    private IntConsumer onPick = _ -> {};
    private List<CodeCell> cells = List.of();
    private int columns = FLOWING;
    private double scroll;
    private int cursor;
    private int hover = NONE;

    public CodeGrid() {
        super("code-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        chosen.addListener((_, _, _) -> repaint());
        focusedProperty().addListener((_, _, _) -> repaint());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(geometry().cellAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(OptionalInt.empty()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                geometry().cellAt(event.getX(), event.getY()).ifPresent(this::pick);
            }
        });
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Shows cells in a fixed number of columns, as large as possible.
    public void setCells(int newColumns, List<CodeCell> newCells) {
        columns = newColumns;
        cells = newCells;
        cursor = Math.clamp(cursor, 0, Math.max(0, cells.size() - 1));
        hover = NONE;
        repaint();
    }

    /// Shows cells in as many columns as fit.
    public void setCells(List<CodeCell> newCells) {
        setCells(FLOWING, newCells);
    }

    private void hover(OptionalInt cell) {
        if (cell.orElse(NONE) != hover) {
            hover = cell.orElse(NONE);
            repaint();
        }
    }

    private void scroll(ScrollEvent event) {
        scroll = geometry().scroll() - event.getDeltaY();
        hover(geometry().cellAt(event.getX(), event.getY()));
        repaint();
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> moveCursor(geometry().moved(cursor, 0, -1));
            case RIGHT -> moveCursor(geometry().moved(cursor, 0, 1));
            case UP -> moveCursor(geometry().moved(cursor, -1, 0));
            case DOWN -> moveCursor(geometry().moved(cursor, 1, 0));
            case HOME -> moveCursor(0);
            case END -> moveCursor(Math.max(0, cells.size() - 1));
            case ENTER, SPACE -> pick(cursor);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveCursor(int cell) {
        cursor = cell;
        scroll = geometry().scrollTo(cell);
        repaint();
    }

    private void pick(int cell) {
        if (cell < cells.size()) {
            cursor = cell;
            repaint();
            onPick.accept(cell);
        }
    }

    private CodeLayout geometry() {
        return columns == FLOWING
                ? CodeLayout.flow(cells.size(), scroll, getWidth(), getHeight())
                : CodeLayout.fit(cells.size(), columns, getWidth(), getHeight());
    }

    @Override
    protected void paint() {
        Drawing d = new CanvasDrawing(cleared(canvas));
        CodeLayout layout = geometry();
        cells(d, layout);
        frame(d, layout, hover, ThemeColour.MUTED, 1.5);
        frame(d, layout, chosen.get(), ThemeColour.TEXT, 2.5);
        if (isFocused()) {
            frame(d, layout, cursor, ThemeColour.ACCENT, 2);
        }
    }

    /// Draws the visible cells and the frame of the selected one.
    @Override
    public void draw(Drawing d) {
        d.clipped(0, 0, getWidth(), getHeight(), () -> {
            cells(d, geometry());
            frame(d, geometry(), chosen.get(), ThemeColour.TEXT, 2.5);
        });
    }

    private void cells(Drawing d, CodeLayout layout) {
        for (int cell = layout.firstVisible(); cell < layout.endVisible(); cell++) {
            painter.cell(d, layout.bounds(cell), cells.get(cell));
        }
    }

    private void frame(Drawing d, CodeLayout layout, int cell, ThemeColour colour, double width) {
        if (cell >= 0 && cell < cells.size()) {
            painter.frame(d, layout.bounds(cell), colour, width);
        }
    }

    /// The selected cell, −1 for none.
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /// Scrolls a cell into view.
    public void reveal(int cell) {
        if (cell >= 0 && cell < cells.size()) {
            scroll = geometry().scrollTo(cell);
            repaint();
        }
    }

    /// Sets the handler for a cell that is clicked or chosen with Enter; receives its index.
    public void setOnPick(IntConsumer handler) {
        onPick = handler;
    }
}
