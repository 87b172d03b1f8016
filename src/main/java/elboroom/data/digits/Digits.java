package elboroom.data.digits;

import java.util.List;

import elboroom.domain.data.ImageShape;

/// Handwriting-like digits, each computed from a seed and an index, the same on every machine. Safe from any thread.
///
/// Ten digits in a row hold each class once, in an order of their own.
public final class Digits {

    /// The seed of the data set that is built in: a constant of the set, whatever seed trains on it.
    public static final long SEED = 20_130_420L;

    public static final int CLASSES = 10;

    /// `[1, 28, 28]`
    public static final ImageShape SHAPE = new ImageShape(1, 28, 28);

    private static final StyleBook STYLES = StyleBook.read();

    private Digits() {}

    /// The names of the styles in which a digit is written, in the order of `DigitFactors.style`.
    public static List<String> styles(int digit) {
        return STYLES.of(digit).stream().map(DigitStyle::name).toList();
    }

    /// The class of an example.
    public static int label(long seed, int index) {
        Dice dice = new Dice(seed, -1L - index / CLASSES);
        int[] order = new int[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            int other = dice.below(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order[index % CLASSES];
    }

    /// The factors of an example.
    public static DigitFactors factors(long seed, int index) {
        return Writer.factors(label(seed, index), STYLES, new Dice(seed, index));
    }

    /// Draws a digit in white (255) on black (0), row by row, to the 784 bytes of `target` from `offset` on.
    public static void draw(DigitFactors factors, byte[] target, int offset) {
        Pen pen = new Pen(factors.hand());
        new Hand(factors).write(STYLES.of(factors.digit()).get(factors.style()), pen);
        pen.develop(target, offset);
    }
}
