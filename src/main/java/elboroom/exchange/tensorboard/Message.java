package elboroom.exchange.tensorboard;

import java.io.ByteArrayOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Writes the fields of a protocol buffer message, as far as event files need them
/// (https://protobuf.dev/programming-guides/encoding).
final class Message {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED_32 = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message whole(int field, long value) {
        tag(field, VARINT);
        varint(value);
        return this;
    }

    Message number(int field, double value) {
        tag(field, FIXED_64);
        fixed(Double.doubleToRawLongBits(value), Double.BYTES);
        return this;
    }

    Message number(int field, float value) {
        tag(field, FIXED_32);
        fixed(Float.floatToRawIntBits(value), Float.BYTES);
        return this;
    }

    Message text(int field, String value) {
        return bytes(field, value.getBytes(UTF_8));
    }

    Message message(int field, Message value) {
        return bytes(field, value.bytes());
    }

    Message bytes(int field, byte[] value) {
        tag(field, LENGTH);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void tag(int field, int type) {
        varint(((long) field << 3) | type);
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    private void fixed(long bits, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (bits >>> (8 * i)));
        }
    }
}
