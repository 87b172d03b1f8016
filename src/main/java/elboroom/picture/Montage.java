package elboroom.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.List;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.store.file.StoreProblems;

/// Arranges images of one shape in a grid, row by row: contact sheets, manifolds, traversals, reconstructions. Draws
/// pixel by pixel, labels included, so that the same images give the same picture on every machine, with or without
/// fonts. Thread-safe.
public final class Montage {

    private static final int PAPER = 0xffffff;
    private static final int INK = 0x303030;
    private static final int LABEL_MARGIN = 6;
    private static final long MAX_PIXELS = 1 << 26;

    private final BufferedImage canvas;
    private final ImageShape cell;
    private final int scale;
    private final int gap;
    private final int left;

    private Montage(ImageShape cell, int columns, int rows, int scale, int gap, int left) {
        this.cell = cell;
        this.scale = scale;
        this.gap = gap;
        this.left = left;
        this.canvas = canvas(left + extent(columns, cell.width()), extent(rows, cell.height()));
    }

    /// Returns a grid of images.
    ///
    /// @param images at least one, all of the same shape
    /// @param columns images per row; the last row may have fewer
    /// @param scale screen pixels per image pixel, along each axis
    /// @param gap white pixels between and around the images
    /// @throws elboroom.domain.ProblemException `problem.store.picture` if the picture would be too large
    public static BufferedImage grid(List<ImageData> images, int columns, int scale, int gap) {
        return labelled(images, List.of(), columns, scale, gap);
    }

    /// Returns a grid of images with a label to the left of each row.
    ///
    /// @param labels by row, ASCII only (other characters are drawn as a box); may be fewer than the rows
    public static BufferedImage labelled(List<ImageData> images, List<String> labels, int columns, int scale, int gap) {
        return labelled(images, labels, columns, scale, gap, Math.min(scale, 2));
    }

    /// As above, with a given label size.
    ///
    /// @param size scale of the letters: output pixels per font pixel
    public static BufferedImage labelled(List<ImageData> images, List<String> labels, int columns, int scale, int gap,
            int size) {
        if (images.isEmpty() || columns < 1 || scale < 1 || gap < 0) {
            throw new IllegalArgumentException("a montage needs an image, a column, a scale and a gap");
        }
        int across = Math.min(columns, images.size());
        Montage montage = new Montage(images.getFirst().shape(), across, Math.ceilDiv(images.size(), across), scale,
                gap, labelWidth(labels, size));
        for (int i = 0; i < images.size(); i++) {
            montage.draw(images.get(i), i / across, i % across);
        }
        for (int row = 0; row < labels.size(); row++) {
            montage.write(labels.get(row), row, size);
        }
        return montage.canvas;
    }

    /// Returns the width of the label column including its margin.
    public static int labelWidth(List<String> labels, int size) {
        return LABEL_MARGIN
                + labels.stream().mapToInt(label -> PixelFont.width(label, size)).max().orElse(-LABEL_MARGIN);
    }

    private long extent(int count, int size) {
        return gap + count * ((long) size * scale + gap);
    }

    private static BufferedImage canvas(long width, long height) {
        if (width * height > MAX_PIXELS || Math.max(width, height) > Short.MAX_VALUE) {
            throw StoreProblems.tooLarge(width, height);
        }
        BufferedImage canvas = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
        Arrays.fill(pixels, PAPER);
        return canvas;
    }

    private void draw(ImageData image, int row, int column) {
        if (!image.shape().equals(cell)) {
            throw new IllegalArgumentException(image.shape() + " beside " + cell);
        }
        int x0 = left + (int) extent(column, cell.width());
        int y0 = (int) extent(row, cell.height());
        int[] line = new int[cell.width() * scale];
        for (int y = 0; y < cell.height() * scale; y++) {
            for (int x = 0; x < line.length; x++) {
                line[x] = image.argb(y / scale, x / scale);
            }
            canvas.getRaster().setDataElements(x0, y0 + y, line.length, 1, line);
        }
    }

    private void write(String label, int row, int size) {
        int middle = (int) extent(row, cell.height()) + cell.height() * scale / 2;
        PixelFont.draw(label, size, (x, y) -> fill(LABEL_MARGIN / 2 + x, middle - PixelFont.height(size) / 2 + y));
    }

    private void fill(int x, int y) {
        if (x >= 0 && y >= 0 && x < canvas.getWidth() && y < canvas.getHeight()) {
            canvas.setRGB(x, y, INK);
        }
    }
}
