package elboroom.data.digits;

/// Draws the factors of a digit at random. Their distributions are chosen so that ink, size and slant are close to
/// those of MNIST (mean ink 103 of 784 pixels, 15 pixels wide, 20 high, slant 0.09 ± 0.26).
final class Writer {

    private final int digit;
    private final DeterministicRandom random;

    private Writer(int digit, DeterministicRandom random) {
        this.digit = digit;
        this.random = random;
    }

    static DigitFactors factors(int digit, StyleBook styles, DeterministicRandom random) {
        return new Writer(digit, random).factors(styles.draw(digit, random));
    }

    private DigitFactors factors(int style) {
        double loose = digit == 1 ? 0.55 : 1; // bends are more visible in a single line
        double slant = slant();
        double thickness = thickness();
        double width = around(1.1, 0.2, 0.6, 1.7);
        double height = around(17, 0.7, 14.5, 18.5);
        double rotation = 4 * random.normal();
        double shiftX = 0.4 * random.normal();
        double shiftY = 0.4 * random.normal();
        double waist = 0.05 * random.normal();
        double taper = 0.12 * random.normal();
        double bow = loose * 0.03 * random.normal();
        double jitter = loose * around(1.9, 0.6, 0.6, 4);
        double sway = loose * around(5.5, 1.5, 1, 11);
        double overshoot = 0.03 + 0.09 * random.normal();
        double pressure = around(0.11, 0.04, 0.02, 0.25);
        return new DigitFactors(digit, style, slant, thickness, width, height, rotation, shiftX, shiftY, waist, taper,
                bow, jitter, sway, overshoot, pressure, random.nextLong());
    }

    private double slant() {
        return digit == 1 ? 0.2 + 0.26 * random.normal() : 0.13 + 0.22 * random.normal();
    }

    /// A skewed distribution: thin pens are common, thick ones rare.
    private double thickness() {
        double bell = random.normal();
        return Math.clamp(2.43 + 0.58 * bell + 0.12 * bell * bell, 1.2, 4.6);
    }

    private double around(double mean, double deviation, double low, double high) {
        return Math.clamp(mean + deviation * random.normal(), low, high);
    }
}
