package elboroom.ui.control.image;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.RowPictures;
import elboroom.i18n.Visible;
import org.jspecify.annotations.Nullable;

/// A small card with an image and a few lines next to the pointer. Transparent to the mouse and unmanaged. Runs on
/// the FX thread.
public final class HoverCard extends HBox {

    private static final double GAP = 16;

    private final ImageTile tile;
    private final Label title = new Label();
    private final VBox words = new VBox(title);

    /// @param imageSide the side of the image in layout units
    public HoverCard(double imageSide) {
        tile = new ImageTile(imageSide);
        title.getStyleClass().add("value");
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("hover-words");
        getStyleClass().addAll("card", "hover-card");
        getChildren().addAll(tile, words);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /// Shows an image, or a row of numbers as a chart.
    public void setImage(@Nullable ImageData image, RowPictures pictures) {
        tile.show(image, pictures);
    }

    public void setTitle(String text) {
        title.setText(Visible.of(text));
    }

    public void setLines(List<String> lines) {
        List<Node> rows = words.getChildren();
        while (rows.size() - 1 > lines.size()) {
            rows.removeLast();
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i + 1 == rows.size()) {
                Label row = new Label();
                row.getStyleClass().add("note");
                rows.add(row);
            }
            ((Label) rows.get(i + 1)).setText(Visible.of(lines.get(i)));
        }
    }

    /// Shows the card next to a position of its parent, on the side with room.
    public void showBeside(double x, double y, double parentWidth, double parentHeight) {
        setVisible(true);
        applyCss(); // otherwise new text would be measured without its font
        autosize();
        double left = x + GAP + getWidth() > parentWidth ? x - GAP - getWidth() : x + GAP;
        double top = y + GAP + getHeight() > parentHeight ? y - GAP - getHeight() : y + GAP;
        relocate(Math.rint(Math.max(0, left)), Math.rint(Math.max(0, top)));
    }

    public void hide() {
        setVisible(false);
    }
}
