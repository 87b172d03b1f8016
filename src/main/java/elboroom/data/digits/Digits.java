package elboroom.data.digits;

import java.util.List;

import elboroom.domain.data.ImageShape;

/// Synthetic handwritten digits, each computed from a seed and an index, identical on every machine. Thread-safe.
///
/// Each block of ten consecutive digits contains every class once, in random order.
public final class Digits {

    /// Seed of the built-in dataset: a constant, independent of the training seed.
    public static final long SEED = 20_130_420L;

    public static final int CLASSES = 10;

    /// `[1, 28, 28]`
    public static final ImageShape SHAPE = new ImageShape(1, 28, 28);

    private static final StyleBook STYLES = StyleBook.read();

    private Digits() {}

    /// Returns the style names of a digit, indexed by `DigitFactors.style`.
    public static List<String> styles(int digit) {
        return STYLES.of(digit).stream().map(DigitStyle::name).toList();
    }

    /// Returns the class of an example.
    public static int label(long seed, int index) {
        DeterministicRandom random = new DeterministicRandom(seed, -1L - index / CLASSES);
        int[] order = new int[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order[index % CLASSES];
    }

    /// Returns the factors of an example.
    public static DigitFactors factors(long seed, int index) {
        return Writer.factors(label(seed, index), STYLES, new DeterministicRandom(seed, index));
    }

    /// Draws a digit in white (255) on black (0), in row-major order, to the 784 bytes of `target` starting at
    /// `offset`.
    public static void draw(DigitFactors factors, byte[] target, int offset) {
        Pen pen = new Pen(factors.hand());
        new Hand(factors).write(STYLES.of(factors.digit()).get(factors.style()), pen);
        pen.render(target, offset);
    }
}
