package elboroom.ui.compare;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.domain.model.Capability;
import elboroom.domain.run.HeldOutQuantity;
import elboroom.domain.training.Evaluation;
import elboroom.i18n.Messages;
import elboroom.i18n.QuantityWords;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.SettingLabel;
import elboroom.ui.control.draw.Subscript;
import elboroom.ui.control.image.ImageGrid;
import elboroom.ui.exploration.text.SettingText;

/// A column: run and step, differing settings, results for the probe, and map. Runs on the FX thread.
final class ColumnView extends VBox {

    /// The side of charts in pixels.
    private static final int CHART = 64;
    private static final double STRIP = 64;
    private static final double VALUE = 160;
    /// The minimum width; below it, the columns scroll.
    private static final double WIDTH = 316;

    private final CompareViewModel viewModel;
    private final ColumnViewModel column;
    private final Messages messages;
    private final GridPane settings = new GridPane();

    ColumnView(CompareViewModel viewModel, ColumnViewModel column, Messages messages) {
        this.viewModel = viewModel;
        this.column = column;
        this.messages = messages;
        getStyleClass().add("compare-column");
        setMinWidth(WIDTH);
        setPrefWidth(1);
        MapPanel map = new MapPanel(viewModel, column, messages);
        setVgrow(map, Priority.ALWAYS);
        settings.getStyleClass().add("compare-settings");
        column.differences().subscribe(this::fill);
        getChildren().addAll(new ColumnHeader(viewModel, column, messages), problem(), settings, figures(),
                new ProbePanel(column.probe(), messages), strip(), map);
        PaneActions.of("compare", this).on(this);
    }

    private Label problem() {
        Label words = new Label();
        words.getStyleClass().add("error-line");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        column.problem().subscribe(why -> words.setText(why == null ? "" : messages.sentence(why)));
        words.managedProperty().bind(column.problem().isNotNull());
        words.visibleProperty().bind(words.managedProperty());
        return words;
    }

    /// Shows the settings that differ between columns, two per row if there is room.
    void fill() {
        settings.getChildren().clear();
        int across = viewModel.columns().size() <= CompareViewModel.LEAST ? 2 : 1;
        SettingText text = new SettingText(messages);
        int place = 0;
        for (SettingDifference difference : column.differences().get()) {
            Label name = new Label(text.name(difference.key()));
            name.getStyleClass().add("note");
            name.setMinWidth(USE_PREF_SIZE);
            Label value = new SettingLabel(text.value(difference.key(), difference.value()), "value", VALUE,
                    SettingText.byUser(difference.key()));
            name.setLabelFor(value);
            settings.add(name, 2 * (place % across), place / across);
            settings.add(value, 2 * (place % across) + 1, place / across);
            place++;
        }
    }

    private Label figures() {
        Label figures = new Label();
        figures.getStyleClass().add("note");
        figures.setWrapText(true);
        figures.setMinHeight(USE_PREF_SIZE);
        HeaderButtons.hint(figures, messages.text("compare.figures.hint"));
        figures.textProperty().bind(Bindings.createStringBinding(this::state, column.run(), column.problem()));
        return figures;
    }

    /// What is known of the run, also while it is being read.
    private String state() {
        if (column.run().get() == null) {
            return column.problem().get() == null ? messages.text("compare.reading") : "";
        }
        return column.evaluation().map(this::figures).orElse(messages.text("compare.figures.none"));
    }

    private String figures(Evaluation evaluation) {
        var losses = evaluation.heldOut();
        if (column.quantity() == HeldOutQuantity.RECONSTRUCTION) {
            return messages.text("compare.figures.exact", losses.reconstruction(), losses.examples(),
                    evaluation.step());
        }
        return messages.text("compare.figures", losses.negativeElbo(), losses.reconstruction(), losses.kl(),
                losses.examples(), evaluation.step(), new QuantityWords(messages).of(column.quantity()));
    }

    private VBox strip() {
        ImageGrid grid = new ImageGrid();
        grid.setFocusTraversable(false);
        grid.setPrefHeight(STRIP);
        grid.setMinHeight(STRIP);
        grid.setMaxWidth(ColumnProbe.STEPS * STRIP);
        Label caption = new Label();
        caption.getStyleClass().add("note");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        HeaderButtons.hint(grid, messages.text("compare.strip.hint"));
        column.probe().strip().subscribe(images -> grid.setTiles(images.isEmpty() ? 0 : 1, images.size(),
                column.probe().pictures().of(images, CHART)));
        caption.textProperty().bind(Bindings.createStringBinding(this::caption, column.probe().strip(),
                column.probe().pathProblem(), column.map().problem(), viewModel.probe().path()));
        grid.accessibleTextProperty().bind(caption.textProperty());
        return new VBox(grid, caption);
    }

    private String caption() {
        var why = Optional.ofNullable(column.probe().pathProblem().get());
        if (why.isPresent()) { // once for the path and the map
            return why.get().equals(column.map().problem().get()) ? "" : messages.sentence(why.get());
        }
        if (column.probe().strip().get().isEmpty()) {
            return "";
        }
        PathKind kind = viewModel.probe().path().get();
        String key = "compare.caption." + kind.name().toLowerCase(Locale.ROOT);
        boolean codes = kind == PathKind.TRAVERSAL && !column.has(Capability.PRIOR);
        return messages.text(codes ? key + ".codes" : key, Subscript.z(Math.max(0, column.probe().dimension())));
    }
}
