package elboroom.store.run;

import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingsTable;
import elboroom.domain.training.Evaluation;
import elboroom.store.file.JsonFile;

/// Writes a comparison of runs as JSON.
public final class ComparisonJson {

    /// A run at a step.
    ///
    /// @param evaluation latest held-out evaluation up to this step
    /// @param probe reconstruction of the probe
    public record Run(RunSpec spec, long step, Optional<Evaluation> evaluation, Reconstruction probe) {}

    /// Procrustes distance between the latent spaces of two runs, 0 to 1.
    ///
    /// @param first index of the run, from 0
    public record Pair(int first, int second, double distance) {}

    private ComparisonJson() {}

    /// Format: `{"runs": [{"run", "step", "settings": {…}, "heldOut": {"step", …} or null, "probe": {"reconstruction",
    /// "kl"}}], "procrustes": [{"first", "second", "distance"}]}`; `settings` contains the settings that differ.
    public static String text(List<Run> runs, SettingsTable differing, List<Pair> pairs) {
        JsonArray list = new JsonArray();
        for (int i = 0; i < runs.size(); i++) {
            list.add(run(runs.get(i), settings(differing, i)));
        }
        JsonObject json = new JsonObject();
        json.add("runs", list);
        JsonArray distances = new JsonArray();
        pairs.forEach(pair -> distances.add(pair(pair)));
        json.add("procrustes", distances);
        return JsonFile.text(json);
    }

    private static JsonObject run(Run run, JsonObject settings) {
        JsonObject json = new JsonObject();
        json.addProperty("run", run.spec().name());
        json.addProperty("step", run.step());
        json.add("settings", settings);
        json.add("heldOut", JsonNull.INSTANCE);
        run.evaluation().ifPresent(evaluation -> {
            JsonObject losses = RunJson.losses(evaluation.heldOut());
            losses.addProperty("step", evaluation.step());
            json.add("heldOut", losses);
        });
        JsonObject probe = new JsonObject();
        probe.add("reconstruction", RunJson.number(run.probe().losses().reconstruction()));
        probe.add("kl", RunJson.number(run.probe().losses().kl()));
        json.add("probe", probe);
        return json;
    }

    private static JsonObject settings(SettingsTable differing, int run) {
        JsonObject json = new JsonObject();
        for (SettingsTable.Row row : differing.rows()) {
            String value = row.values().get(run);
            String name = row.key().substring(row.key().indexOf('.') + 1);
            if (value.isEmpty()) {
                json.add(name, JsonNull.INSTANCE);
            } else {
                json.addProperty(name, value);
            }
        }
        return json;
    }

    private static JsonObject pair(Pair pair) {
        JsonObject json = new JsonObject();
        json.addProperty("first", pair.first());
        json.addProperty("second", pair.second());
        json.add("distance", RunJson.number(pair.distance()));
        return json;
    }
}
