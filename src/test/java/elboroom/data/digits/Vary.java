package elboroom.data.digits;

/// Copies the factors of a digit with some of them changed.
record Vary(DigitFactors factors) {

    Vary style(int digit, int style) {
        return copy(digit, style, factors.slant(), factors.thickness(), factors.width(), factors.height(),
                factors.shiftX(), factors.shiftY());
    }

    Vary slant(double slant) {
        return copy(factors.digit(), factors.style(), slant, factors.thickness(), factors.width(), factors.height(),
                factors.shiftX(), factors.shiftY());
    }

    Vary thickness(double thickness) {
        return copy(factors.digit(), factors.style(), factors.slant(), thickness, factors.width(), factors.height(),
                factors.shiftX(), factors.shiftY());
    }

    Vary width(double width) {
        return copy(factors.digit(), factors.style(), factors.slant(), factors.thickness(), width, factors.height(),
                factors.shiftX(), factors.shiftY());
    }

    Vary height(double height) {
        return copy(factors.digit(), factors.style(), factors.slant(), factors.thickness(), factors.width(), height,
                factors.shiftX(), factors.shiftY());
    }

    Vary shift(double x, double y) {
        return copy(factors.digit(), factors.style(), factors.slant(), factors.thickness(), factors.width(),
                factors.height(), x, y);
    }

    private Vary copy(int digit, int style, double slant, double thickness, double width, double height,
            double shiftX, double shiftY) {
        return new Vary(new DigitFactors(digit, style, slant, thickness, width, height, factors.rotation(), shiftX,
                shiftY, factors.waist(), factors.taper(), factors.bow(), factors.jitter(), factors.sway(),
                factors.overshoot(), factors.pressure(), factors.hand()));
    }
}
