package elboroom.data;

import java.util.Arrays;
import java.util.Random;

/// Corrupts the bytes of files, reproducibly by seed.
final class Mutations {

    private static final int[] EDGES = {0, 1, 0x7f, 0x80, 0xff, 0xfe};

    private Mutations() {}

    /// Returns the number of cases of a fuzz test: the property `elboroom.fuzz`, otherwise a default that suits the
    /// build.
    static int cases(int usual) {
        return Integer.getInteger("elboroom.fuzz", usual);
    }

    /// Returns a corrupted copy: bytes changed (mostly near the start, where headers are), truncated, duplicated or
    /// inserted.
    static byte[] of(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            bytes = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                case 1 -> Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(64));
                case 2 -> doubled(bytes, random);
                case 3 -> field(bytes, random);
                default -> changed(bytes, random);
            };
        }
        return bytes;
    }

    private static int place(byte[] bytes, Random random) {
        return random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 64));
    }

    private static byte[] changed(byte[] bytes, Random random) {
        bytes[place(bytes, random)] = (byte) (random.nextBoolean()
                ? random.nextInt()
                : EDGES[random.nextInt(EDGES.length)]);
        return bytes;
    }

    /// Overwrites four bytes with a boundary value.
    private static byte[] field(byte[] bytes, Random random) {
        int at = place(bytes, random);
        int value = switch (random.nextInt(4)) {
            case 0 -> Integer.MAX_VALUE;
            case 1 -> -1;
            case 2 -> 0;
            default -> 1 << random.nextInt(31);
        };
        for (int i = 0; i < 4 && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >>> (24 - 8 * i));
        }
        return bytes;
    }

    private static byte[] doubled(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int length = Math.min(random.nextInt(64) + 1, bytes.length - from);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, from, longer, from + length, bytes.length - from);
        return longer;
    }
}
