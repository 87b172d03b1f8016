package elboroom.store.tensor;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import elboroom.store.file.StoreProblems;
import elboroom.store.tensor.SafeTensorsHeader.Entry;
import org.jspecify.annotations.Nullable;

/// Parses the JSON of a safetensors header as a stream, so that a header with unexpected content uses no memory.
final class SafeTensorsJson {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();

    private SafeTensorsJson() {}

    /// @throws elboroom.domain.ProblemException if it is not valid JSON or not a safetensors header
    static SafeTensorsHeader parse(Path file, String text) {
        SafeTensorsJson parser = new SafeTensorsJson();
        try (JsonReader json = new JsonReader(new StringReader(text))) {
            json.setStrictness(Strictness.STRICT);
            parser.readHeader(json);
        } catch (IOException | IllegalStateException | NumberFormatException | ArithmeticException e) {
            throw StoreProblems.withCause(e, "problem.store.tensors.header", file);
        }
        return new SafeTensorsHeader(parser.entries.values().stream().toList(), parser.metadata);
    }

    private void readHeader(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (name.equals(SafeTensorsHeader.METADATA)) {
                readMetadata(json);
            } else if (entries.put(name, readEntry(json, name)) != null) {
                throw new IllegalStateException("two tensors are called " + name);
            }
        }
        json.endObject();
        if (json.peek() != JsonToken.END_DOCUMENT) {
            throw new IllegalStateException("the header goes on after its end");
        }
    }

    private void readMetadata(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            metadata.put(json.nextName(), json.nextString());
        }
        json.endObject();
    }

    private static Entry readEntry(JsonReader json, String name) throws IOException {
        @Nullable
        String type = null;
        long @Nullable [] shape = null;
        long @Nullable [] offsets = null;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "dtype" -> type = json.nextString();
                case "shape" -> shape = readNumbers(json);
                case "data_offsets" -> offsets = readNumbers(json);
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (type == null || shape == null || offsets == null || offsets.length != 2) {
            throw new IllegalStateException("type, shape or offsets of " + name + " are missing");
        }
        return new Entry(name, type, Arrays.stream(shape).mapToInt(Math::toIntExact).toArray(), offsets[0], offsets[1]);
    }

    private static long[] readNumbers(JsonReader json) throws IOException {
        LongStream.Builder numbers = LongStream.builder();
        json.beginArray();
        while (json.hasNext()) {
            if (json.peek() != JsonToken.NUMBER) {
                throw new IllegalStateException("not a number");
            }
            numbers.add(json.nextLong());
        }
        json.endArray();
        return numbers.build().toArray();
    }
}
