package elboroom.ui.here;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.RowValue;
import elboroom.i18n.Messages;
import elboroom.ui.control.Csv;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.NotedTitle;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.StepNote;
import elboroom.ui.control.image.ImageTile;

/// The pane with the decoded current point and its sliders. Runs on the FX thread.
public final class HereView extends VBox {

    private static final double TILE = 122;
    private static final int FEW = 3;
    /// Of a dimension that has its KL in a line of its own.
    private static final double BLOCK = 58;
    /// So many of these are always seen whole; more are scrolled.
    private static final int WHOLE = 2;

    private final HereViewModel viewModel;
    private final Messages messages;
    private final ListView<Integer> list = new ListView<>();
    private final List<DimensionCell> cells = new ArrayList<>();

    public HereView(HereViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().addAll("pane", "here");
        ImageTile tile = new ImageTile(TILE);
        tile.setText(messages.text("here.image"), messages.text("here.image.hint"));
        viewModel.image().subscribe(image -> tile.show(image, viewModel.pictures()));
        list.setItems(viewModel.order().dimensions());
        list.setFocusTraversable(false);
        list.setAccessibleText(messages.text("here.sliders"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::moveFocus);
        TileWithControls body = new TileWithControls(tile, sliding(list), this::rows);
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(), body, heldOut(), codesNote(),
                new PriorNote(viewModel.run(), viewModel.codesOnly(), messages));
        PaneActions.of("point", body).withCsv(this::csv).on(this);
        viewModel.point().map(point -> point.dimensions() > FEW).subscribe(this::arrange);
        viewModel.point().subscribe(_ -> sync());
        viewModel.point().map(point -> point.dimensions()).subscribe(dimensions -> list.setMinHeight(
                dimensions > FEW ? 0 : Math.min(WHOLE, dimensions) * BLOCK + 2));
        viewModel.range().value().subscribe(_ -> sync());
        viewModel.kl().subscribe(_ -> sync());
        viewModel.extents().subscribe(_ -> sync());
    }

    /// The height of all sliders.
    private double rows() {
        return list.getItems().size() * list.getFixedCellSize() + 2;
    }

    /// A note that the KL is held-out, for rows too narrow to show it.
    private Label heldOut() {
        Label note = new Label(messages.text("here.kl.heldOut"));
        note.setId("here-held-out");
        note.getStyleClass().add("note");
        note.setMinHeight(USE_PREF_SIZE);
        note.visibleProperty().bind(viewModel.point().map(point -> point.dimensions() > FEW)
                .flatMap(compact -> viewModel.kl().map(kl -> compact && kl.length > 0)));
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private Label codesNote() {
        Label note = new Label(messages.text("here.codes"));
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.visibleProperty().bind(viewModel.codesOnly());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private void arrange(boolean compact) {
        cells.clear();
        list.setFixedCellSize(compact ? 26 : BLOCK);
        list.setCellFactory(_ -> {
            DimensionCell cell = new DimensionCell(viewModel, messages, compact);
            cells.add(cell);
            return cell;
        });
    }

    private void sync() {
        cells.forEach(DimensionCell::sync);
    }

    /// Up and Down move between sliders.
    private void moveFocus(KeyEvent event) {
        int step = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        int to = cells.stream().filter(cell -> cell.holds(event.getTarget())).mapToInt(DimensionCell::getIndex)
                .findFirst().orElse(-1) + step;
        if (step != 0 && to >= 0 && to < list.getItems().size()) {
            list.scrollTo(to);
            list.layout();
            cells.stream().filter(cell -> cell.getIndex() == to).findFirst().ifPresent(DimensionCell::enter);
            event.consume();
        }
    }

    private PaneHeader header() {
        ToggleButton dead = HeaderButtons.toggle("", messages.text("here.dead.hint"), viewModel.order().deadHidden());
        dead.managedProperty().bind(dead.visibleProperty());
        viewModel.kl().subscribe(_ -> {
            dead.setText(messages.text("here.dead", viewModel.order().dead()));
            dead.setVisible(viewModel.order().dead() > 0);
        });
        return new PaneHeader(new NotedTitle(messages.text("here.title"),
                new StepNote(messages, viewModel.outdatedStep())), dead, new ClassChooser(viewModel, messages),
                sliding(HeaderButtons.button(messages.text("here.random"), messages.text("here.random.hint"),
                        viewModel::draw)),
                sliding(HeaderButtons.button(messages.text("here.reset"), messages.text("here.reset.hint"),
                        viewModel::reset)),
                HeaderButtons.button(messages.text("here.copy"), messages.text("here.copy.hint"), this::copy),
                sliding(new RangeMenu(viewModel, messages)));
    }

    /// Hides a node for models with codes.
    private <T extends Node> T sliding(T node) {
        node.visibleProperty().bind(viewModel.hasDimensions());
        node.managedProperty().bind(viewModel.hasDimensions());
        return node;
    }

    /// For a model of a table the decoded columns, else the dimensions.
    private String csv() {
        ImageData image = viewModel.image().get();
        List<RowValue> values = image == null ? List.of() : viewModel.pictures().values(image);
        return values.isEmpty() ? dimensions() : columns(values);
    }

    private static String columns(List<RowValue> values) {
        Csv csv = new Csv("column", "value");
        values.forEach(value -> csv.row(value.name(), value.cell()));
        return csv.toString();
    }

    private String dimensions() {
        Csv csv = new Csv("dimension", "z", "KL");
        float[] kl = viewModel.kl().get();
        float[] z = viewModel.point().get().values();
        for (int i = 0; i < z.length; i++) {
            csv.row(i, z[i], i < kl.length ? kl[i] : Float.NaN);
        }
        return csv.toString();
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(viewModel.numbers());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
