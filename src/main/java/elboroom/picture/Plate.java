package elboroom.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/// Adds a caption above a picture and a colour legend of the classes below it, at a given width. Thread-safe.
public final class Plate {

    private static final int PAPER = 0xffffff;
    private static final int INK = 0x303030;
    private static final int LETTER = 7;
    private static final int MARGIN = 6;
    /// Number of characters that must fit in a caption.
    private static final int CAPTION = 46;
    private static final int LARGEST = 3;

    private final BufferedImage canvas;
    private final int size;

    private Plate(int width, int height, int size) {
        this.canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.size = size;
        int[] paper = new int[width * height];
        Arrays.fill(paper, PAPER);
        canvas.setRGB(0, 0, width, height, paper, 0, width);
    }

    /// Returns the letter scale for a picture of this width: output pixels per font pixel.
    public static int letters(int width) {
        return Math.clamp(width / PixelFont.width("x".repeat(CAPTION), 1), 1, LARGEST);
    }

    /// Draws the picture, centred, with caption and legend.
    ///
    /// @param caption parts of a sentence; the last ones are omitted if they do not fit
    /// @param classes names by label; empty for no legend
    public static BufferedImage draw(BufferedImage picture, int width, List<String> caption, List<String> classes) {
        int size = letters(width);
        int line = size * LETTER + 2 * MARGIN;
        Legend legend = Legend.of(classes, width, size);
        Plate plate = new Plate(width, line + picture.getHeight() + legend.rows() * line, size);
        plate.write(fitting(caption, width, size), MARGIN, MARGIN, INK);
        plate.put(picture, (width - picture.getWidth()) / 2, line);
        for (int i = 0; i < classes.size(); i++) {
            plate.name(legend, i, line + picture.getHeight() + legend.row(i) * line);
        }
        return plate.canvas;
    }

    private static String fitting(List<String> parts, int width, int size) {
        String text = String.join(", ", parts);
        return parts.size() < 2 || PixelFont.width(text, size) <= width - 2 * MARGIN
                ? text
                : fitting(parts.subList(0, parts.size() - 1), width, size);
    }

    private void name(Legend legend, int label, int top) {
        int left = MARGIN + legend.column(label) * legend.cell();
        int square = size * LETTER;
        for (int y = 0; y < square; y++) {
            for (int x = 0; x < square; x++) {
                dot(left + x, top + MARGIN + y, Scatter.colour(label));
            }
        }
        write(legend.names().get(label), left + square + MARGIN, top + MARGIN, INK);
    }

    private void write(String text, int left, int top, int colour) {
        PixelFont.draw(text, size, (x, y) -> dot(left + x, top + y, colour));
    }

    private void put(BufferedImage picture, int left, int top) {
        int width = Math.min(picture.getWidth(), canvas.getWidth());
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        canvas.setRGB(Math.max(0, left), top, width, picture.getHeight(), pixels, 0, width);
    }

    private void dot(int x, int y, int colour) {
        if (x >= 0 && y >= 0 && x < canvas.getWidth() && y < canvas.getHeight()) {
            canvas.setRGB(x, y, colour);
        }
    }

    /// The legend in columns of equal width; a name that the font cannot render is replaced by the class number.
    private record Legend(List<String> names, int columns, int cell) {

        static Legend of(List<String> classes, int width, int size) {
            List<String> names = classes.stream().map(name -> spelt(name) ? name : "" + classes.indexOf(name)).toList();
            int widest = names.stream().mapToInt(name -> PixelFont.width(name, size)).max().orElse(0);
            int cell = size * LETTER + 3 * MARGIN + widest;
            return new Legend(names, Math.max(1, (width - MARGIN) / cell), cell);
        }

        private static boolean spelt(String name) {
            return name.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
        }

        int rows() {
            return Math.ceilDiv(names.size(), columns);
        }

        int row(int i) {
            return i / columns;
        }

        int column(int i) {
            return i % columns;
        }
    }
}
