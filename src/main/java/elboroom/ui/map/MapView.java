package elboroom.ui.map;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.Legend;
import elboroom.ui.control.LegendItem;
import elboroom.ui.control.Links;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.PointCanvas;
import elboroom.ui.control.Subscript;
import elboroom.ui.exploration.Notation;

/// The pane of the latent map. Lives on the FX thread.
public final class MapView extends VBox {

    private final MapViewModel model;
    private final Messages messages;
    private final PointCanvas canvas = new PointCanvas();

    public MapView(MapViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("pane", "map-pane");
        bindCanvas();
        Legend legend = legend();
        Label placeholder = placeholder();
        StackPane plane = new StackPane(canvas, placeholder, legend, new GlimpseCard(model, messages).node());
        StackPane.setAlignment(legend, Pos.TOP_RIGHT);
        StackPane.setMargin(legend, new Insets(2, 2, 26, 2));
        StackPane.setAlignment(placeholder, Pos.TOP_CENTER);
        plane.setMinSize(0, 0);
        setVgrow(plane, Priority.ALWAYS);
        getChildren().addAll(new PaneHeader(messages.text("map.title"), summary(), choosers(),
                Links.button(messages.text("map.fit"), messages.text("map.fit.hint"), canvas::fit)), plane);
    }

    private void bindCanvas() {
        canvas.setId("map");
        canvas.setAccessibleHelp(messages.text("map.help"));
        canvas.accessibleTextProperty().bind(model.here().map(_ -> messages.text("map.accessible",
                Notation.place(model.point().get(), model.dimensionX().get(), model.dimensionY().get()))));
        canvas.pointsProperty().bind(model.points());
        canvas.hiddenProperty().bind(model.hidden());
        model.here().subscribe(
                place -> canvas.markerProperty().set(place == null ? null : new Point2D(place.x(), place.y())));
        canvas.nameXProperty().bind(model.dimensionX().map(x -> Subscript.z(x.intValue())));
        canvas.nameYProperty().bind(
                model.dimensionY()
                        .map(y -> y.intValue() < 0 ? Notation.LOG_VARIANCE : Subscript.z(y.intValue())));
        canvas.setOnHover(model::hover);
        canvas.setOnPick(at -> model.stand(at.getX(), at.getY()));
        canvas.setOnNudge(model::nudge);
        model.opened().subscribe(_ -> canvas.fit());
        model.contents().subscribe(_ -> canvas.fit());
        model.dimensionX().subscribe(_ -> canvas.fit());
        model.dimensionY().subscribe(_ -> canvas.fit());
    }

    private Label summary() {
        Label summary = new Label();
        summary.getStyleClass().add("note");
        summary.setMinWidth(0);
        summary.textProperty().bind(Bindings.createStringBinding(this::summaryText, model.points(),
                model.dimensionX(), model.dimensionY(), model.dimensions()));
        return summary;
    }

    private String summaryText() {
        int count = model.points().get().size();
        int y = model.dimensionY().get();
        String x = Subscript.z(model.dimensionX().get());
        String plane = y < 0 ? x : x + " × " + Subscript.z(y);
        boolean chosen = model.dimensions().getValue() > 2;
        return count == 0
                ? chosen ? "" : plane
                : messages.text("map.summary", count) + (chosen ? "" : " · " + plane);
    }

    private Node choosers() {
        HBox choosers = new HBox(
                new DimensionChooser(model, messages, "x", model.dimensionX(), model::chooseX), new Label("×"),
                new DimensionChooser(model, messages, "y", model.dimensionY(), model::chooseY));
        choosers.getStyleClass().add("choosers");
        ObservableValue<Boolean> needed = model.dimensions().map(count -> count > 2);
        choosers.visibleProperty().bind(needed);
        choosers.managedProperty().bind(needed);
        return choosers;
    }

    private Legend legend() {
        Legend legend = new Legend(Orientation.VERTICAL);
        Links.hint(legend, messages.text("map.legend.hint"));
        legend.itemsProperty().bind(model.classes().map(MapView::items));
        legend.hiddenProperty().bindBidirectional(model.hidden());
        legend.visibleProperty().bind(model.classes().map(names -> !names.isEmpty()));
        return legend;
    }

    private static List<LegendItem> items(List<String> names) {
        return IntStream.range(0, names.size()).mapToObj(label -> LegendItem.label(label, names.get(label))).toList();
    }

    private Label placeholder() {
        Label words = new Label();
        words.getStyleClass().addAll("note", "placeholder");
        words.setMouseTransparent(true);
        words.textProperty().bind(model.contents().map(this::explanation));
        words.visibleProperty().bind(model.contents().map(contents -> contents != Contents.EXAMPLES));
        return words;
    }

    private String explanation(Contents contents) {
        return switch (contents) {
            case NOTHING -> messages.text("map.nothing");
            case PLANE -> messages.text("map.plane");
            case ENCODING -> messages.text("map.encoding");
            case EXAMPLES -> "";
        };
    }
}
