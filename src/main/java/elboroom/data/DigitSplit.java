package elboroom.data;

import elboroom.data.digits.DigitAttributes;
import elboroom.data.digits.DigitFactors;
import elboroom.data.digits.Digits;
import elboroom.domain.data.ImageShape;

/// A range of built-in digits, with the factors that generated each.
public final class DigitSplit implements PixelSplit {

    private final PixelStore pixels;
    private final int first;

    DigitSplit(PixelStore pixels, int first) {
        this.pixels = pixels;
        this.first = first;
    }

    /// Returns the generative factors of an example.
    public DigitFactors factors(int index) {
        return Digits.factors(Digits.SEED, first + index);
    }

    @Override
    public int size() {
        return pixels.size();
    }

    @Override
    public ImageShape shape() {
        return pixels.shape();
    }

    @Override
    public void copy(int index, byte[] target, int offset) {
        pixels.copy(index, target, offset);
    }

    @Override
    public int label(int index) {
        return Digits.label(Digits.SEED, first + index);
    }

    @Override
    public float attribute(int attribute, int index) {
        return DigitAttributes.value(attribute, factors(index));
    }
}
