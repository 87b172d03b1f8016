package elboroom.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.List;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.store.file.StoreProblems;

/// Many images of one shape as one picture, row by row: sheets, manifolds, traversals, reconstructions. It draws
/// pixel by pixel, labels too, so that the same images give the same picture on every machine, with or without fonts.
/// Any thread.
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

    /// A grid of images.
    ///
    /// @param images at least one, all of one shape
    /// @param columns images in a row; the last row may have fewer
    /// @param scale the side of a pixel
    /// @param gap white pixels between the images and around them
    /// @throws elboroom.domain.ProblemException `problem.store.picture` when the picture would be too large
    public static BufferedImage grid(List<ImageData> images, int columns, int scale, int gap) {
        return labelled(images, List.of(), columns, scale, gap);
    }

    /// A grid of images with a label on the left of each row.
    ///
    /// @param labels by row; ASCII, other characters are drawn as a box; may be fewer than rows
    public static BufferedImage labelled(List<ImageData> images, List<String> labels, int columns, int scale, int gap) {
        return labelled(images, labels, columns, scale, gap, Math.min(scale, 2));
    }

    /// The same with labels of a chosen size.
    ///
    /// @param size the side of a pixel of the letters
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

    /// How wide the labels are with the margin beside them.
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
