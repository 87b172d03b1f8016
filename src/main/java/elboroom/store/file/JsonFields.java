package elboroom.store.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import elboroom.domain.ProblemException;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a JSON object. Problems for a missing field (`problem.store.run.missing`) or an invalid one
/// (`problem.store.run.field`) contain its path in the file, for example `model.latent`.
public final class JsonFields {

    private final Path file;
    private final String prefix;
    private final JsonObject object;

    public JsonFields(Path file, JsonObject object) {
        this(file, "", object);
    }

    private JsonFields(Path file, String prefix, JsonObject object) {
        this.file = file;
        this.prefix = prefix;
        this.object = object;
    }

    public JsonFields object(String name) {
        return read(name, element -> new JsonFields(file, prefix + name + ".", element.getAsJsonObject()));
    }

    public Optional<JsonFields> optionalObject(String name) {
        JsonElement element = object.get(name);
        return element == null || element.isJsonNull() ? Optional.empty() : Optional.of(object(name));
    }

    /// Returns the objects of an array; empty if the array does not exist.
    public List<JsonFields> objects(String name) {
        if (!object.has(name)) {
            return List.of();
        }
        return read(name, element -> element.getAsJsonArray().asList().stream()
                .map(item -> new JsonFields(file, prefix + name + ".", item.getAsJsonObject())).toList());
    }

    /// Returns a field as a JSON element.
    @Nullable
    public JsonElement element(String name) {
        return object.get(name);
    }

    public List<String> names() {
        return List.copyOf(object.keySet());
    }

    public String text(String name) {
        return read(name, JsonFields::asText);
    }

    public boolean flag(String name) {
        return read(name, element -> switch (element.getAsString()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(element.getAsString());
        });
    }

    public int integer(String name) {
        return read(name, element -> Math.toIntExact(asWhole(element)));
    }

    public long whole(String name) {
        return read(name, JsonFields::asWhole);
    }

    public double number(String name) {
        return read(name, JsonElement::getAsDouble);
    }

    /// Returns a number; NaN if it is null, because JSON has no non-finite numbers.
    public double numberOrNaN(String name) {
        return object.has(name) && object.get(name).isJsonNull() ? Double.NaN : number(name);
    }

    public List<Integer> integers(String name) {
        return read(name, element -> element.getAsJsonArray().asList().stream()
                .map(item -> Math.toIntExact(asWhole(item))).toList());
    }

    public List<Long> wholes(String name) {
        return read(name, element -> element.getAsJsonArray().asList().stream().map(JsonFields::asWhole).toList());
    }

    public List<String> texts(String name) {
        return read(name, element -> element.getAsJsonArray().asList().stream().map(JsonFields::asText).toList());
    }

    /// Returns the enum constant with this name in lower case, where `-` may stand for `_`.
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return read(name, element -> Enum.valueOf(type, asText(element).toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /// Creates a value from the fields of this object; if its constructor rejects them, this object is reported as
    /// invalid.
    public <T> T make(Function<JsonFields, T> maker) {
        try {
            return maker.apply(this);
        } catch (ProblemException e) {
            throw e.problem().key().startsWith("problem.store.") ? e : wrong("", e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw wrong("", e);
        }
    }

    private <T> T read(String name, Function<JsonElement, T> reader) {
        JsonElement element = object.get(name);
        if (element == null) {
            throw StoreProblems.of("problem.store.run.missing", file, prefix + name);
        }
        try {
            return reader.apply(element);
        } catch (IllegalStateException | UnsupportedOperationException | IllegalArgumentException
                | ArithmeticException e) {
            throw wrong(name, e);
        }
    }

    private ProblemException wrong(String name, @Nullable Throwable cause) {
        String field = name.isEmpty() && !prefix.isEmpty() ? prefix.substring(0, prefix.length() - 1) : prefix + name;
        return StoreProblems.withCause(cause, "problem.store.run.field", file, field);
    }

    private static String asText(JsonElement element) {
        if (!element.getAsJsonPrimitive().isString()) {
            throw new IllegalArgumentException(element + " is no text");
        }
        return element.getAsString();
    }

    private static long asWhole(JsonElement element) {
        return element.getAsJsonPrimitive().getAsBigDecimal().longValueExact();
    }
}
