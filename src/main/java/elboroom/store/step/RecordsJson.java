package elboroom.store.step;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import elboroom.domain.model.ModelSpec;
import org.jspecify.annotations.Nullable;

/// Converts records to JSON component by component, so that a component added later is included automatically. JSON
/// that lacks a required component is refused.
final class RecordsJson {

    private final Gson gson;

    /// @param model written as the name of its family; the rest is stored with the run
    RecordsJson(ModelSpec model) {
        JsonSerializer<ModelSpec> write = (_, _, _) -> new JsonPrimitive(model.family().family().id());
        JsonDeserializer<ModelSpec> read = (_, _, _) -> model;
        this.gson = new GsonBuilder().registerTypeAdapter(double.class, new NullIsNaN())
                .registerTypeAdapter(Double.class, new NullIsNaN())
                .registerTypeAdapter(ModelSpec.class, write).registerTypeAdapter(ModelSpec.class, read).create();
    }

    JsonElement json(Record figures) {
        return gson.toJsonTree(figures);
    }

    /// @throws IllegalArgumentException if the JSON does not match the record
    <R extends Record> R read(@Nullable JsonElement json, Class<R> type) {
        try {
            R read = gson.fromJson(json, type);
            requireComplete(read);
            return read;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Reads null as NaN: `JsonFile` writes numbers that are not finite as null. A bare NaN in the file, as some
    /// versions wrote it, arrives as a string.
    private static final class NullIsNaN extends TypeAdapter<Double> {

        @Override
        public void write(JsonWriter out, Double value) throws IOException {
            out.value(value);
        }

        @Override
        public Double read(JsonReader in) throws IOException {
            return switch (in.peek()) {
                case NULL -> {
                    in.nextNull();
                    yield Double.NaN;
                }
                case STRING -> Double.valueOf(in.nextString());
                default -> in.nextDouble();
            };
        }
    }

    private static void requireComplete(@Nullable Object value) throws ReflectiveOperationException {
        switch (value) {
            case null -> throw new IllegalArgumentException("a figure is missing");
            case ModelSpec _ -> {
            }
            case Record figures -> {
                for (RecordComponent component : figures.getClass().getRecordComponents()) {
                    requireComponent(figures, component);
                }
            }
            case List<?> list -> {
                for (Object each : list) {
                    requireComplete(each);
                }
            }
            default -> {
            }
        }
    }

    private static void requireComponent(Record figures, RecordComponent component)
            throws ReflectiveOperationException {
        AnnotatedType type = component.getAnnotatedType();
        try {
            Object value = component.getAccessor().invoke(figures);
            if (value != null || !type.isAnnotationPresent(Nullable.class)) {
                requireComplete(value);
            }
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
