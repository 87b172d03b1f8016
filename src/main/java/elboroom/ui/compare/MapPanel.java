package elboroom.ui.compare;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.domain.Problem;
import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.draw.Subscript;
import elboroom.ui.control.map.Lasso;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.exploration.text.Notation;

/// A column's latent map, on which examples can be selected. Runs on the FX thread.
final class MapPanel extends VBox {

    private static final double LEAST = 120;

    private final CompareViewModel viewModel;
    private final ColumnViewModel column;
    private final Messages messages;
    private final PointCanvas canvas = new PointCanvas();

    MapPanel(CompareViewModel viewModel, ColumnViewModel column, Messages messages) {
        this.viewModel = viewModel;
        this.column = column;
        this.messages = messages;
        ColumnMap map = column.map();
        canvas.getStyleClass().add("compare-map");
        canvas.setAccessibleText(messages.text("compare.map"));
        canvas.setAccessibleHelp(messages.text("compare.map.hint"));
        canvas.pointsProperty().bind(map.points());
        canvas.highlightedProperty().bind(map.highlighted());
        column.folder().subscribe(_ -> canvas.fit());
        map.aligned().subscribe(_ -> canvas.fit());
        map.points().subscribe(this::name);
        name();
        Lasso lasso = new Lasso(canvas, which -> viewModel.linking().pick(column, which));
        lasso.onProperty().bindBidirectional(viewModel.lasso());
        canvas.visibleProperty().bind(map.problem().isNull());
        StackPane plane = new StackPane(canvas, placeholder());
        plane.setMinSize(0, LEAST);
        setVgrow(plane, Priority.ALWAYS);
        getChildren().addAll(note(), plane);
    }

    private void name() {
        ColumnMap first = viewModel.columns().getFirst().map();
        boolean laid = column.map().aligned().get() != null;
        int[] plane = laid ? first.plane() : column.map().plane();
        String suffix = laid ? "′" : "";
        canvas.nameXProperty().set(Subscript.z(plane[0]) + suffix);
        canvas.nameYProperty().set(plane[1] < 0 ? Notation.LOG_VARIANCE : Subscript.z(plane[1]) + suffix);
    }

    /// Returns a label with the number of shown examples, whether they are those of the first column, and the
    /// remaining distance after alignment.
    private Label note() {
        Label note = new Label();
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        HeaderButtons.hint(note, messages.text("compare.map.note.hint"));
        note.textProperty().bind(Bindings.createStringBinding(this::words, column.map().points(),
                column.map().aligned(), viewModel.linking().offered(), viewModel.align()));
        return note;
    }

    private String words() {
        int count = column.map().points().get().size();
        if (count == 0) {
            return "";
        }
        Aligned aligned = column.map().aligned().get();
        if (aligned != null) {
            return messages.text(aligned.whole() ? "compare.map.aligned" : "compare.map.aligned.plane", count,
                    aligned.distance());
        }
        ColumnMap first = viewModel.columns().getFirst().map();
        return messages.text(first == column.map() || Alignment.linked(first, column.map())
                ? "compare.map.examples"
                : "compare.map.others", count);
    }

    private Label placeholder() {
        Label words = new Label();
        words.getStyleClass().addAll("note", "placeholder");
        words.setMouseTransparent(true);
        words.setWrapText(true);
        StackPane.setAlignment(words, Pos.TOP_CENTER);
        words.textProperty().bind(Bindings.createStringBinding(this::missing, column.map().points(),
                column.map().problem(), column.run()));
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        return words;
    }

    private String missing() {
        Optional<Problem> why = Optional.ofNullable(column.map().problem().get());
        boolean coming = column.run().get() != null && column.map().points().get().size() == 0;
        return why.map(messages::sentence).orElse(coming ? messages.text("compare.map.coming") : "");
    }
}
