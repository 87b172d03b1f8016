package elboroom.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import elboroom.domain.data.Attribute;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.chart.Legend;
import elboroom.ui.control.chart.LegendItem;
import elboroom.ui.control.map.PointColours;
import elboroom.ui.control.map.RangeLegend;
import elboroom.ui.control.map.RangeLegend.Range;
import elboroom.ui.exploration.text.AttributeText;
import org.jspecify.annotations.Nullable;

/// Chooses what colours the map, if its examples have attributes, and explains the colours. Runs on the FX thread.
final class ColourLegend extends VBox {

    private final MapColouring colouring;
    private final ObservableValue<Boolean> needed;
    private final Messages messages;
    /// The names of the attributes; the empty one stands for the class.
    private final ComboBox<String> chooser = new ComboBox<>();
    private final Legend names = new Legend(Orientation.VERTICAL);
    private final RangeLegend range = new RangeLegend();
    /// Whether the chooser is being set to what is shown.
    private boolean showing;

    /// @param needed whether there are examples with colours
    ColourLegend(MapColouring colouring, ObservableValue<Boolean> needed, Messages messages) {
        this.colouring = colouring;
        this.needed = needed;
        this.messages = messages;
        getStyleClass().add("colour-legend");
        setPickOnBounds(false);
        setFillWidth(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinHeight(0);
        setVgrow(names, Priority.SOMETIMES);
        HeaderButtons.hint(names, messages.text("map.legend.hint"));
        HeaderButtons.hint(range, messages.text("map.range.hint"));
        names.hiddenProperty().bindBidirectional(colouring.hidden());
        prepareChooser();
        getChildren().addAll(chooser, names, range);
        colouring.attributes().subscribe(this::show);
        colouring.shown().subscribe(this::show);
        needed.subscribe(_ -> update());
    }

    private void prepareChooser() {
        chooser.setId("map-colour");
        chooser.getStyleClass().addAll("compact", "colour-chooser");
        chooser.setAccessibleText(messages.text("map.colour"));
        HeaderButtons.hint(chooser, messages.text("map.colour.hint"));
        chooser.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String name) {
                return name == null ? "" : text(name);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        chooser.valueProperty().subscribe(name -> {
            if (!showing && name != null) {
                colouring.choose(name);
            }
        });
    }

    private String text(String name) {
        return colouring.attributes().get().stream().filter(each -> each.name().equals(name)).findFirst()
                .map(each -> Visible.of(new AttributeText(messages).name(each)))
                .orElseGet(() -> messages.text("map.colour.class"));
    }

    private void show(List<Attribute> attributes) {
        showing = true;
        chooser.setValue(null);
        chooser.getItems().setAll(Stream.concat(Stream.of(""), attributes.stream().map(Attribute::name)).toList());
        chooser.setValue(colouring.attribute().map(Attribute::name).orElse(""));
        showing = false;
        chooser.setVisible(!attributes.isEmpty());
        chooser.setManaged(!attributes.isEmpty());
        update();
    }

    private void show(ColouredPoints shown) {
        showing = true;
        chooser.setValue(shown.by() == null ? "" : shown.by().name());
        showing = false;
        boolean named = shown.colours() == PointColours.CLASSES;
        names.itemsProperty().set(named ? items(shown) : List.of());
        range.rangeProperty().set(named ? null : range(shown));
        update();
    }

    private List<LegendItem> items(ColouredPoints shown) {
        List<LegendItem> items = new ArrayList<>(IntStream.range(0, shown.names().size())
                .mapToObj(label -> LegendItem.label(label, shown.names().get(label))).toList());
        if (shown.missing() && !items.isEmpty()) {
            items.add(LegendItem.label(-1, messages.text("map.colour.missing")));
        }
        return items;
    }

    private Range range(ColouredPoints shown) {
        return new Range(shown.colours(), AttributeText.quantity(shown.low()), AttributeText.quantity(shown.high()),
                shown.missing() ? messages.text("map.colour.missing") : null);
    }

    private void update() {
        boolean named = !names.itemsProperty().get().isEmpty();
        boolean ranged = range.rangeProperty().get() != null;
        names.setVisible(named);
        names.setManaged(named);
        range.setVisible(ranged);
        range.setManaged(ranged);
        setVisible(needed.getValue() && (named || ranged || chooser.isManaged()));
    }
}
