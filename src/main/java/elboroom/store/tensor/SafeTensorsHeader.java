package elboroom.store.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import com.google.gson.stream.JsonWriter;
import elboroom.domain.model.Tensor;
import elboroom.store.file.LittleEndian;
import elboroom.store.file.StoreProblems;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The header of a safetensors file. When read, it is checked that its entries fill the rest of the file exactly, in
/// order, without gap or overlap.
record SafeTensorsHeader(List<Entry> entries, Map<String, String> metadata) {

    static final String METADATA = "__metadata__";
    private static final int ALIGNMENT = 8;
    private static final int MAX_LENGTH = 1 << 24;
    private static final int MAX_COUNT = Integer.MAX_VALUE - 8;

    /// A tensor and its byte range, relative to the end of the header.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(String name, String type, int[] shape, long begin, long end) {

        /// Returns the number of values of the shape, or −1 if they do not fit in an array.
        int count() {
            long count = 1;
            for (int size : shape) {
                count *= size;
                if (size < 0 || count > MAX_COUNT) {
                    return -1;
                }
            }
            return (int) count;
        }
    }

    /// Returns the bytes of the header, with its length prefix and padding.
    static byte[] encode(SortedMap<String, Tensor> tensors, SortedMap<String, String> metadata, Precision precision) {
        byte[] json = json(tensors, metadata, precision).getBytes(UTF_8);
        int length = Math.ceilDiv(json.length, ALIGNMENT) * ALIGNMENT;
        byte[] bytes = new byte[Long.BYTES + length];
        Arrays.fill(bytes, (byte) ' ');
        LittleEndian.wrap(bytes).putLong(length).put(json);
        return bytes;
    }

    private static String json(SortedMap<String, Tensor> tensors, SortedMap<String, String> metadata,
            Precision precision) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            if (!metadata.isEmpty()) {
                writeMetadata(json, metadata);
            }
            long offset = 0;
            for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
                offset = writeEntry(json, tensor.getKey(), tensor.getValue(), offset, precision);
            }
            json.endObject();
        } catch (IOException e) {
            throw new AssertionError("a string can always be written", e);
        }
        return text.toString();
    }

    private static void writeMetadata(JsonWriter json, SortedMap<String, String> metadata) throws IOException {
        json.name(METADATA).beginObject();
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            json.name(entry.getKey()).value(entry.getValue());
        }
        json.endObject();
    }

    private static long writeEntry(JsonWriter json, String name, Tensor tensor, long offset, Precision precision)
            throws IOException {
        if (name.equals(METADATA)) {
            throw new IllegalArgumentException("no tensor can be called " + METADATA);
        }
        long end = offset + (long) tensor.values().length * precision.bytes();
        json.name(name).beginObject().name("dtype").value(precision.name()).name("shape").beginArray();
        for (int size : tensor.shape()) {
            json.value(size);
        }
        json.endArray().name("data_offsets").beginArray().value(offset).value(end).endArray().endObject();
        return end;
    }

    /// Reads and checks the header of a file of `size` bytes; `in` is then positioned at the first value.
    static SafeTensorsHeader read(Path file, InputStream in, long size) throws IOException {
        byte[] prefix = LittleEndian.readBytes(in, Long.BYTES);
        long length = LittleEndian.wrap(prefix).getLong();
        if (length < 2 || length > MAX_LENGTH || length > size - Long.BYTES) {
            throw StoreProblems.of("problem.store.tensors.headerLength", file, Long.toUnsignedString(length), size);
        }
        var parsed = SafeTensorsJson.parse(file, new String(LittleEndian.readBytes(in, (int) length), UTF_8));
        List<Entry> ordered = parsed.entries().stream()
                .sorted(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end)).toList();
        checkPlaces(file, ordered, size - Long.BYTES - length);
        return new SafeTensorsHeader(ordered, parsed.metadata());
    }

    private static void checkPlaces(Path file, List<Entry> entries, long available) {
        long expected = 0;
        for (Entry entry : entries) {
            Precision precision = Precision.of(entry.type()).orElseThrow(
                    () -> StoreProblems.of("problem.store.tensors.type", file, entry.name(), entry.type()));
            int count = entry.count();
            if (count < 0 || entry.begin() != expected || entry.end() - expected != (long) count * precision.bytes()) {
                throw StoreProblems.of("problem.store.tensors.place", file, entry.name());
            }
            expected = entry.end();
        }
        if (expected != available) {
            throw StoreProblems.of("problem.store.tensors.size", file, available, expected);
        }
    }
}
