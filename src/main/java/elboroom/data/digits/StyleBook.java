package elboroom.data.digits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The styles of all digits, read from `strokes.txt`, which documents its format.
final class StyleBook {

    private final List<List<DigitStyle>> styles;

    private StyleBook(List<DigitStyle> all) {
        List<List<DigitStyle>> byDigit = new ArrayList<>();
        for (int digit = 0; digit < Digits.CLASSES; digit++) {
            int wanted = digit;
            byDigit.add(all.stream().filter(s -> s.digit() == wanted).toList());
        }
        styles = List.copyOf(byDigit);
    }

    static StyleBook read() {
        try (InputStream in = Objects.requireNonNull(StyleBook.class.getResourceAsStream("strokes.txt"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the styles of a digit, in file order.
    List<DigitStyle> of(int digit) {
        return styles.get(digit);
    }

    /// Draws the index of a style of the digit, by weight.
    int draw(int digit, DeterministicRandom random) {
        List<DigitStyle> choice = of(digit);
        int left = random.nextInt(choice.stream().mapToInt(DigitStyle::weight).sum());
        int style = 0;
        while (left >= choice.get(style).weight()) {
            left -= choice.get(style++).weight();
        }
        return style;
    }

    private static StyleBook parse(String text) {
        List<DigitStyle> all = new ArrayList<>();
        for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            if (line.contains(",")) {
                all.add(withStroke(all.removeLast(), stroke(line)));
            } else {
                String[] words = line.split(" ", -1);
                all.add(new DigitStyle(Integer.parseInt(words[0]), words[1], Integer.parseInt(words[2]), List.of()));
            }
        }
        return new StyleBook(all);
    }

    private static DigitStyle withStroke(DigitStyle style, DigitStyle.Stroke stroke) {
        List<DigitStyle.Stroke> strokes = new ArrayList<>(style.strokes());
        strokes.add(stroke);
        return new DigitStyle(style.digit(), style.name(), style.weight(), strokes);
    }

    private static DigitStyle.Stroke stroke(String line) {
        return new DigitStyle.Stroke(Arrays.stream(line.split(" ", -1)).map(StyleBook::knot).toList());
    }

    private static DigitStyle.Knot knot(String word) {
        boolean corner = word.endsWith("!");
        String[] numbers = (corner ? word.substring(0, word.length() - 1) : word).split(",", -1);
        return new DigitStyle.Knot(Integer.parseInt(numbers[0]) / 100.0, Integer.parseInt(numbers[1]) / 100.0, corner);
    }
}
