package elboroom.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import elboroom.domain.data.DataFingerprint;
import elboroom.domain.data.ImageShape;

/// Computes fingerprints of datasets: for each split, SHA-256 over its shape and up to 256 evenly spaced examples with
/// their labels. Takes about a millisecond.
final class Fingerprints {

    private static final int SAMPLE = 256;
    private static final int HEX_DIGITS = 32;

    private Fingerprints() {}

    static DataFingerprint of(Split train, Split heldOut) {
        return new DataFingerprint(train.size(), heldOut.size(), hash(train), hash(heldOut));
    }

    private static String hash(Split split) {
        MessageDigest digest = sha256();
        ImageShape shape = split.shape();
        digest.update(ByteBuffer.allocate(3 * Integer.BYTES).putInt(shape.channels()).putInt(shape.height())
                .putInt(shape.width()).flip());
        float[] values = new float[shape.size()];
        ByteBuffer bytes = ByteBuffer.allocate((values.length + 1) * Integer.BYTES);
        int count = Math.min(SAMPLE, split.size());
        for (int i = 0; i < count; i++) {
            int index = (int) ((long) i * split.size() / count);
            split.copy(index, values, 0);
            bytes.clear().putInt(split.label(index));
            for (float value : values) {
                bytes.putInt(Math.round(value * 255));
            }
            digest.update(bytes.flip());
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // SHA-256 is required of every Java platform
        }
    }
}
