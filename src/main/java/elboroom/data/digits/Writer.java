package elboroom.data.digits;

/// Draws the factors of a digit. Their distributions are chosen so that ink, widths and leanings come near those of
/// MNIST.
final class Writer {

    private Writer() {}

    static DigitFactors factors(int digit, StyleBook styles, Dice dice) {
        int style = styles.draw(digit, dice);
        return new DigitFactors(digit, style, slant(digit, dice), thickness(dice),
                clamp(1 + 0.15 * dice.bell(), 0.62, 1.45), clamp(17.6 + 0.8 * dice.bell(), 15, 19.5), 4 * dice.bell(),
                0.5 * dice.bell(), 0.5 * dice.bell(), 0.04 * dice.bell(), 0.1 * dice.bell(), 0.025 * dice.bell(),
                clamp(2.6 + 0.9 * dice.bell(), 0.8, 5), 0.02 + 0.09 * dice.bell(),
                clamp(0.11 + 0.04 * dice.bell(), 0.02, 0.25), dice.next());
    }

    private static double slant(int digit, Dice dice) {
        return (digit == 1 ? 0.2 : 0.13) + (digit == 1 ? 0.24 : 0.19) * dice.bell();
    }

    /// Skewed: thin pens are many, thick ones few.
    private static double thickness(Dice dice) {
        double bell = dice.bell();
        return clamp(2.35 + 0.55 * bell + 0.12 * bell * bell, 1.2, 4.6);
    }

    private static double clamp(double value, double low, double high) {
        return Math.clamp(value, low, high);
    }
}
