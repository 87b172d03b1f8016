package elboroom.ui.dataspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.domain.table.TableColumn;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.Choices;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.StepNote;
import elboroom.ui.control.WrapRow;
import elboroom.ui.control.chart.Legend;
import elboroom.ui.control.chart.LegendItem;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.control.map.PointSetCsv;

/// The data space pane. Runs on the FX thread.
public final class DataSpaceView extends VBox {

    /// By their ids in the legend.
    private static final List<DataSpaceLayer> PARTS = List.of(DataSpaceLayer.values());

    private static final double LEAST = 150;

    private final DataSpaceViewModel model;
    private final Messages messages;
    private final PointCanvas canvas = new PointCanvas();

    public DataSpaceView(DataSpaceViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("pane", "dataspace-pane");
        bindCanvas();
        Legend classes = classes();
        canvas.leaveFree(classes);
        StackPane plane = new StackPane(canvas, classes);
        StackPane.setAlignment(classes, Pos.TOP_RIGHT);
        StackPane.setMargin(classes, new Insets(2, 2, 26, 2));
        plane.setMinSize(0, LEAST);
        setVgrow(plane, Priority.ALWAYS);
        getChildren().addAll(
                new PaneHeader(messages.text("dataspace.title"), new StepNote(messages, model.outdatedStep()),
                        HeaderButtons.button(messages.text("map.fit"), messages.text("map.fit.hint"), canvas::fit)),
                parts(), sampling(), plane);
        PaneActions.of("data-space", plane).withCsv(() -> PointSetCsv.of(model.drawing().points().get(), "x1", "x2",
                List.of(), new LinkedHashMap<>())).withReset(canvas::fit).on(this);
    }

    /// The axes show the columns of a table as the model receives them.
    private String axis(TableColumn column) {
        return messages.text("dataspace.column", Visible.of(column.name()));
    }

    private void bindCanvas() {
        canvas.setId("dataspace");
        canvas.setAccessibleText(messages.text("dataspace.accessible"));
        canvas.setAccessibleHelp(messages.text("dataspace.help"));
        model.columns().subscribe(columns -> {
            canvas.nameXProperty().set(columns.isEmpty() ? "x₁" : axis(columns.getFirst()));
            canvas.nameYProperty().set(columns.isEmpty() ? "x₂" : axis(columns.getLast()));
        });
        canvas.pointsProperty().bind(model.drawing().points());
        canvas.hiddenProperty().bind(model.drawing().hidden());
        canvas.frameProperty().bind(model.drawing().data());
        canvas.belowProperty().bind(model.drawing().below());
        canvas.aboveProperty().bind(model.drawing().above());
        model.here().subscribe(point -> canvas.markerProperty()
                .set(point == null ? null : new Point2D(point.pixels()[0], point.pixels()[1])));
        canvas.setOnPick(at -> model.pick(at.getX(), at.getY()));
        model.drawing().data().subscribe(_ -> canvas.fit());
    }

    private Legend parts() {
        Legend legend = new Legend(Orientation.HORIZONTAL);
        legend.setId("dataspace-parts");
        HeaderButtons.hint(legend, messages.text("dataspace.parts.hint"));
        legend.itemsProperty().set(IntStream.range(0, PARTS.size()).mapToObj(this::item).toList());
        model.drawing().parts().subscribe(shown -> legend.hiddenProperty().set(others(shown)));
        legend.hiddenProperty().subscribe(hidden -> model.drawing().parts().set(IntStream.range(0, PARTS.size())
                .filter(id -> !hidden.contains(id)).mapToObj(PARTS::get).collect(Collectors.toUnmodifiableSet())));
        return legend;
    }

    private LegendItem item(int id) {
        return new LegendItem(id, messages.text("dataspace." + PARTS.get(id)), colour(PARTS.get(id)));
    }

    private static Set<Integer> others(Set<DataSpaceLayer> shown) {
        return IntStream.range(0, PARTS.size()).filter(id -> !shown.contains(PARTS.get(id))).boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ThemeColour colour(DataSpaceLayer part) {
        return switch (part) {
            case DATA -> ThemeColour.UNLABELLED;
            case RECONSTRUCTIONS -> Layers.RECONSTRUCTIONS;
            case MESH -> Layers.MESH;
            case SAMPLES -> Layers.SAMPLES;
        };
    }

    /// The source of the samples, with a choice if there is no prior.
    private Node sampling() {
        Label words = new Label();
        words.getStyleClass().add("note");
        words.setId("dataspace-sampling");
        words.setWrapText(true);
        words.textProperty().bind(model.sampling().map(from -> messages.text("dataspace.sampling." + from)));
        Choices<Boolean> draws = new Choices<>(model.fitted(), List.of(
                Choices.option(messages, false, "dataspace.guess"),
                Choices.option(messages, true, "dataspace.fitted")));
        draws.setId("dataspace-draws");
        draws.visibleProperty().bind(model.sampling().map(Sampling::chosen));
        draws.managedProperty().bind(draws.visibleProperty());
        WrapRow row = new WrapRow(6, words, draws);
        row.getStyleClass().add("sampling");
        row.visibleProperty().bind(model.drawing().parts().map(parts -> parts.contains(DataSpaceLayer.SAMPLES)));
        return row;
    }

    private Legend classes() {
        Legend legend = new Legend(Orientation.VERTICAL);
        HeaderButtons.hint(legend, messages.text("map.legend.hint"));
        legend.itemsProperty().bind(model.drawing().classes().map(DataSpaceView::items));
        legend.hiddenProperty().bindBidirectional(model.drawing().hidden());
        legend.visibleProperty().bind(model.drawing().classes().map(names -> !names.isEmpty()));
        return legend;
    }

    private static List<LegendItem> items(List<String> names) {
        return IntStream.range(0, names.size()).mapToObj(label -> LegendItem.label(label, names.get(label))).toList();
    }
}
