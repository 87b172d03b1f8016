package elboroom.ui.control.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.MenuButton;

import elboroom.i18n.Messages;
import elboroom.ui.control.Choices;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.MenuChoice;
import elboroom.ui.control.draw.ThemeColour;

/// The controls above every chart of losses. Runs on the FX thread.
public final class LossChartHeader {

    private static final List<Double> WEIGHTS = List.of(0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99);

    private LossChartHeader() {}

    /// The legend of the splits.
    ///
    /// @param hidden the ids of the hidden splits
    public static Legend splits(ObjectProperty<Set<Integer>> hidden, Messages messages) {
        Legend legend = new Legend(Orientation.HORIZONTAL);
        legend.itemsProperty().set(Stream.of(LossSplit.values())
                .map(split -> new LegendItem(split.id(), messages.text(split.key()), ThemeColour.MUTED,
                        split == LossSplit.HELD_OUT ? LegendItem.Mark.DOTS : LegendItem.Mark.LINE))
                .toList());
        legend.hiddenProperty().bindBidirectional(hidden);
        HeaderButtons.hint(legend, messages.text("losses.parts.hint"));
        return legend;
    }

    /// The choice of the weight of the moving average that smooths training losses; 0 for none.
    public static MenuButton smoothing(ObjectProperty<Double> weight, Messages messages) {
        MenuButton menu = new MenuButton();
        menu.getStyleClass().addAll("link", "smoothing");
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        HeaderButtons.hint(menu, messages.text("losses.smoothing.hint"));
        menu.textProperty().bind(weight.map(chosen -> smoothing(chosen, messages)));
        menu.accessibleTextProperty().bind(menu.textProperty()
                .map(text -> messages.text("losses.smoothing.name", text)));
        WEIGHTS.forEach(choice -> menu.getItems()
                .add(new MenuChoice<>(choice == 0 ? messages.text("losses.smoothing.none") : choice.toString(), weight,
                        choice)));
        return menu;
    }

    private static String smoothing(double weight, Messages messages) {
        return weight == 0 ? messages.text("losses.smoothing.off") : messages.text("losses.smoothing", weight);
    }

    /// The choice between linear and logarithmic axes.
    public static Choices<Boolean> scale(BooleanProperty logarithmic, Messages messages) {
        return new Choices<>(logarithmic, List.of(Choices.option(messages, false, "losses.linear"),
                Choices.option(messages, true, "losses.log")));
    }
}
