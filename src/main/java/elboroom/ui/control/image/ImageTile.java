package elboroom.ui.control.image;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.data.RowPictures;
import elboroom.i18n.Visible;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.draw.ThemedCanvas;
import org.jspecify.annotations.Nullable;

/// Shows one image in a square, or the coordinates of a 2D point. Images of the same shape share one pixel buffer.
/// Runs on the FX thread.
public final class ImageTile extends ThemedCanvas {

    /// The side of charts, in pixels.
    public static final int CHART = 192;
    private static final double ROUNDED = 8;
    /// The number of values that are listed.
    private static final int MOST = 30;

    private final ObjectProperty<@Nullable ImageData> image = new SimpleObjectProperty<>();
    private final BooleanProperty smooth = new SimpleBooleanProperty(true);
    private final ImageView view = new ImageView();
    private final Text coordinates = new Text();
    private @Nullable PixelImage pixels;
    private boolean stale;
    private String name = "";
    private List<String> values = List.of();

    /// @param side the preferred side in layout units
    public ImageTile(double side) {
        super("image-tile");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setPrefSize(side, side);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        view.smoothProperty().bind(smooth);
        view.setPreserveRatio(true);
        coordinates.getStyleClass().add("coordinates");
        coordinates.setTextOrigin(VPos.TOP);
        coordinates.setMouseTransparent(true);
        getChildren().addAll(view, coordinates);
        image.addListener((_, _, _) -> {
            stale = true;
            repaint();
        });
    }

    @Override
    protected void resizeLayers(double width, double height) {
        double side = Math.min(width, height);
        view.setFitWidth(side);
        view.setFitHeight(side);
        Rectangle corners = new Rectangle(width, height);
        corners.setArcWidth(ROUNDED);
        corners.setArcHeight(ROUNDED);
        setClip(corners);
    }

    @Override
    protected void paint() {
        ImageData shown = image.get();
        boolean point = shown != null && shown.shape().points();
        view.setVisible(shown != null && !point);
        coordinates.setText(shown != null && point ? Coordinates.column(shown) : "");
        if (shown != null && !point && stale) {
            PixelImage target = sized(shown.shape());
            TileRaster.write(shown, target.pixels(), target.width(), 0);
            target.publish();
        }
        stale = false;
        center(view);
        center(coordinates);
    }

    private void center(Node node) {
        node.relocate(Math.rint((getWidth() - node.getBoundsInLocal().getWidth()) / 2),
                Math.rint((getHeight() - node.getBoundsInLocal().getHeight()) / 2));
    }

    private PixelImage sized(ImageShape shape) {
        PixelImage known = pixels;
        if (known == null || !known.hasSize(shape.width(), shape.height())) {
            known = new PixelImage(shape.width(), shape.height());
            pixels = known;
            view.setImage(known.image());
        }
        return known;
    }

    public void setImage(@Nullable ImageData value) {
        image.set(value);
    }

    /// Sets what screen readers and the tooltip say; the values of a row replace the hint.
    public void setText(String words, String hint) {
        name = words;
        setAccessibleHelp(hint);
        setAccessibleText(words);
        HeaderButtons.hint(this, () -> values.isEmpty() ? hint : String.join("\n", values));
    }

    /// Shows an example, or what a model decodes: an image, or a row of numbers as a chart.
    public void show(@Nullable ImageData example, RowPictures pictures) {
        show(example == null ? null : pictures.of(example, CHART),
                example == null ? List.of() : pictures.lines(example, MOST));
    }

    /// Shows an image, or the chart of a row.
    ///
    /// @param lines the values of the row
    public void show(@Nullable ImageData picture, List<String> lines) {
        values = lines.stream().map(Visible::of).toList();
        setImage(picture);
        if (!lines.isEmpty()) {
            setAccessibleText(name + ": " + String.join(", ", values));
        }
    }

    /// The image shown; null for none.
    public ObjectProperty<@Nullable ImageData> imageProperty() {
        return image;
    }

    /// Whether enlarging interpolates (true) or keeps square pixels.
    public BooleanProperty smoothProperty() {
        return smooth;
    }
}
