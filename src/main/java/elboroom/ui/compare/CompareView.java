package elboroom.ui.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.DirectScrollPane;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.LastFolder;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.UserText;
import elboroom.ui.control.WrapRow;
import elboroom.ui.control.chart.Legend;
import elboroom.ui.control.chart.LegendItem;
import elboroom.ui.control.image.ImageTransfer;
import elboroom.ui.exploration.text.SelectionText;

/// The workspace that compares runs: the probe on top, one column per run, and the selection on the maps at the
/// bottom. Runs on the FX thread.
public final class CompareView extends VBox {

    private static final double GAP = 10;
    private static final int LETTERS = 32;
    /// The minimum height of the columns; below it, the window scrolls.
    private static final double LEAST = 140;

    private final CompareViewModel viewModel;
    private final Messages messages;
    private final HBox columns = new HBox();
    private final Map<ColumnViewModel, ColumnView> views = new HashMap<>();

    public CompareView(CompareViewModel viewModel, LastFolder folder, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("compare");
        getStyleClass().addAll("pane", "compare");
        ImageTransfer transfer = new ImageTransfer(viewModel.probe(), folder, messages);
        transfer.pasteOn(this);
        columns.getStyleClass().add("compare-columns");
        ScrollPane scroll = new DirectScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinSize(0, LEAST);
        scroll.setFocusTraversable(false);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(), new ProbeBar(viewModel.probe(), messages, transfer), scroll, picked());
        viewModel.columns().subscribe(this::lay);
        lay();
    }

    private void lay() {
        views.keySet().retainAll(viewModel.columns());
        columns.getChildren().setAll(viewModel.columns().stream()
                .map(column -> views.computeIfAbsent(column, _ -> new ColumnView(viewModel, column, messages)))
                .toList());
        for (ColumnView view : views.values()) {
            view.fill();
            HBox.setHgrow(view, Priority.ALWAYS);
        }
    }

    private PaneHeader header() {
        Label caution = new Label(messages.text("compare.caution"));
        caution.getStyleClass().add("note");
        caution.setWrapText(true);
        caution.visibleProperty().bind(viewModel.otherUnits());
        Button add = HeaderButtons.button(messages.text("compare.add"), messages.text("compare.add.hint"),
                viewModel::add);
        add.setId("compare-add");
        add.disableProperty().bind(Bindings.size(viewModel.columns()).greaterThanOrEqualTo(CompareViewModel.MOST));
        return new PaneHeader(messages.text("compare.title"), caution, add);
    }

    /// Returns the row with the classes to select, the selection, and the map options.
    private WrapRow picked() {
        Legend legend = new Legend(Orientation.HORIZONTAL);
        legend.setId("compare-legend");
        HeaderButtons.hint(legend, messages.text("compare.legend.hint"));
        viewModel.linking().offered().subscribe(names -> legend.itemsProperty().set(IntStream.range(0, names.size())
                .mapToObj(label -> LegendItem.label(label, names.get(label))).toList()));
        viewModel.linking().classes().subscribe(classes -> legend.hiddenProperty().set(others(classes, legend)));
        legend.setOnChoose(viewModel.linking()::toggle);
        Label owner = new Label();
        owner.setId("compare-legend-of");
        owner.getStyleClass().add("note");
        viewModel.linking().offeredBy().subscribe(name -> {
            owner.setText(name == null
                    ? ""
                    : messages.text("compare.legend.of", UserText.shorten(name, LETTERS)));
            owner.setVisible(name != null);
            owner.setManaged(name != null);
        });
        Label selection = new Label();
        selection.setId("compare-selection");
        selection.getStyleClass().add("note");
        selection.textProperty()
                .bind(viewModel.linking().selection().map(picked -> new SelectionText(messages).of(picked)));
        Button clear = HeaderButtons.button(messages.text("compare.clear"), messages.text("compare.clear.hint"),
                viewModel.linking()::clear);
        clear.disableProperty().bind(viewModel.linking().selection().map(picked -> picked.count() == 0));
        WrapRow row = new WrapRow(GAP, owner, legend, selection, clear,
                toggle("compare.common", viewModel.common()), toggle("compare.lasso", viewModel.lasso()),
                toggle("compare.align", viewModel.align()));
        row.getStyleClass().add("pane-header");
        return row;
    }

    private ToggleButton toggle(String key, Property<Boolean> on) {
        var toggle = HeaderButtons.toggle(messages.text(key), messages.text(key + ".hint"), on);
        toggle.setId(key.replace('.', '-'));
        return toggle;
    }

    /// Returns the classes to dim while others are selected as a whole.
    private static Set<Integer> others(Set<Integer> classes, Legend legend) {
        return classes.isEmpty()
                ? Set.of()
                : legend.itemsProperty().get().stream().map(LegendItem::id).filter(id -> !classes.contains(id))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
