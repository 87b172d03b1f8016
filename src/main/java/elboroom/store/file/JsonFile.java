package elboroom.store.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Reads and writes files that contain a JSON object. Thread-safe.
public final class JsonFile {

    private static final Gson WRITER = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping()
            .create();
    private static final Gson READER = new GsonBuilder().setStrictness(Strictness.STRICT).create();
    private static final Gson LENIENT = new GsonBuilder().setStrictness(Strictness.LENIENT).create();
    private static final int MAX_BYTES = 1 << 24;

    private JsonFile() {}

    /// Reads a file and creates a value from its fields.
    ///
    /// @throws elboroom.domain.ProblemException if the file is missing or unreadable, or `maker` rejects a field
    public static <T> T read(Path file, Function<JsonFields, T> maker) {
        return new JsonFields(file, parse(file)).make(maker);
    }

    /// Reads a file.
    ///
    /// @throws elboroom.domain.ProblemException if it is missing or unreadable, or does not contain a JSON object
    public static JsonObject parse(Path file) {
        try {
            return parse(file, new String(RegularFiles.read(file, MAX_BYTES), UTF_8));
        } catch (IOException e) {
            throw StoreProblems.reading(file, e);
        }
    }

    /// The same as `read`, but also accepts a bare NaN or Infinity as the text of a field, as some versions wrote them.
    public static <T> T readWithNaN(Path file, Function<JsonFields, T> maker) {
        try {
            String text = new String(RegularFiles.read(file, MAX_BYTES), UTF_8);
            return new JsonFields(file, parse(file, text, LENIENT)).make(maker);
        } catch (IOException e) {
            throw StoreProblems.reading(file, e);
        }
    }

    /// Parses the text of a file.
    ///
    /// @throws elboroom.domain.ProblemException `problem.store.run.json` if it is not a JSON object
    public static JsonObject parse(Path file, String text) {
        return parse(file, text, READER);
    }

    private static JsonObject parse(Path file, String text, Gson reader) {
        try {
            JsonObject json = reader.fromJson(text, JsonObject.class);
            if (json == null) {
                throw StoreProblems.of("problem.store.run.json", file);
            }
            return json;
        } catch (JsonParseException e) {
            throw StoreProblems.withCause(e, "problem.store.run.json", file);
        }
    }

    /// Returns JSON as text. Numbers that are not finite, which JSON does not support, become null.
    public static String text(JsonElement json) {
        return WRITER.toJson(finite(json)) + "\n";
    }

    private static JsonElement finite(JsonElement json) {
        return switch (json) {
            case JsonPrimitive number when number.isNumber() && !Double.isFinite(number.getAsDouble()) ->
                JsonNull.INSTANCE;
            case JsonArray array -> {
                JsonArray finite = new JsonArray();
                array.forEach(element -> finite.add(finite(element)));
                yield finite;
            }
            case JsonObject object -> {
                JsonObject finite = new JsonObject();
                object.entrySet().forEach(entry -> finite.add(entry.getKey(), finite(entry.getValue())));
                yield finite;
            }
            default -> json;
        };
    }

    /// Writes a file with `AtomicFiles.write`; creates missing folders.
    public static void write(Path file, JsonObject json) {
        byte[] text = text(json).getBytes(UTF_8);
        AtomicFiles.write(file, out -> out.write(text));
    }

    /// Writes a file of a run with `AtomicFiles.replace`; the folder must exist.
    public static void replace(Path file, JsonObject json) {
        byte[] text = text(json).getBytes(UTF_8);
        AtomicFiles.replace(file, out -> out.write(text));
    }
}
