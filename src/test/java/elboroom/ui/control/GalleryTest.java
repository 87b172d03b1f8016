package elboroom.ui.control;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.RowPictures;
import elboroom.ui.control.chart.Legend;
import elboroom.ui.control.chart.LegendItem;
import elboroom.ui.control.chart.LossChart;
import elboroom.ui.control.image.DifferenceImage;
import elboroom.ui.control.image.HoverCard;
import elboroom.ui.control.image.ImageGrid;
import elboroom.ui.control.image.ImageTile;
import elboroom.ui.control.map.PointCanvas;
import elboroom.ui.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A window with every custom control.
class GalleryTest extends Gallery {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyControlDrawsItself(Theme theme) throws IOException {
        Parent root = show(theme, GalleryTest::window, 1440, 860);
        onFx(() -> {
            ((HoverCard) root.lookup(".hover-card")).showBeside(300, 120, 740, 450);
            return root;
        });
        settle();
        Path file = save("window-" + theme, root.getScene());
        assertThat(file).isNotEmptyFile();
    }

    private static Parent window() {
        BorderPane root = new BorderPane();
        root.setTop(bar());
        root.setLeft(setUp());
        root.setCenter(new VBox(map(), losses()));
        root.setRight(right());
        return root;
    }

    private static Node bar() {
        Label brand = new Label("Elbo Room");
        brand.getStyleClass().add("brand");
        Button train = new Button("▶  Train");
        train.getStyleClass().add("accent");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ComboBox<String> run = new ComboBox<>();
        run.getItems().add("mnist-2d");
        run.getSelectionModel().select(0);
        HBox bar = new HBox(brand, run, train, new Button("Pause"), new Button("Stop"), gap,
                figure("step", "3,740", ""),
                figure("", "14,210", "images/s"), figure("held-out", "141.2", "nats"), new Button("EN"));
        bar.getStyleClass().add("bar");
        return bar;
    }

    private static Node figure(String name, String value, String unit) {
        Label bold = new Label(value);
        bold.getStyleClass().add("value");
        HBox box = new HBox(5, new Label(name), bold, new Label(unit));
        box.getChildren().getFirst().getStyleClass().add("unit");
        box.getChildren().getLast().getStyleClass().add("unit");
        box.setAlignment(Pos.CENTER);
        box.setPadding(new Insets(0, 4, 0, 4));
        return box;
    }

    private static Node setUp() {
        ToggleButton mlp = new ToggleButton("MLP");
        mlp.setSelected(true);
        HBox segments = new HBox(mlp, new ToggleButton("Conv"));
        segments.getStyleClass().add("segments");
        segments.getChildren().forEach(node -> HBox.setHgrow(node, Priority.ALWAYS));
        Slider beta = new Slider(0, 4, 1);
        Region line = new Region();
        line.getStyleClass().add("hairline");
        VBox pane = new VBox(new SectionTitle("Set-up"), label("Encoder, decoder"), segments, label("Hidden widths"),
                new TextField("400, 128"), line, new SectionTitle("Objective"), label("β"), beta);
        pane.getStyleClass().add("pane");
        pane.setPrefWidth(264);
        return pane;
    }

    private static Node map() {
        PointCanvas map = new PointCanvas();
        map.pointsProperty().set(Samples.points(10_000, 10));
        map.markerProperty().set(new Point2D(0.8, 1.1));
        map.nameXProperty().set("z₀");
        map.nameYProperty().set("z₁");
        map.setPrefHeight(450);
        Legend legend = new Legend(Orientation.VERTICAL);
        legend.itemsProperty()
                .set(IntStream.range(0, 10).mapToObj(i -> LegendItem.label(i, Integer.toString(i))).toList());
        legend.hiddenProperty().set(Set.of(4));
        map.hiddenProperty().bindBidirectional(legend.hiddenProperty());
        HoverCard card = new HoverCard(64);
        card.setImage(Samples.stroke(28, 1, 1), RowPictures.PLAIN);
        card.setTitle("z = (0.80, 1.10)");
        card.setLines(List.of("nearest: test 4,127 · label 3", "bound 138.4 nats"));
        StackPane stack = new StackPane(map, legend, card);
        StackPane.setAlignment(legend, Pos.TOP_RIGHT);
        VBox pane = new VBox(new SectionTitle("Latent map"), stack);
        pane.getStyleClass().add("pane");
        return pane;
    }

    private static Node losses() {
        LossChart chart = chart(5_000, 25);
        chart.setPrefHeight(220);
        Legend legend = new Legend(Orientation.HORIZONTAL);
        legend.itemsProperty().set(chart.seriesProperty().get().stream()
                .map(series -> new LegendItem(series.id(), series.name(), series.colour())).toList());
        chart.hiddenProperty().bindBidirectional(legend.hiddenProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(new SectionTitle("Losses"), gap, legend);
        header.getStyleClass().add("pane-header");
        VBox pane = new VBox(header, chart);
        pane.getStyleClass().add("pane");
        return pane;
    }

    private static Node right() {
        ImageGrid grid = new ImageGrid();
        grid.setTiles(20, 20, Samples.strokes(20, 20));
        grid.markerProperty().set(new Point2D(12.7, 6.3));
        grid.setPrefSize(390, 390);
        ImageData first = Samples.stroke(28, 1, 1);
        ImageData second = Samples.stroke(28, 1.3, 1.4);
        HBox tiles = new HBox(12, tile(first), tile(second), tile(DifferenceImage.of(first, second, false)),
                tile(DifferenceImage.of(first, second, true)));
        VBox pane = new VBox(new SectionTitle("Manifold"), grid, new SectionTitle("Current point"), tiles);
        pane.getStyleClass().add("pane");
        return pane;
    }

    private static Node tile(ImageData image) {
        ImageTile tile = new ImageTile(84);
        tile.setImage(image);
        return tile;
    }
}
