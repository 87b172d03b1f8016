package elboroom.store.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import elboroom.domain.preferences.Appearance;
import elboroom.domain.preferences.Behaviour;
import elboroom.domain.preferences.LastRun;
import elboroom.domain.preferences.Memory;
import elboroom.domain.preferences.Preferences;
import elboroom.domain.preferences.RecentItems;
import elboroom.domain.preferences.ThemeChoice;
import elboroom.domain.preferences.WindowPosition;
import elboroom.domain.preferences.WindowSize;
import elboroom.store.file.JsonFields;
import org.jspecify.annotations.Nullable;

/// The fields of `preferences.json`. What has its default is left out.
final class PreferencesJson {

    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";
    private static final String SCALE = "scale";
    private static final String PROJECTION = "projection";
    private static final String CLASS_SHAPES = "class shapes";
    private static final String THREADS = "threads";
    private static final String RUNS_FOLDER = "runsFolder";
    private static final String CONFIRM_DELETING = "confirmDeleting";
    private static final String CONFIRM_CLOSING = "confirmClosing";
    private static final String START_PAGE = "startPage";
    private static final String WINDOW = "window";
    private static final String LAST_RUN = "lastRun";
    private static final String RECENT_RUNS = "recentRuns";
    private static final String RECENT_DATA = "recentData";
    private static final String FOLDERS = "folders";
    private static final String DATA_FOLDERS = "dataFolders";
    private static final String UNFOLDED = "unfoldedDetails";
    private static final String TOUR_CLOSED = "tourClosed";
    private static final String SMOOTHING = "smoothing";

    private PreferencesJson() {}

    static Preferences read(JsonFields fields) {
        return new Preferences(
                new Appearance(ThemeChoice.of(text(fields, THEME)), text(fields, LANGUAGE),
                        has(fields, SCALE) ? fields.integer(SCALE) : Appearance.DEFAULT.scale(),
                        flag(fields, PROJECTION, Appearance.DEFAULT.projection()),
                        flag(fields, CLASS_SHAPES, Appearance.DEFAULT.classShapes())),
                new Behaviour(has(fields, THREADS) ? fields.integer(THREADS) : Behaviour.DEFAULT.threads(),
                        text(fields, RUNS_FOLDER),
                        flag(fields, CONFIRM_DELETING, Behaviour.DEFAULT.confirmDeleting()),
                        flag(fields, CONFIRM_CLOSING, Behaviour.DEFAULT.confirmClosing()),
                        flag(fields, START_PAGE, Behaviour.DEFAULT.startPage())),
                new Memory(object(fields, WINDOW, PreferencesJson::size), position(fields),
                        PaneLayoutJson.read(fields), object(fields, LAST_RUN, PreferencesJson::lastRun),
                        new RecentItems(texts(fields, RECENT_RUNS), texts(fields, RECENT_DATA)),
                        map(fields, FOLDERS, JsonFields::text), map(fields, DATA_FOLDERS, JsonFields::text),
                        Set.copyOf(texts(fields, UNFOLDED)), flag(fields, TOUR_CLOSED, false),
                        has(fields, SMOOTHING) ? fields.number(SMOOTHING) : 0));
    }

    static boolean has(JsonFields fields, String name) {
        return fields.names().contains(name);
    }

    private static @Nullable String text(JsonFields fields, String name) {
        return has(fields, name) ? fields.text(name) : null;
    }

    private static boolean flag(JsonFields fields, String name, boolean otherwise) {
        return has(fields, name) ? fields.flag(name) : otherwise;
    }

    private static List<String> texts(JsonFields fields, String name) {
        return has(fields, name) ? fields.texts(name) : List.of();
    }

    private static <T> @Nullable T object(JsonFields fields, String name,
            Function<JsonFields, T> maker) {
        Optional<JsonFields> object = fields.optionalObject(name);
        return object.isPresent() ? object.get().make(maker) : null;
    }

    static <T> Map<String, T> map(JsonFields fields, String name, BiFunction<JsonFields, String, T> reader) {
        return fields.optionalObject(name).map(object -> object.names().stream()
                .collect(Collectors.toMap(key -> key, key -> reader.apply(object, key)))).orElse(Map.of());
    }

    private static WindowSize size(JsonFields fields) {
        return new WindowSize(fields.number("width"), fields.number("height"), fields.flag("maximized"));
    }

    private static @Nullable WindowPosition position(JsonFields fields) {
        return fields.optionalObject(WINDOW).filter(window -> has(window, "x") && has(window, "y"))
                .map(window -> window.make(at -> new WindowPosition(at.number("x"), at.number("y")))).orElse(null);
    }

    private static LastRun lastRun(JsonFields fields) {
        return new LastRun(fields.text("folder"), has(fields, "step") ? fields.whole("step") : null);
    }

    /// Changes the object to contain these preferences; other fields stay.
    static void put(JsonObject json, Preferences preferences) {
        Appearance appearance = preferences.appearance();
        Behaviour behaviour = preferences.behaviour();
        Memory memory = preferences.memory();
        put(json, THEME, appearance.theme() == ThemeChoice.SYSTEM ? null : text(appearance.theme().id()));
        put(json, LANGUAGE, text(appearance.language()));
        put(json, SCALE, appearance.scale() == Appearance.DEFAULT.scale() ? null : number(appearance.scale()));
        put(json, PROJECTION, appearance.projection() ? new JsonPrimitive(true) : null);
        put(json, CLASS_SHAPES, appearance.classShapes() ? new JsonPrimitive(true) : null);
        put(json, THREADS, behaviour.threads() == 0 ? null : number(behaviour.threads()));
        put(json, RUNS_FOLDER, text(behaviour.runsFolder()));
        put(json, CONFIRM_DELETING, behaviour.confirmDeleting() ? null : new JsonPrimitive(false));
        put(json, CONFIRM_CLOSING, behaviour.confirmClosing() ? null : new JsonPrimitive(false));
        put(json, START_PAGE, behaviour.startPage() ? null : new JsonPrimitive(false));
        put(json, WINDOW, window(memory.window(), memory.position()));
        PaneLayoutJson.put(json, memory.panes());
        put(json, LAST_RUN, lastRun(memory.lastRun()));
        put(json, RECENT_RUNS, array(memory.recent().runs()));
        put(json, RECENT_DATA, array(memory.recent().data()));
        put(json, FOLDERS, object(memory.folders(), JsonPrimitive::new));
        put(json, DATA_FOLDERS, object(memory.dataFolders(), JsonPrimitive::new));
        put(json, UNFOLDED, array(memory.unfolded().stream().sorted().toList()));
        put(json, TOUR_CLOSED, memory.tourClosed() ? new JsonPrimitive(true) : null);
        put(json, SMOOTHING, memory.smoothing() == 0 ? null : number(memory.smoothing()));
    }

    /// Sets a field, or removes it.
    static void put(JsonObject json, String name, @Nullable JsonElement value) {
        if (value == null) {
            json.remove(name);
        } else {
            json.add(name, value);
        }
    }

    private static @Nullable JsonElement text(@Nullable String value) {
        return value == null ? null : new JsonPrimitive(value);
    }

    /// Four decimals are enough for a position between panes.
    static JsonElement number(double value) {
        double rounded = Math.round(value * 10_000) / 10_000.0;
        return rounded == Math.rint(rounded) ? new JsonPrimitive((long) rounded) : new JsonPrimitive(rounded);
    }

    private static @Nullable JsonElement window(@Nullable WindowSize size, @Nullable WindowPosition position) {
        if (size == null) {
            return null;
        }
        JsonObject window = new JsonObject();
        window.addProperty("width", Math.round(size.width()));
        window.addProperty("height", Math.round(size.height()));
        window.addProperty("maximized", size.maximised());
        if (position != null) {
            window.addProperty("x", Math.round(position.x()));
            window.addProperty("y", Math.round(position.y()));
        }
        return window;
    }

    private static @Nullable JsonElement lastRun(@Nullable LastRun run) {
        if (run == null) {
            return null;
        }
        JsonObject json = new JsonObject();
        json.addProperty("folder", run.folder());
        if (run.step() != null) {
            json.addProperty("step", run.step());
        }
        return json;
    }

    static @Nullable JsonElement array(List<String> items) {
        JsonArray array = new JsonArray();
        items.forEach(array::add);
        return items.isEmpty() ? null : array;
    }

    /// An object with these fields; null if there are none.
    static <T> @Nullable JsonElement object(Map<String, T> map,
            Function<T, JsonElement> value) {
        JsonObject json = new JsonObject();
        new TreeMap<>(map).forEach((key, one) -> json.add(key, value.apply(one)));
        return map.isEmpty() ? null : json;
    }
}
