package elboroom.store.run;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import elboroom.domain.model.Losses;
import elboroom.domain.run.RunInfo;
import elboroom.domain.run.RunSpec;
import elboroom.store.file.JsonFile;

/// Writes a list of runs as JSON. Unknown values are null.
public final class RunInfoJson {

    private RunInfoJson() {}

    /// Format: `{"folder", "runs": [{"name", "folder", "state", "epochs", "heldOut": {"loss", …}, "heldOutNats",
    /// "heldOutQuantity", "changed", "bytes", "tags", "note", "pinned", "forked", "damaged", "changes": [{"step",
    /// "setting", "value"}], "seed", "parent": {"run", "step"}, "data": {…}, "model": {…}, "optimizer": {…}}]}`, the
    /// last five as in `run.json`.
    public static String text(Path folder, List<RunInfo> runs) {
        JsonObject json = new JsonObject();
        json.addProperty("folder", folder.toString());
        JsonArray all = new JsonArray();
        runs.forEach(run -> all.add(json(run)));
        json.add("runs", all);
        return JsonFile.text(json);
    }

    private static JsonObject json(RunInfo run) {
        JsonObject json = new JsonObject();
        json.addProperty("name", run.name());
        json.addProperty("folder", run.folder().toString());
        json.addProperty("state", run.status().id());
        json.addProperty("epochs", run.epochs());
        json.add("heldOut", run.heldOut().map(RunInfoJson::losses).orElse(JsonNull.INSTANCE));
        json.add("heldOutNats", run.heldOutNats().isEmpty()
                ? JsonNull.INSTANCE
                : RunJson.number(run.heldOutNats().getAsDouble()));
        json.add("heldOutQuantity", run.quantity().<JsonElement>map(quantity -> new JsonPrimitive(
                quantity.name().toLowerCase(Locale.ROOT).replace('_', '-'))).orElse(JsonNull.INSTANCE));
        json.addProperty("changed", run.changed().toString());
        json.addProperty("bytes", run.bytes());
        json.add("tags", texts(run.notes().tags()));
        json.addProperty("note", run.notes().text());
        json.add("pinned", steps(run.notes().pinned()));
        json.add("forked", steps(run.notes().forked()));
        json.addProperty("damaged", !run.problems().isEmpty());
        json.add("changes", RunJson.changes(run.changes()));
        run.spec().ifPresent(spec -> specification(json, spec));
        return json;
    }

    private static JsonElement losses(Losses losses) {
        return RunJson.losses(losses);
    }

    private static void specification(JsonObject json, RunSpec spec) {
        json.addProperty("seed", spec.seed());
        json.add("parent", spec.parent().<JsonElement>map(RunJson::parent).orElse(JsonNull.INSTANCE));
        json.add("data", DataJson.of(spec.data()));
        json.add("model", RunJson.model(spec.model()));
        json.add("optimizer", RunJson.optimizer(spec.optimizer()));
    }

    private static JsonArray texts(Collection<String> texts) {
        JsonArray json = new JsonArray();
        texts.forEach(json::add);
        return json;
    }

    static JsonArray steps(Collection<Long> steps) {
        JsonArray json = new JsonArray();
        steps.forEach(json::add);
        return json;
    }
}
