package elboroom.ui.control.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;

import elboroom.i18n.Messages;
import elboroom.ui.control.Choices;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.draw.ThemeColour;

/// The controls above every chart of losses. Runs on the FX thread.
public final class LossChartHeader {

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

    /// The choice between linear and logarithmic axes.
    public static Choices<Boolean> scale(BooleanProperty logarithmic, Messages messages) {
        return new Choices<>(logarithmic, List.of(Choices.option(messages, false, "losses.linear"),
                Choices.option(messages, true, "losses.log")));
    }
}
