package elboroom.store.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import elboroom.domain.preferences.Arrangement;
import elboroom.domain.preferences.ExplorePane;
import elboroom.domain.preferences.PaneLayout;
import elboroom.store.file.JsonFields;

/// The fields of `preferences.json` for the arrangement of panes. What has its default is left out; panes and presets of
/// other versions are ignored.
final class PaneLayoutJson {

    private static final String ARRANGEMENT = "arrangement";
    private static final String HIDDEN = "hiddenPanes";
    private static final String SIZES = "panes";

    private PaneLayoutJson() {}

    static PaneLayout read(JsonFields fields) {
        Map<String, List<String>> hidden = PreferencesJson.map(fields, HIDDEN, JsonFields::texts);
        return new PaneLayout(
                Arrangement.of(PreferencesJson.has(fields, ARRANGEMENT) ? fields.text(ARRANGEMENT) : null),
                hidden.entrySet().stream().filter(entry -> Arrangement.of(entry.getKey()).id().equals(entry.getKey()))
                        .collect(Collectors.toMap(entry -> Arrangement.of(entry.getKey()),
                                entry -> panes(entry.getValue()))),
                PreferencesJson.map(fields, SIZES, JsonFields::number));
    }

    private static Set<ExplorePane> panes(Collection<String> ids) {
        return ids.stream().map(ExplorePane::of).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    static void put(JsonObject json, PaneLayout layout) {
        PreferencesJson.put(json, ARRANGEMENT, layout.arrangement() == Arrangement.STANDARD
                ? null
                : new JsonPrimitive(layout.arrangement().id()));
        Map<String, Set<ExplorePane>> hidden = layout.hidden().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
        PreferencesJson.put(json, HIDDEN, PreferencesJson.object(hidden, PaneLayoutJson::ids));
        PreferencesJson.put(json, SIZES, PreferencesJson.object(layout.sizes(), PreferencesJson::number));
    }

    private static JsonElement ids(Set<ExplorePane> panes) {
        JsonArray ids = new JsonArray();
        panes.stream().sorted().map(ExplorePane::id).forEach(ids::add);
        return ids;
    }
}
