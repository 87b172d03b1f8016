package elboroom.ml;

import java.util.SplittableRandom;

import elboroom.domain.model.Likelihood.Binarization;

/// Binarises grey levels by sampling: each pixel is white with its grey level as probability. Static binarisation gives
/// the same result for an example at all times and in every run; dynamic binarisation samples again for each counter.
public final class Binarizer {

    private static final long STATIC_SEED = 0x5EEDED;

    private final Binarization binarization;
    private final CounterNoise noise;

    public Binarizer(Binarization binarization, long seed) {
        this.binarization = binarization;
        this.noise = new CounterNoise(
                binarization == Binarization.STATIC ? STATIC_SEED : CounterNoise.mix(seed, STATIC_SEED));
    }

    /// Binarises the pixels 0…255 of an example to 0 or 255, in place.
    void apply(byte[] pixels, int index, long counter) {
        if (binarization == Binarization.NONE) {
            return;
        }
        SplittableRandom random = noise
                .random(binarization == Binarization.STATIC ? index : CounterNoise.mix(counter, index));
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != 0) {
                pixels[i] = random.nextInt(255) < (pixels[i] & 0xff) ? (byte) 255 : 0;
            }
        }
    }

    /// Binarises the pixels in [0, 1] of an example in place, as `apply` does for their nearest bytes.
    void apply(float[] values, int offset, int size, int index, long counter) {
        if (binarization == Binarization.NONE) {
            return;
        }
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) Math.round(255 * Math.clamp(values[offset + i], 0f, 1f));
        }
        apply(bytes, index, counter);
        for (int i = 0; i < size; i++) {
            values[offset + i] = bytes[i] == 0 ? 0 : 1;
        }
    }

    /// Binarises pixels in [0, 1] to a new array.
    public float[] apply(float[] pixels) {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * Math.clamp(pixels[i], 0f, 1f));
        }
        apply(bytes, 0, 0);
        float[] drawn = new float[bytes.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = binarization == Binarization.NONE ? pixels[i] : (bytes[i] & 0xff) / 255f;
        }
        return drawn;
    }
}
