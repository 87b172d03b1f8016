package elboroom.ui.control.chart;

import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import elboroom.i18n.Messages;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneActions;

/// A loss chart with its texts and, while it is zoomed, a button that shows all steps again. Runs on the FX thread.
public final class ChartFrame extends StackPane {

    private static final double GAP = 8;

    private final LossChart chart;
    private final ObservableValue<String> subject;

    /// @param smoothing the weight of the moving average
    /// @param subject what the chart shows, such as the name of a run: it is in pictures
    public ChartFrame(LossChart chart, ObjectProperty<Double> smoothing, ObservableValue<String> subject,
            Messages messages) {
        this.chart = chart;
        this.subject = subject;
        chart.stepNameProperty().set(messages.text("losses.step"));
        chart.unitNameProperty().set(messages.text("losses.unit"));
        chart.rawNameProperty().set(messages.text("losses.smoothing.raw"));
        chart.smoothingProperty().bind(smoothing);
        chart.smoothedTextProperty().bind(smoothing.map(weight -> messages.text("losses.smoothing.caption", weight)));
        chart.setAccessibleText(messages.text("losses.chart"));
        getChildren().addAll(chart, reset(messages));
    }

    private Button reset(Messages messages) {
        Button reset = HeaderButtons.button(messages.text("losses.reset"), messages.text("losses.reset.hint"), () -> {
            chart.requestFocus();
            chart.resetView();
        });
        reset.getStyleClass().add("reset-view");
        reset.visibleProperty().bind(chart.zoomedProperty());
        reset.managedProperty().bind(reset.visibleProperty());
        reset.visibleProperty().subscribe(_ -> reserve(reset));
        reset.widthProperty().subscribe(_ -> reserve(reset));
        setAlignment(reset, Pos.TOP_RIGHT);
        return reset;
    }

    private void reserve(Button reset) {
        chart.reserve(reset.isVisible() ? reset.getWidth() + GAP : 0);
    }

    /// Offers the picture and the values of the chart on a pane.
    ///
    /// @param name of the pane in file names
    public void offerOn(Node pane, String name) {
        PaneActions.of(name, this).withDrawing(new ChartPicture(chart, subject)).withCopiedCsv(this::csv)
                .withReset(chart::resetView).on(pane);
    }

    private Supplier<String> csv() {
        return ChartCsv.of(chart, chart.smoothedTextProperty().get());
    }
}
