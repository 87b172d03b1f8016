package elboroom.data.array;

import java.util.Arrays;

import io.jhdf.filter.Filter;

/// Unpacks data sets that h5py compressed with LZF (Lehmann's LibLZF): runs of literal bytes, and copies of earlier ones.
final class LzfFilter implements Filter {

    private static final int ID = 32_000;
    private static final int MOST = 1 << 30;
    private static final int LITERALS = 32;
    private static final int LONG = 7;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "lzf";
    }

    /// @param data the third number is the length of a whole chunk
    @Override
    public byte[] decode(byte[] packed, int[] data) {
        int length = data.length > 2 ? data[2] : 0;
        if (length < 0 || length > MOST) {
            throw new IllegalArgumentException("a chunk of " + length + " bytes");
        }
        if (packed.length == length) {
            return packed; // it did not become smaller
        }
        byte[] unpacked = new byte[length];
        int to = 0;
        int from = 0;
        while (from < packed.length) {
            int control = packed[from++] & 0xff;
            if (control < LITERALS) {
                System.arraycopy(packed, from, unpacked, to, control + 1);
                from += control + 1;
                to += control + 1;
            } else {
                int count = control >> 5;
                if (count == LONG) {
                    count += packed[from++] & 0xff;
                }
                int back = to - ((control & 0x1f) << 8) - (packed[from++] & 0xff) - 1;
                for (int i = 0; i < count + 2; i++) {
                    unpacked[to++] = unpacked[back + i];
                }
            }
        }
        return to == length ? unpacked : Arrays.copyOf(unpacked, to);
    }
}
