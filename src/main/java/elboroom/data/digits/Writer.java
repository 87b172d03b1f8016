package elboroom.data.digits;

/// Draws the factors of a digit at random. Their distributions are chosen so that ink, size and slant are close to
/// those of MNIST (mean ink 103 of 784 pixels, 15 pixels wide, 20 high, slant 0.09 ± 0.26).
final class Writer {

    private final int digit;
    private final Dice dice;

    private Writer(int digit, Dice dice) {
        this.digit = digit;
        this.dice = dice;
    }

    static DigitFactors factors(int digit, StyleBook styles, Dice dice) {
        return new Writer(digit, dice).factors(styles.draw(digit, dice));
    }

    private DigitFactors factors(int style) {
        double loose = digit == 1 ? 0.55 : 1; // bends are more visible in a single line
        double slant = slant();
        double thickness = thickness();
        double width = around(1.1, 0.2, 0.6, 1.7);
        double height = around(17, 0.7, 14.5, 18.5);
        double rotation = 4 * dice.bell();
        double shiftX = 0.4 * dice.bell();
        double shiftY = 0.4 * dice.bell();
        double waist = 0.05 * dice.bell();
        double taper = 0.12 * dice.bell();
        double bow = loose * 0.03 * dice.bell();
        double jitter = loose * around(1.9, 0.6, 0.6, 4);
        double sway = loose * around(5.5, 1.5, 1, 11);
        double overshoot = 0.03 + 0.09 * dice.bell();
        double pressure = around(0.11, 0.04, 0.02, 0.25);
        return new DigitFactors(digit, style, slant, thickness, width, height, rotation, shiftX, shiftY, waist, taper,
                bow, jitter, sway, overshoot, pressure, dice.next());
    }

    private double slant() {
        return digit == 1 ? 0.2 + 0.26 * dice.bell() : 0.13 + 0.22 * dice.bell();
    }

    /// A skewed distribution: thin pens are common, thick ones rare.
    private double thickness() {
        double bell = dice.bell();
        return Math.clamp(2.43 + 0.58 * bell + 0.12 * bell * bell, 1.2, 4.6);
    }

    private double around(double mean, double deviation, double low, double high) {
        return Math.clamp(mean + deviation * dice.bell(), low, high);
    }
}
