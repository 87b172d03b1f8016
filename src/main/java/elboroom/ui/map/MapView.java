package elboroom.ui.map;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.StepNote;
import elboroom.ui.control.draw.Subscript;
import elboroom.ui.control.map.Lasso;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.control.map.PointSetCsv;
import elboroom.ui.exploration.text.Notation;

/// The latent map pane. Runs on the FX thread.
public final class MapView extends VBox {

    private static final double LEAST = 150;

    private final MapViewModel model;
    private final Messages messages;
    private final PointCanvas canvas = new PointCanvas();
    private final Lasso lasso;

    public MapView(MapViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("pane", "map-pane");
        lasso = new Lasso(canvas, model.selection()::select);
        bindCanvas();
        ColourLegend legend = new ColourLegend(model.colouring(),
                model.contents().map(contents -> contents == MapContents.EXAMPLES), messages);
        canvas.leaveFree(legend);
        VBox placeholder = placeholder();
        StackPane plane = new StackPane(canvas, placeholder, legend, new PointCard(model, messages).node());
        StackPane.setAlignment(legend, Pos.TOP_RIGHT);
        StackPane.setMargin(legend, new Insets(2, 2, 26, 2));
        StackPane.setAlignment(placeholder, Pos.TOP_CENTER);
        plane.setMinSize(0, LEAST);
        setVgrow(plane, Priority.ALWAYS);
        getChildren().addAll(header(), plane);
        PaneActions.of("map", plane).withCsv(this::csv).withReset(canvas::fit).on(this);
    }

    private String csv() {
        int y = model.plane().get().y();
        return PointSetCsv.of(model.points().get(), "z" + model.plane().get().x(), y < 0 ? "log variance" : "z" + y,
                model.classes().get(), model.colouring().columns());
    }

    private PaneHeader header() {
        PlaneChoice choice = new PlaneChoice(model, messages);
        return new PaneHeader(messages.text("map.title"), new StepNote(messages, model.outdatedStep()),
                choice.summary(),
                choice.choosers(),
                HeaderButtons.toggle(messages.text("compare.lasso"), messages.text("map.lasso.hint"),
                        lasso.onProperty()),
                HeaderButtons.button(messages.text("map.fit"), messages.text("map.fit.hint"), canvas::fit));
    }

    private void bindCanvas() {
        canvas.setId("map");
        canvas.setAccessibleHelp(messages.text("map.help"));
        canvas.accessibleTextProperty().bind(model.here().map(_ -> messages.text("map.accessible",
                Notation.position(model.point().get(), model.plane().get().x(), model.plane().get().y()))));
        canvas.pointsProperty().bind(model.colouring().shown().map(ColouredPoints::points));
        canvas.coloursProperty().bind(model.colouring().shown().map(ColouredPoints::colours));
        canvas.hiddenProperty().bind(model.colouring().hidden());
        canvas.highlightedProperty().bind(model.selection().selected());
        model.here().subscribe(
                place -> canvas.markerProperty().set(place == null ? null : new Point2D(place.x(), place.y())));
        canvas.nameXProperty().bind(model.plane().map(plane -> Subscript.z(plane.x())));
        canvas.nameYProperty().bind(Bindings.createStringBinding(this::nameY, model.plane(), model.points()));
        canvas.setOnHover(model::hover);
        canvas.setOnPick(at -> model.moveTo(at.getX(), at.getY()));
        canvas.setOnNudge(model::nudge);
        model.opened().subscribe(_ -> canvas.fit());
        model.contents().subscribe(_ -> canvas.fit());
        model.plane().subscribe(_ -> canvas.fit());
    }

    private String nameY() {
        int y = model.plane().get().y();
        if (y >= 0) {
            return Subscript.z(y);
        }
        return model.kl().get().length == 0 ? "" : Notation.LOG_VARIANCE;
    }

    /// What the map lacks; the clicks next to it reach the map.
    private VBox placeholder() {
        Label words = new Label();
        words.getStyleClass().addAll("note", "placeholder");
        words.setMouseTransparent(true);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(model.contents().map(this::explanation));
        Button read = HeaderButtons.button(messages.text("map.read"), messages.text("map.read.hint"),
                model::readExamples);
        read.setId("map-read");
        read.visibleProperty().bind(model.contents()
                .map(contents -> contents == MapContents.UNREAD || contents == MapContents.MISSING));
        VBox placeholder = new VBox(words, read);
        placeholder.setAlignment(Pos.TOP_CENTER);
        placeholder.setPickOnBounds(false);
        placeholder.visibleProperty().bind(model.contents().map(contents -> contents != MapContents.EXAMPLES));
        return placeholder;
    }

    private String explanation(MapContents contents) {
        return switch (contents) {
            case NOTHING -> messages.text("map.nothing");
            case AWAITED -> messages.text("map.awaited");
            case UNREAD -> messages.text("map.unread");
            case MISSING -> messages.text("map.missing");
            case ENCODING -> messages.text("map.encoding");
            case EXAMPLES -> "";
        };
    }
}
