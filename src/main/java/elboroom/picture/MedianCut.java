package elboroom.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Median cut (Heckbert 1982): starts with all colours in one box and repeatedly halves the box with the largest range,
/// weighted by its number of pixels.
final class MedianCut {

    private record Box(List<Integer> colours, int shift, double width) {}

    private final Map<Integer, Integer> counts;

    private MedianCut(Map<Integer, Integer> counts) {
        this.counts = counts;
    }

    /// Returns the mean colours of at most `most` boxes.
    ///
    /// @param counts number of pixels by colour
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

    /// Returns the index at which half of the pixels come before, with at least one colour on each side.
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
