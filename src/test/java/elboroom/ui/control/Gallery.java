package elboroom.ui.control;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;

import elboroom.ui.control.chart.LossChart;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.control.map.PointSet;
import elboroom.ui.testing.Shots;
import elboroom.ui.theme.Theme;

/// Renders controls with realistic data, in both themes, to `target/gallery`.
abstract class Gallery extends FxTest {

    /// Shows content in a theme.
    Parent show(Theme theme, Callable<Parent> content, double width, double height) {
        Parent root = show(content, width, height);
        onFx(() -> {
            theme.applyTo(root.getScene());
            return root;
        });
        return root;
    }

    static LossChart chart(long steps, long every) {
        LossChart chart = new LossChart();
        chart.stepNameProperty().set("step");
        chart.leftNameProperty().set("nats per example");
        chart.rightNameProperty().set("KL");
        chart.emptyTextProperty().set("Losses appear here once training starts.");
        chart.seriesProperty().set(List.of(
                Samples.line(0, "reconstruction", Samples.loss(steps, every, 135, 400, 0.02)),
                Samples.rightLine(1, "KL", Samples.loss(steps, every, 6, -4, 0.015)),
                Samples.dots(2, "held-out", Samples.loss(steps, steps / 10, 141, 1e-9, 0))));
        return chart;
    }

    /// A map of points with a marker.
    static PointCanvas map(PointSet points) {
        PointCanvas map = new PointCanvas();
        map.pointsProperty().set(points);
        map.markerProperty().set(new Point2D(-0.5, 0.2));
        map.nameXProperty().set("z₀");
        map.nameYProperty().set("z₁");
        map.setPrefSize(620, 400);
        return map;
    }

    static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        return label;
    }

    /// Saves a window to the gallery.
    static Path save(String name, Scene scene) throws IOException {
        return Shots.save(name, onFx(() -> scene.snapshot(null)));
    }
}
