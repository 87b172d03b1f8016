package elboroom.ui.control;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;

import elboroom.domain.ImageData;
import elboroom.ui.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Draws every control with data that looks real, in both themes, into `target/gallery`, to be looked at.
class GalleryTest extends FxTest {

    private static final Path FOLDER = Path.of("target", "gallery");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyControlDrawsItself(Theme theme) throws IOException {
        Parent root = show(GalleryTest::window, 1440, 860);
        onFx(() -> {
            theme.applyTo(root.getScene());
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

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        return label;
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
        card.setImage(Samples.stroke(28, 1, 1));
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
        legend.itemsProperty().set(chart.seriesProperty().get().stream().map(LegendItem::series).toList());
        chart.hiddenProperty().bindBidirectional(legend.hiddenProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(new SectionTitle("Losses"), gap, legend);
        header.getStyleClass().add("pane-header");
        VBox pane = new VBox(header, chart);
        pane.getStyleClass().add("pane");
        return pane;
    }

    private static LossChart chart(long steps, long every) {
        LossChart chart = new LossChart();
        chart.stepNameProperty().set("step");
        chart.leftNameProperty().set("nats per example");
        chart.rightNameProperty().set("KL");
        chart.emptyTextProperty().set("Losses appear here once training starts.");
        chart.seriesProperty().set(List.of(
                ChartSeries.line(0, "reconstruction", Samples.loss(steps, every, 135, 400, 0.02)),
                ChartSeries.line(1, "KL", Samples.loss(steps, every, 6, -4, 0.015)).onRightAxis(),
                ChartSeries.dots(2, "held-out", Samples.loss(steps, steps / 10, 141, 1e-9, 0))));
        return chart;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStateOfTheChartsDrawsItself(Theme theme) throws IOException {
        Parent root = show(GalleryTest::charts, 1300, 980);
        onFx(() -> {
            theme.applyTo(root.getScene());
            return root;
        });
        moveTo(at(root, 300, 420));
        settle();
        assertThat(save("charts-" + theme, root.getScene())).isNotEmptyFile();
    }

    private static Parent charts() {
        LossChart early = chart(60, 1);
        LossChart logarithmic = chart(100_000, 1);
        logarithmic.logarithmicProperty().set(true);
        LossChart empty = chart(10, 1);
        empty.seriesProperty().set(List.of());
        GridPane grid = new GridPane(24, 24);
        grid.setPadding(new Insets(20));
        grid.addRow(0, sized(early), sized(chart(4_690, 10)));
        grid.addRow(1, sized(chart(100_000, 1)), sized(logarithmic));
        grid.addRow(2, bars(2), bars(10));
        grid.addRow(3, bars(64), bars(512));
        grid.addRow(4, sized(empty), longLegend());
        return grid;
    }

    private static Node sized(Region node) {
        node.setPrefSize(600, 190);
        node.setMinSize(600, 190);
        return node;
    }

    private static Node bars(int count) {
        BarStrip strip = new BarStrip(Ink.SERIES_1);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i % 3 == 2 ? 0.004f : (float) (3.4 * Math.exp(-i * 4.0 / count) + 0.02);
        }
        strip.valuesProperty().set(values);
        strip.markedProperty().set(Set.of(0, 1));
        strip.unitProperty().set("nats");
        strip.setPrefHeight(110);
        strip.setMinHeight(110);
        return strip;
    }

    private static Node longLegend() {
        Legend legend = new Legend(Orientation.VERTICAL);
        legend.itemsProperty().set(IntStream.range(-1, 40).mapToObj(i -> LegendItem.label(i, "class " + i)).toList());
        legend.setPrefHeight(190);
        return new HBox(legend);
    }

    private static Node right() {
        ImageGrid grid = new ImageGrid();
        grid.setTiles(20, 20, Samples.strokes(20, 20));
        grid.markerProperty().set(new Point2D(12.7, 6.3));
        grid.setPrefSize(390, 390);
        ImageData first = Samples.stroke(28, 1, 1);
        ImageData second = Samples.stroke(28, 1.3, 1.4);
        HBox tiles = new HBox(12, tile(first), tile(second), tile(Difference.of(first, second, false)),
                tile(Difference.of(first, second, true)));
        VBox pane = new VBox(new SectionTitle("Manifold"), grid, new SectionTitle("Here"), tiles);
        pane.getStyleClass().add("pane");
        return pane;
    }

    private static Node tile(ImageData image) {
        ImageTile tile = new ImageTile(84);
        tile.setImage(image);
        return tile;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void javaFxsOwnControlsAndTheirPopUpsHaveOurLook(Theme theme) throws IOException {
        Parent root = show(GalleryTest::forms, 620, 420);
        onFx(() -> {
            theme.applyTo(root.getScene());
            return root;
        });
        settle();
        onFx(() -> {
            ((ComboBox<?>) root.lookup("#choice")).show();
            Label tipped = (Label) root.lookup("#tipped");
            new Tooltip("β scales the KL term: loss = reconstruction + β · KL").show(tipped, 300, 300);
            return root;
        });
        settle();
        assertThat(save("forms-" + theme, root.getScene())).isNotEmptyFile();
        int number = 0;
        for (Window window : onFx(() -> List.copyOf(Window.getWindows()))) {
            if (window instanceof PopupWindow) {
                assertThat(save("popup-" + number++ + "-" + theme, window.getScene())).isNotEmptyFile();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void mapsOfFewAndOfVeryManyPointsAreReadable(Theme theme) throws IOException {
        Parent root = show(GalleryTest::maps, 1300, 860);
        onFx(() -> {
            theme.applyTo(root.getScene());
            return root;
        });
        moveTo(at(root, 300, 230));
        onFx(() -> {
            ((PointCanvas) root.getChildrenUnmodifiable().getLast()).zoom(6, 200, 200);
            root.getChildrenUnmodifiable().get(1).requestFocus();
            return root;
        });
        type(KeyCode.TAB);
        type(KeyCode.RIGHT);
        settle();
        assertThat(save("maps-" + theme, root.getScene())).isNotEmptyFile();
    }

    private static Parent maps() {
        GridPane grid = new GridPane(16, 16);
        grid.setPadding(new Insets(16));
        grid.addRow(0, map(Samples.points(60, 3)), map(Samples.points(100_000, 10)));
        grid.addRow(1, map(Samples.points(5_000, 30)), map(Samples.points(10_000, 10)));
        return grid;
    }

    private static Node map(PointSet points) {
        PointCanvas map = new PointCanvas();
        map.pointsProperty().set(points);
        map.markerProperty().set(new Point2D(-0.5, 0.2));
        map.nameXProperty().set("z₀");
        map.nameYProperty().set("z₁");
        map.setPrefSize(620, 400);
        return map;
    }

    private static Parent forms() {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("choice");
        choice.getItems().addAll("Bernoulli", "Gaussian, fixed σ", "Gaussian, one learned σ");
        choice.getSelectionModel().select(0);
        TextField wrong = new TextField("400, x");
        wrong.pseudoClassStateChanged(PseudoClass.getPseudoClass("invalid"), true);
        Label error = new Label(
                "The hidden widths 400, x cannot be built: give positive whole numbers, as in 400,128.");
        error.getStyleClass().add("error-line");
        Label tipped = label("β");
        tipped.setId("tipped");
        CheckBox check = new CheckBox("Invert dark on light");
        check.setSelected(true);
        Button disabled = new Button("Stop");
        disabled.setDisable(true);
        Button link = new Button("random");
        link.getStyleClass().add("link");
        Button focused = new Button("Pause");
        Button accent = new Button("Train");
        accent.getStyleClass().add("accent");
        accent.setDisable(true);
        ProgressBar progress = new ProgressBar(0.4);
        Slider still = new Slider(-3, 3, 1);
        still.setDisable(true);
        MenuButton menu = new MenuButton("mnist-2d");
        Spinner<Integer> spinner = new Spinner<>(1, 512, 20);
        spinner.setEditable(true);
        LossChart empty = new LossChart();
        empty.emptyTextProperty().set("학습을 시작하면 손실이 여기에 나타납니다.");
        empty.setPrefHeight(40);
        VBox pane = new VBox(new SectionTitle("재구성"), empty, choice, wrong, error, tipped, check,
                new HBox(8, focused, disabled, link, accent, menu),
                progress, new Slider(-3, 3, 0), still, spinner, new RadioButton("linear"), new Hyperlink("details"));
        pane.getStyleClass().add("pane");
        return pane;
    }

    private static Path save(String name, Scene scene) throws IOException {
        WritableImage shot = onFx(() -> scene.snapshot(null));
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            copy.setRGB(i % width, i / width, shot.getPixelReader().getArgb(i % width, i / width));
        }
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name + ".png");
        ImageIO.write(copy, "png", file.toFile());
        return file;
    }

}
