package elboroom.store.run;

import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.store.file.JsonFields;
import elboroom.store.file.JsonFile;
import elboroom.store.file.StoreProblems;

/// `model.json`: what is known of a model without its training. Only `version` and `model`, as in `run.json`, are
/// required; a model that was trained elsewhere may have no data.
///
/// @param step of the weights
/// @param classes names of the labels
/// @param train number of training examples; 0 if unknown
/// @param heldOut number of held-out examples; 0 if unknown
public record ModelFile(String name, ModelSpec model, DataSpec data, OptimizerSpec optimizer, long seed, long step,
        int epoch, List<String> classes, int train, int heldOut) {

    private static final int VERSION = 1;
    private static final long MOST = Integer.MAX_VALUE;
    private static final OptimizerSpec OPTIMIZER = new OptimizerSpec(1e-3, 128, 1);

    public ModelFile {
        classes = List.copyOf(classes);
    }

    /// Returns what is known of the model of a run at a step.
    public static ModelFile of(RunSpec run, DataSummary data, long step, int epoch) {
        return new ModelFile(run.name(), run.model(), run.data(), run.optimizer(), run.seed(), step, epoch,
                data.classes(), data.train(), data.heldOut());
    }

    /// Returns the content of the file.
    public String text() {
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        json.addProperty("name", name);
        json.addProperty("step", step);
        json.addProperty("epoch", epoch);
        json.add("model", RunJson.model(model));
        json.add("data", DataJson.of(data));
        json.add("optimizer", RunJson.optimizer(optimizer));
        json.addProperty("seed", seed);
        JsonArray names = new JsonArray();
        classes.forEach(names::add);
        json.add("classes", names);
        json.addProperty("train", train);
        json.addProperty("heldOut", heldOut);
        return JsonFile.text(json);
    }

    /// Reads a file.
    ///
    /// @param name of the model if the file has none
    /// @throws elboroom.domain.ProblemException if it is missing or unreadable, lacks a field, or was written by a newer
    ///         version
    public static ModelFile read(Path file, String name) {
        return JsonFile.read(file, fields -> read(file, fields, name));
    }

    private static ModelFile read(Path file, JsonFields fields, String name) {
        if (fields.integer("version") > VERSION) {
            throw StoreProblems.of("problem.store.run.version", file);
        }
        List<String> names = fields.names();
        String named = names.contains("name") ? fields.text("name") : name;
        return new ModelFile(named, RunJsonReader.model(fields.object("model")),
                fields.optionalObject("data").map(found -> found.make(DataJson::read)).orElse(DataSpec.of(named)),
                fields.optionalObject("optimizer").map(RunJsonReader::optimizer).orElse(OPTIMIZER),
                whole(fields, "seed"), atLeastZero(fields, "step"), (int) atLeastZero(fields, "epoch"),
                names.contains("classes") ? fields.texts("classes") : List.of(),
                (int) atLeastZero(fields, "train"), (int) atLeastZero(fields, "heldOut"));
    }

    private static long whole(JsonFields fields, String name) {
        return fields.names().contains(name) ? fields.whole(name) : 0;
    }

    private static long atLeastZero(JsonFields fields, String name) {
        long value = whole(fields, name);
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException(name + ": " + value);
        }
        return value;
    }

    /// Returns what is known of its data.
    public DataSummary summary() {
        return new DataSummary(data.shortName(), model.shape(), train, heldOut, classes, List.of());
    }

    /// Returns the run of the model.
    public RunSpec run(String run) {
        return new RunSpec(run, data, model, optimizer, seed);
    }
}
