package elboroom.ui.manifold;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.LatentGrid;
import elboroom.domain.latent.Manifold;
import elboroom.domain.latent.PlaneGrid;
import elboroom.i18n.Messages;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.StepNote;
import elboroom.ui.control.image.ImageGrid;
import org.jspecify.annotations.Nullable;

/// The manifold pane. Runs on the FX thread.
public final class ManifoldView extends VBox {

    private static final double LEAST = 150;
    /// The side of charts in pixels.
    private static final int CHART = 40;

    private final ManifoldViewModel model;
    private final Messages messages;
    private final ImageGrid grid = new ImageGrid();
    private final RowNames names;
    private final CellCard card;
    /// The height of the grid divided by its width.
    private final DoubleProperty steepness = new SimpleDoubleProperty(1);
    private final StackPane plane = new StackPane();
    private WrappedGrid layout = new WrappedGrid(0, 0, 0);

    public ManifoldView(ManifoldViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        card = new CellCard(model);
        names = new RowNames(model.classes());
        getStyleClass().addAll("pane", "manifold-pane");
        bindGrid();
        HBox rows = new HBox(names, grid);
        HBox.setHgrow(grid, Priority.ALWAYS);
        plane.getChildren().addAll(rows, placeholder(), card.node());
        plane.setAlignment(Pos.TOP_CENTER);
        plane.setMinSize(0, LEAST);
        rows.maxHeightProperty().bind(plane.widthProperty().subtract(names.widthProperty()).multiply(steepness));
        plane.layoutBoundsProperty().subscribe(_ -> rewrap());
        setVgrow(plane, Priority.ALWAYS);
        getChildren()
                .addAll(new PaneHeader(messages.text("manifold.title"), new StepNote(messages, model.outdatedStep()),
                        new GridMenu(model, messages)), plane);
        PaneActions actions = PaneActions.of("manifold", rows);
        model.manifold().subscribe(shown -> (shown != null && model.charts(shown)
                ? actions.withCsv(() -> model.csv(shown))
                : actions).on(this));
    }

    private void bindGrid() {
        grid.setId("manifold");
        grid.setAccessibleText(messages.text("manifold.accessible"));
        grid.setAccessibleHelp(messages.text("manifold.help"));
        model.here().subscribe(_ -> mark());
        grid.setOnPick(cell -> model.pick(layout.cell(cell)));
        grid.setOnHover(cell -> model.hover(cell.map(layout::cell)));
        grid.addEventHandler(MouseEvent.MOUSE_MOVED,
                event -> card.follow(names.getWidth() + event.getX(), event.getY()));
        model.manifold().subscribe(this::show);
    }

    private void show(@Nullable Manifold manifold) {
        names.show(manifold == null ? null : manifold.grid());
        if (manifold == null) {
            grid.setTiles(0, 0, List.of());
        } else {
            wrap(manifold);
        }
    }

    /// A single row is shown in as many lines as give the largest images.
    private void wrap(Manifold manifold) {
        List<ImageData> pictures = model.pictures().of(manifold.images(), CHART);
        ImageShape shape = pictures.getFirst().shape();
        layout = layout(manifold);
        grid.setTiles(layout.lines(), layout.across(), pictures);
        steepness.set((double) layout.lines() * shape.height() / layout.across() / shape.width());
        mark();
    }

    private WrappedGrid layout(Manifold manifold) {
        LatentGrid cells = manifold.grid();
        if (!(cells instanceof PlaneGrid)) { // its rows have names
            return new WrappedGrid(cells.rows(), cells.columns(), cells.columns());
        }
        ImageShape shape = model.pictures().of(manifold.images().getFirst(), CHART).shape();
        return WrappedGrid.of(cells.rows(), cells.columns(), plane.getWidth(), plane.getHeight(),
                (double) shape.width() / shape.height());
    }

    private void rewrap() {
        Manifold manifold = model.manifold().get();
        if (manifold != null && !layout(manifold).equals(layout)) {
            wrap(manifold);
        }
    }

    private void mark() {
        Position here = model.here().get();
        Position at = here == null ? null : layout.shown(here);
        grid.markerProperty().set(at == null ? null : new Point2D(at.column(), at.row()));
    }

    private Label placeholder() {
        Label words = new Label();
        words.textProperty().bind(model.missing().map(lack -> messages.text(switch (lack) {
            case MODEL -> "manifold.nothing";
            case CODES -> "manifold.codes";
            case SNAPSHOT -> "manifold.awaited";
            case GRID -> "manifold.drawn";
        })));
        words.getStyleClass().addAll("note", "placeholder");
        words.setMouseTransparent(true);
        words.setWrapText(true);
        words.visibleProperty().bind(model.manifold().isNull());
        return words;
    }
}
