package elboroom.ui.control.image;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.ui.control.draw.ThemedCanvas;
import org.jspecify.annotations.Nullable;

/// A grid of images of one shape in a single node, whatever the number of cells. Marks the current point, and the
/// cell under the pointer or the keyboard cursor. Runs on the FX thread.
public final class ImageGrid extends ThemedCanvas {

    private static final int PAGE = 5;

    private final ObjectProperty<@Nullable Point2D> marker = new SimpleObjectProperty<>();
    private final BooleanProperty smooth = new SimpleBooleanProperty(true);
    private final ImageView view = new ImageView();
    private final Rectangle hoverFrame = frame("grid-hover");
    private final Rectangle cursorFrame = frame("grid-cursor");
    private final Rectangle markerFrame = frame("grid-marker");

    private Consumer<Cell> onPick = _ -> {};
    private Consumer<Optional<Cell>> onHover = _ -> {};
    private List<ImageData> tiles = List.of();
    private ImageShape shape = new ImageShape(1, 28, 28);
    private int rows;
    private int columns;
    private Optional<Cell> hover = Optional.empty();
    private Cell cursor = new Cell(0, 0);
    private @Nullable PixelImage image;
    private boolean stale;

    public ImageGrid() {
        super("image-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.smoothProperty().bind(smooth);
        getChildren().addAll(view, hoverFrame, cursorFrame, markerFrame);
        marker.addListener((_, _, _) -> repaint());
        focusedProperty().addListener((_, _, _) -> repaint());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(geometry().cellAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                geometry().cellAt(event.getX(), event.getY()).ifPresent(this::pick);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Shows images of one shape, row by row from the top left. Missing ones are black.
    public void setTiles(int newRows, int newColumns, List<ImageData> images) {
        rows = newRows;
        columns = newColumns;
        tiles = images;
        shape = images.isEmpty() ? shape : images.getFirst().shape();
        cursor = clamp(cursor.row(), cursor.column());
        stale = true;
        repaint();
    }

    private void hover(Optional<Cell> cell) {
        if (!cell.equals(hover)) {
            hover = cell;
            onHover.accept(cell);
            repaint();
        }
    }

    private void pick(Cell cell) {
        cursor = cell;
        repaint();
        onPick.accept(cell);
    }

    private void key(KeyEvent event) {
        int step = event.isShiftDown() ? PAGE : 1;
        switch (event.getCode()) {
            case LEFT -> moveCursor(0, -step);
            case RIGHT -> moveCursor(0, step);
            case UP -> moveCursor(-step, 0);
            case DOWN -> moveCursor(step, 0);
            case ENTER, SPACE -> pick(cursor);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveCursor(int down, int right) {
        cursor = clamp(cursor.row() + down, cursor.column() + right);
        repaint();
    }

    private Cell clamp(int row, int column) {
        return new Cell(Math.clamp(row, 0, Math.max(0, rows - 1)), Math.clamp(column, 0, Math.max(0, columns - 1)));
    }

    @Override
    protected void paint() {
        if (stale) {
            stale = false;
            packTiles();
        }
        GridGeometry geometry = geometry();
        Rectangle2D area = geometry.area();
        view.relocate(area.getMinX(), area.getMinY());
        view.setFitWidth(area.getWidth());
        view.setFitHeight(area.getHeight());
        place(hoverFrame, hover.map(geometry::bounds));
        place(cursorFrame, isFocused() && rows > 0 ? Optional.of(geometry.bounds(cursor)) : Optional.empty());
        place(markerFrame, Optional.ofNullable(marker.get()).filter(geometry::holds).map(geometry::around));
    }

    private void packTiles() {
        int width = columns * shape.width();
        int height = rows * shape.height();
        view.setVisible(width > 0 && height > 0);
        if (view.isVisible()) {
            PixelImage target = image;
            if (target == null || !target.hasSize(width, height)) {
                target = new PixelImage(width, height);
                image = target;
                view.setImage(target.image());
            }
            TileRaster.pack(tiles, rows, columns, shape, target.pixels());
            target.publish();
        }
    }

    private GridGeometry geometry() {
        return GridGeometry.fit(getWidth(), getHeight(), rows, columns, (double) shape.width() / shape.height());
    }

    private static Rectangle frame(String styleClass) {
        Rectangle frame = new Rectangle();
        frame.getStyleClass().add(styleClass);
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        frame.setVisible(false);
        return frame;
    }

    private static void place(Rectangle frame, Optional<Rectangle2D> bounds) {
        frame.setVisible(bounds.isPresent());
        bounds.ifPresent(at -> {
            frame.setX(at.getMinX());
            frame.setY(at.getMinY());
            frame.setWidth(at.getWidth());
            frame.setHeight(at.getHeight());
        });
    }

    /// The current point in columns (x) and rows (y): (0.5, 0.5) is the centre of the top left cell. Null, or a
    /// position outside the grid, shows no marker.
    public ObjectProperty<@Nullable Point2D> markerProperty() {
        return marker;
    }

    /// Whether scaling interpolates (true) or keeps square pixels.
    public BooleanProperty smoothProperty() {
        return smooth;
    }

    /// Sets the handler for a cell that is clicked or chosen with Enter.
    public void setOnPick(Consumer<Cell> handler) {
        onPick = handler;
    }

    /// Sets the handler for the pointer entering another cell or leaving.
    public void setOnHover(Consumer<Optional<Cell>> handler) {
        onHover = handler;
    }
}
