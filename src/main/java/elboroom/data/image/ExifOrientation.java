package elboroom.data.image;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// Reads the orientation tag of an image file: tag 274 of the first EXIF directory (TIFF 6.0, page 36), 1 to 8. Exif
/// data are in an APP1 segment of JPEG, and in chunks of PNG (`eXIf`) and WebP (`EXIF`); a TIFF file is itself such a
/// structure.
///
/// Reads at most a few hundred bytes, wherever the fields of a damaged file point.
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 274;
    private static final int SHORT = 3;
    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_PARTS = 1000;
    private static final byte[] EXIF = "Exif\0\0".getBytes(ISO_8859_1);

    private final ImageInputStream in;

    private ExifOrientation(ImageInputStream in) {
        this.in = in;
    }

    /// Returns the orientation; `UPRIGHT` if there is none or it is invalid. The stream position afterwards is
    /// undefined.
    ///
    /// @param kind format name in lower case
    static int of(ImageInputStream in, String kind) {
        try {
            ExifOrientation found = new ExifOrientation(in);
            return switch (kind) {
                case "jpeg" -> found.jpeg();
                case "png" -> found.png();
                case "webp" -> found.webp();
                case "tif", "tiff" -> found.directory(0);
                default -> UPRIGHT;
            };
        } catch (IOException _) {
            return UPRIGHT; // truncated fields; the decoder reports whether the file is damaged
        }
    }

    private int jpeg() throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        long at = 2;
        for (int i = 0; i < MOST_PARTS; i++) {
            in.seek(at);
            int marker = in.readUnsignedShort();
            int length = in.readUnsignedShort();
            if (marker >> 8 != 0xff || marker == 0xffda || length < 2) {
                return UPRIGHT;
            }
            if (marker == 0xffe1 && length > 2 + EXIF.length && startsWithExif()) {
                return directory(at + 4 + EXIF.length);
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private int png() throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        return chunks(8, "eXIf", false, 4);
    }

    private int webp() throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        return chunks(12, "EXIF", true, 0);
    }

    /// Walks through chunks that start with a name and a length.
    ///
    /// @param nameFirst whether the name precedes the length and chunks are padded to even length, as in RIFF;
    ///         otherwise as in PNG
    /// @param after bytes after each chunk
    private int chunks(long first, String wanted, boolean nameFirst, int after) throws IOException {
        long at = first;
        byte[] name = new byte[4];
        for (int i = 0; i < MOST_PARTS; i++) {
            in.seek(at);
            long length = nameFirst ? 0 : in.readUnsignedInt();
            in.readFully(name);
            length = nameFirst ? in.readUnsignedInt() : length;
            if (new String(name, ISO_8859_1).equals(wanted)) {
                return directory(startsWithExif() ? at + 8 + EXIF.length : at + 8);
            }
            at += 8 + length + after + (nameFirst ? length % 2 : 0);
        }
        return UPRIGHT;
    }

    private boolean startsWithExif() throws IOException {
        byte[] start = new byte[EXIF.length];
        in.readFully(start);
        return Arrays.equals(start, EXIF);
    }

    /// Returns the orientation in the first directory of the TIFF structure that starts at `base`.
    private int directory(long base) throws IOException {
        in.seek(base);
        int order = in.readUnsignedShort();
        if (order != 0x4949 && order != 0x4d4d) {
            return UPRIGHT;
        }
        in.setByteOrder(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (in.readUnsignedShort() != 42) {
            return UPRIGHT;
        }
        in.seek(base + in.readUnsignedInt());
        int entries = Math.min(in.readUnsignedShort(), MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int tag = in.readUnsignedShort();
            int type = in.readUnsignedShort();
            long count = in.readUnsignedInt();
            int value = in.readUnsignedShort();
            in.readUnsignedShort();
            if (tag == TAG) {
                return type == SHORT && count == 1 && value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
