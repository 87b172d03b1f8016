package elboroom.store.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Reads and writes files that hold a JSON object. Any thread.
public final class JsonFile {

    private static final Gson WRITER = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping()
            .create();
    private static final Gson READER = new GsonBuilder().setStrictness(Strictness.STRICT).create();
    private static final int MAX_BYTES = 1 << 24;

    private JsonFile() {}

    /// Reads a file and makes something of its fields.
    ///
    /// @throws elboroom.domain.ProblemException when the file is missing, cannot be read, or `maker` refuses a field
    public static <T> T read(Path file, Function<JsonFields, T> maker) {
        return new JsonFields(file, parse(file)).make(maker);
    }

    /// Reads a file.
    ///
    /// @throws elboroom.domain.ProblemException when it is missing, cannot be read, or holds no JSON object
    public static JsonObject parse(Path file) {
        try {
            return parse(file, new String(RegularFiles.read(file, MAX_BYTES), UTF_8));
        } catch (IOException e) {
            throw StoreProblems.reading(file, e);
        }
    }

    /// Reads text from a file.
    ///
    /// @throws elboroom.domain.ProblemException `problem.store.run.json` when it is not a JSON object
    public static JsonObject parse(Path file, String text) {
        try {
            JsonObject json = READER.fromJson(text, JsonObject.class);
            if (json == null) {
                throw StoreProblems.of("problem.store.run.json", file);
            }
            return json;
        } catch (JsonParseException e) {
            throw StoreProblems.because(e, "problem.store.run.json", file);
        }
    }

    public static String text(JsonElement json) {
        return WRITER.toJson(json) + "\n";
    }

    /// Writes a file as `AtomicFiles.write` does: missing folders are made.
    public static void write(Path file, JsonObject json) {
        byte[] text = text(json).getBytes(UTF_8);
        AtomicFiles.write(file, out -> out.write(text));
    }

    /// Writes a file of a run as `AtomicFiles.replace` does: into a folder that exists.
    public static void replace(Path file, JsonObject json) {
        byte[] text = text(json).getBytes(UTF_8);
        AtomicFiles.replace(file, out -> out.write(text));
    }
}
