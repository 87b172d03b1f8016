package elboroom.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The 256 colours of a picture, or those shared by all frames of a GIF: grey levels if all frames are grey, the exact
/// colours if there are few, otherwise the most frequent colours and cluster means of the rest (median cut, Heckbert
/// 1982).
final class Palette {

    private static final int SIZE = 256;
    private static final int EXACT = 96;

    private final int[] colours;
    private final IndexColorModel model;
    /// Palette index plus one by colour; 0 if not looked up yet.
    private final short[] known = new short[1 << 24];

    private Palette(int[] colours) {
        this.colours = colours;
        this.model = new IndexColorModel(8, SIZE, Arrays.copyOf(colours, SIZE), 0, false, -1,
                DataBuffer.TYPE_BYTE);
    }

    /// Returns a palette for these frames.
    static Palette of(List<BufferedImage> samples) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (BufferedImage sample : samples) {
            for (int pixel : pixels(sample, whole(sample))) {
                counts.merge(pixel & 0xffffff, 1, Integer::sum);
            }
        }
        return new Palette(colours(counts));
    }

    /// Whether all pixels are grey.
    static boolean grey(List<BufferedImage> samples) {
        return samples.stream()
                .allMatch(sample -> Arrays.stream(pixels(sample, whole(sample))).allMatch(Palette::grey));
    }

    static Rectangle whole(BufferedImage image) {
        return new Rectangle(image.getWidth(), image.getHeight());
    }

    /// Converts a region of a picture to this palette.
    BufferedImage apply(BufferedImage image, Rectangle part) {
        BufferedImage indexed = new BufferedImage(part.width, part.height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] indices = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        int[] pixels = pixels(image, part);
        for (int i = 0; i < pixels.length; i++) {
            indices[i] = (byte) index(pixels[i] & 0xffffff);
        }
        return indexed;
    }

    private int index(int colour) {
        if (known[colour] == 0) {
            known[colour] = (short) (1 + nearest(colour));
        }
        return known[colour] - 1;
    }

    private int nearest(int colour) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int distance = distance(colour, colours[i]);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
        int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        int blue = (a & 0xff) - (b & 0xff);
        return red * red + green * green + blue * blue;
    }

    private static int[] pixels(BufferedImage image, Rectangle part) {
        return image.getRGB(part.x, part.y, part.width, part.height, null, 0, part.width);
    }

    private static boolean grey(int colour) {
        int blue = colour & 0xff;
        return (colour & 0xffffff) == blue * 0x10101;
    }

    private static int[] colours(Map<Integer, Integer> counts) {
        if (counts.keySet().stream().allMatch(Palette::grey)) {
            int[] greys = new int[SIZE];
            Arrays.setAll(greys, grey -> grey * 0x10101);
            return greys;
        }
        List<Integer> frequent = counts.keySet().stream()
                .sorted(Comparator.<Integer>comparingInt(colour -> -counts.getOrDefault(colour, 0)).thenComparing(
                        Comparator.naturalOrder()))
                .toList();
        int exact = frequent.size() <= SIZE ? frequent.size() : EXACT;
        List<Integer> colours = new ArrayList<>(frequent.subList(0, exact));
        if (exact < frequent.size()) {
            MedianCut.split(frequent.subList(exact, frequent.size()), counts, SIZE - exact).forEach(colours::add);
        }
        return colours.stream().mapToInt(Integer::intValue).toArray();
    }
}
