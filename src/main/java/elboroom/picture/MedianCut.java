package elboroom.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts colours into boxes and halves the widest until there are enough (median cut, Heckbert 1982); wide is what spreads
/// over many pixels.
final class MedianCut {

    private record Box(List<Integer> colours, int shift, double width) {}

    private final Map<Integer, Integer> counts;

    private MedianCut(Map<Integer, Integer> counts) {
        this.counts = counts;
    }

    /// The mean colours of at most so many boxes.
    ///
    /// @param counts of pixels by colour
    static Stream<Integer> split(List<Integer> colours, Map<Integer, Integer> counts, int most) {
        return new MedianCut(counts).split(colours, most);
    }

    private Stream<Integer> split(List<Integer> colours, int most) {
        List<Box> boxes = new ArrayList<>(List.of(box(colours)));
        while (boxes.size() < most) {
            Box widest = boxes.stream().max(Comparator.comparingDouble(Box::width)).orElseThrow();
            if (widest.colours().size() < 2) {
                break;
            }
            boxes.remove(widest);
            List<Integer> sorted = widest.colours().stream()
                    .sorted(Comparator.<Integer>comparingInt(colour -> part(colour, widest.shift()))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            int half = half(sorted);
            boxes.add(box(sorted.subList(0, half)));
            boxes.add(box(sorted.subList(half, sorted.size())));
        }
        return boxes.stream().map(this::mean);
    }

    private Box box(List<Integer> colours) {
        int widest = 0;
        int range = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int by = shift;
            var parts = colours.stream().mapToInt(colour -> part(colour, by)).summaryStatistics();
            if (parts.getMax() - parts.getMin() > range) {
                range = parts.getMax() - parts.getMin();
                widest = shift;
            }
        }
        double pixels = colours.stream().mapToDouble(this::count).sum();
        return new Box(colours, widest, range * Math.sqrt(pixels));
    }

    /// Where half of the pixels are before, and at least one colour on each side.
    private int half(List<Integer> sorted) {
        double all = sorted.stream().mapToDouble(this::count).sum();
        double before = 0;
        int at = 0;
        while (at < sorted.size() - 1 && before < all / 2) {
            before += count(sorted.get(at));
            at++;
        }
        return Math.max(1, at);
    }

    private int mean(Box box) {
        return mean(box, 16) << 16 | mean(box, 8) << 8 | mean(box, 0);
    }

    private int mean(Box box, int shift) {
        double sum = 0;
        double pixels = 0;
        for (int colour : box.colours()) {
            sum += (double) part(colour, shift) * count(colour);
            pixels += count(colour);
        }
        return (int) Math.round(sum / pixels);
    }

    private int count(int colour) {
        return counts.getOrDefault(colour, 0);
    }

    private static int part(int colour, int shift) {
        return colour >> shift & 0xff;
    }
}
