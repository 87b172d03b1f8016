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

import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.LatentGrid;
import elboroom.domain.latent.Manifold;
import elboroom.i18n.Messages;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.StepNote;
import elboroom.ui.control.image.ImageGrid;
import org.jspecify.annotations.Nullable;

/// The manifold pane. Runs on the FX thread.
public final class ManifoldView extends VBox {

    private static final double LEAST = 150;

    private final ManifoldViewModel model;
    private final Messages messages;
    private final ImageGrid grid = new ImageGrid();
    private final RowNames names;
    private final CellCard card;
    /// The height of the grid divided by its width.
    private final DoubleProperty steepness = new SimpleDoubleProperty(1);

    public ManifoldView(ManifoldViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        card = new CellCard(model);
        names = new RowNames(model.classes());
        getStyleClass().addAll("pane", "manifold-pane");
        bindGrid();
        HBox rows = new HBox(names, grid);
        HBox.setHgrow(grid, Priority.ALWAYS);
        StackPane plane = new StackPane(rows, placeholder(), card.node());
        plane.setAlignment(Pos.TOP_CENTER);
        plane.setMinSize(0, LEAST);
        rows.maxHeightProperty().bind(plane.widthProperty().subtract(names.widthProperty()).multiply(steepness));
        setVgrow(plane, Priority.ALWAYS);
        getChildren().addAll(new PaneHeader(messages.text("manifold.title"), new StepNote(messages, model.behind()),
                new GridMenu(model, messages)), plane);
    }

    private void bindGrid() {
        grid.setId("manifold");
        grid.setAccessibleText(messages.text("manifold.accessible"));
        grid.setAccessibleHelp(messages.text("manifold.help"));
        model.here().subscribe(at -> grid.markerProperty()
                .set(at == null ? null : new Point2D(at.column(), at.row())));
        grid.setOnPick(model::pick);
        grid.setOnHover(model::hover);
        grid.addEventHandler(MouseEvent.MOUSE_MOVED,
                event -> card.follow(names.getWidth() + event.getX(), event.getY()));
        model.manifold().subscribe(this::show);
    }

    private void show(@Nullable Manifold manifold) {
        names.show(manifold == null ? null : manifold.grid());
        if (manifold == null) {
            grid.setTiles(0, 0, List.of());
        } else {
            LatentGrid plane = manifold.grid();
            grid.setTiles(plane.rows(), plane.columns(), manifold.images());
            ImageShape shape = manifold.images().getFirst().shape();
            steepness.set((double) plane.rows() * shape.height() / plane.columns() / shape.width());
        }
    }

    private Label placeholder() {
        Label words = new Label();
        words.textProperty().bind(model.lacking().map(lack -> messages.text(switch (lack) {
            case MODEL -> "manifold.nothing";
            case SNAPSHOT -> "manifold.awaited";
            case GRID -> "manifold.drawn";
        })));
        words.getStyleClass().addAll("note", "placeholder");
        words.setMouseTransparent(true);
        words.visibleProperty().bind(model.manifold().isNull());
        return words;
    }
}
