package elboroom.store.tensor;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

import elboroom.domain.model.Tensor;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The checksum of a safetensors file, stored in its metadata as `crc32c`: CRC-32C (RFC 3720) of the other metadata, of
/// the names and shapes of the tensors, and of the bytes of their values. Detects accidental bit flips from disks or
/// copies, not deliberate changes; computing it is faster than reading from disk. It is independent of the header's
/// formatting, so the same content saved by another program still matches.
final class TensorChecksum {

    static final String NAME = "crc32c";

    private final CRC32C sum = new CRC32C();

    /// Starts with the metadata, without the checksum itself.
    TensorChecksum(Map<String, String> metadata) {
        SortedMap<String, String> ordered = new TreeMap<>(metadata);
        ordered.remove(NAME);
        ordered.forEach((name, value) -> {
            add(name);
            add(value);
        });
    }

    /// Adds the names and shapes of tensors in the order of their bytes.
    TensorChecksum tensors(SortedMap<String, Tensor> tensors) {
        tensors.forEach((name, tensor) -> shape(name, tensor.shape()));
        return this;
    }

    /// Adds the name and shape of a tensor.
    void shape(String name, int[] shape) {
        add(name);
        add(Arrays.toString(shape));
    }

    private void add(String text) {
        sum.update(text.getBytes(UTF_8));
        sum.update(0);
    }

    /// Returns a stream that adds the bytes read through it.
    InputStream reading(InputStream in) {
        return new CheckedInputStream(in, sum);
    }

    /// Returns a stream that only adds the bytes written to it.
    OutputStream counting() {
        return new CheckedOutputStream(OutputStream.nullOutputStream(), sum);
    }

    /// Returns the checksum as written in the metadata.
    String text() {
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
