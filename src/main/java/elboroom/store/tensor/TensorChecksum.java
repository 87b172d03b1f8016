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

/// The checksum of a safetensors file, kept in its metadata as `crc32c`: CRC-32C (RFC 3720) of the other metadata, of the
/// tensors' names and shapes, and of the bytes of their values. It finds bits that flipped on a disk or in a copy, not
/// changes made on purpose; the processor computes it faster than a disk delivers. It does not depend on how the header is
/// written, so the same content saved by another program still matches.
final class TensorChecksum {

    static final String NAME = "crc32c";

    private final CRC32C sum = new CRC32C();

    /// Begins with the metadata apart from the checksum itself.
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

    /// A stream that adds the bytes read through it.
    InputStream reading(InputStream in) {
        return new CheckedInputStream(in, sum);
    }

    /// A stream that only adds the bytes written to it.
    OutputStream counting() {
        return new CheckedOutputStream(OutputStream.nullOutputStream(), sum);
    }

    /// As it is written in the metadata.
    String text() {
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
