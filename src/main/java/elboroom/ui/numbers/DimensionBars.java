package elboroom.ui.numbers;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.metrics.DimensionFigures;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.bar.BarStrip;
import elboroom.ui.control.draw.ThemeColour;

/// Per-dimension metrics as bars: KL, the variance of the posterior mean, and the mean posterior variance. Takes no
/// space for models without posteriors. Runs on the FX thread.
final class DimensionBars extends VBox {

    private static final double LEAST = 60;
    /// A threshold below all values: no bar is faint.
    private static final double NEVER = -1;

    private final Messages messages;
    private final BarStrip kl;
    private final BarStrip meanVariance;
    private final BarStrip posteriorVariance;

    DimensionBars(Messages messages) {
        this.messages = messages;
        getStyleClass().add("dimension-bars");
        kl = strip("numbers.dimensions.kl", ThemeColour.SERIES_1);
        kl.unitProperty().set(messages.text("losses.nats"));
        meanVariance = strip("numbers.dimensions.meanVariance", ThemeColour.SERIES_0);
        posteriorVariance = strip("numbers.dimensions.posteriorVariance", ThemeColour.SERIES_2);
        posteriorVariance.deadBelowProperty().set(NEVER);
    }

    private BarStrip strip(String key, ThemeColour colour) {
        BarStrip strip = new BarStrip(colour);
        strip.setMinHeight(LEAST);
        strip.fullProperty().set(1);
        strip.setAccessibleText(messages.text(key));
        HeaderButtons.hint(strip, messages.text(key + ".hint"));
        Label caption = new Label(messages.text(key));
        caption.getStyleClass().add("note");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        HeaderButtons.hint(caption, messages.text(key + ".hint"));
        setVgrow(strip, Priority.ALWAYS);
        getChildren().addAll(caption, strip);
        return strip;
    }

    void show(List<DimensionFigures> dimensions) {
        setVisible(!dimensions.isEmpty());
        setManaged(!dimensions.isEmpty());
        kl.valuesProperty().set(values(dimensions, DimensionFigures::kl));
        meanVariance.valuesProperty().set(values(dimensions, DimensionFigures::meanVariance));
        posteriorVariance.valuesProperty().set(values(dimensions, DimensionFigures::posteriorVariance));
    }

    private static float[] values(List<DimensionFigures> dimensions, ToDoubleFunction<DimensionFigures> figure) {
        float[] values = new float[dimensions.size()];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) figure.applyAsDouble(dimensions.get(d));
        }
        return values;
    }
}
