package elboroom.data.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The character encodings of tables, in the order in which they are tried: one with a byte order mark or with the zero
/// bytes of UTF-16 first, then those in which the entire text must be valid. Windows-1252 is the last, since any byte
/// is valid in it.
enum Encoding {
    UTF_8_BOM("UTF-8 (BOM)", StandardCharsets.UTF_8, 3), //
    UTF_16_LE_BOM("UTF-16LE (BOM)", StandardCharsets.UTF_16LE, 2), //
    UTF_16_BE_BOM("UTF-16BE (BOM)", StandardCharsets.UTF_16BE, 2), //
    UTF_16_LE("UTF-16LE", StandardCharsets.UTF_16LE, 0), //
    UTF_16_BE("UTF-16BE", StandardCharsets.UTF_16BE, 0), //
    UTF_8("UTF-8", StandardCharsets.UTF_8, 0), //
    CP949("CP949", Charset.forName("x-windows-949"), 0), //
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"), 0);

    /// The number of first bytes to decide by.
    static final int SAMPLE = 4096;
    /// The share of characters of UTF-16 whose other byte must be zero.
    private static final double ZEROS = 0.3;

    private final String shown;
    private final Charset charset;
    private final int mark;

    Encoding(String shown, Charset charset, int mark) {
        this.shown = shown;
        this.charset = charset;
        this.mark = mark;
    }

    /// Whether a text that begins with these bytes can have the encoding.
    boolean possible(byte[] first) {
        return switch (this) {
            case UTF_8_BOM -> begins(first, 0xef, 0xbb, 0xbf);
            case UTF_16_LE_BOM -> begins(first, 0xff, 0xfe);
            case UTF_16_BE_BOM -> begins(first, 0xfe, 0xff);
            case UTF_16_LE -> zeros(first, 1) > ZEROS && zeros(first, 0) < ZEROS;
            case UTF_16_BE -> zeros(first, 0) > ZEROS && zeros(first, 1) < ZEROS;
            case UTF_8, CP949, WINDOWS_1252 -> zeros(first, 0) == 0 && zeros(first, 1) == 0;
        };
    }

    private static boolean begins(byte[] first, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= first.length || (first[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Returns the share of zeros among the bytes at even (0) or odd (1) places.
    private static double zeros(byte[] bytes, int first) {
        int zeros = 0;
        int all = 0;
        for (int i = first; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
            all++;
        }
        return all == 0 ? 0 : (double) zeros / all;
    }

    Charset charset() {
        return charset;
    }

    /// Returns the number of bytes of the byte order mark.
    int mark() {
        return mark;
    }

    /// Returns the name as it is shown.
    @Override
    public String toString() {
        return shown;
    }
}
