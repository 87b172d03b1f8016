package elboroom.store.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Setting;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.Parent;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.RunEvent;

/// Writes `run.json` field by field, so that its names do not depend on those in the code. `RunJsonReader` reads it.
final class RunJson {

    static final int VERSION = 2;
    /// All fields written by this version, and their predecessors in older versions.
    static final Set<String> FIELDS = Set.of("version", "name", "state", "seed", "parent", "data", "model", "optimizer",
            "examples", "versions", "changes", "inherited", "events", "final", "objective");

    private RunJson() {}

    static JsonObject of(RunFile.Content run) {
        RunSpec spec = run.spec();
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        json.addProperty("name", spec.name());
        json.addProperty("state", run.state().id());
        json.addProperty("seed", spec.seed());
        spec.parent().ifPresent(parent -> json.add("parent", parent(parent)));
        json.add("data", DataJson.of(spec.data()));
        json.add("model", model(spec.model()));
        json.add("optimizer", optimizer(spec.optimizer()));
        json.add("examples", summary(run.summary(), spec.data().builtIn()));
        JsonObject versions = new JsonObject();
        run.versions().forEach(versions::addProperty);
        json.add("versions", versions);
        if (!run.changes().isEmpty()) {
            json.add("changes", changes(run.changes()));
        }
        if (!run.inherited().isEmpty()) {
            json.add("inherited", changes(run.inherited()));
        }
        if (!run.events().isEmpty()) {
            json.add("events", events(run.events()));
        }
        if (run.figures() != null) {
            json.add("final", run.figures().toJson());
        }
        return json;
    }

    /// Returns the specification of the run without its progress, as stored in every snapshot.
    static String specification(RunFile.Content run) {
        JsonObject json = of(run);
        json.remove("state");
        json.remove("final");
        json.remove("changes");
        json.remove("inherited");
        json.remove("events");
        return json.toString();
    }

    /// Format: `[{"step", "setting", "value"}]`; the step is the first with the new value.
    static JsonArray changes(List<SettingChange> changes) {
        JsonArray all = new JsonArray();
        for (SettingChange change : changes) {
            JsonObject json = new JsonObject();
            json.addProperty("step", change.step());
            json.addProperty("setting", change.setting());
            json.addProperty("value", change.value());
            all.add(json);
        }
        return all;
    }

    /// Format: `[{"step", "kind"}]`; the step is the last completed one.
    private static JsonArray events(List<RunEvent> events) {
        JsonArray all = new JsonArray();
        for (RunEvent event : events) {
            JsonObject json = new JsonObject();
            json.addProperty("step", event.step());
            json.addProperty("kind", id(event.kind()));
            all.add(json);
        }
        return all;
    }

    static String id(RunEvent.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static JsonObject parent(Parent parent) {
        JsonObject json = new JsonObject();
        json.addProperty("run", parent.run());
        json.addProperty("step", parent.step());
        return json;
    }

    static JsonObject model(ModelSpec model) {
        JsonObject json = new JsonObject();
        json.add("image", shape(model.shape()));
        json.addProperty("architecture", model.architecture().toString());
        JsonArray hidden = new JsonArray();
        model.hidden().forEach(hidden::add);
        json.add("hidden", hidden);
        json.addProperty("activation", model.activation().name().toLowerCase(Locale.ROOT));
        json.addProperty("latent", model.latent());
        json.add("likelihood", likelihood(model.likelihood()));
        json.add("family", family(model.family()));
        json.addProperty("classes", model.classes());
        return json;
    }

    private static JsonObject shape(ImageShape shape) {
        JsonObject json = new JsonObject();
        json.addProperty("channels", shape.channels());
        json.addProperty("height", shape.height());
        json.addProperty("width", shape.width());
        if (!shape.unit()) {
            json.addProperty("low", shape.low());
            json.addProperty("high", shape.high());
        }
        return json;
    }

    private static JsonObject likelihood(Likelihood likelihood) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", likelihood.id());
        likelihood.gaussian().ifPresent(gaussian -> {
            json.add("sigma", gaussian.startsFromData() ? JsonNull.INSTANCE : new JsonPrimitive(gaussian.sigma()));
            json.addProperty("scale", gaussian.scale().name().toLowerCase(Locale.ROOT));
        });
        if (likelihood instanceof Likelihood.Columns columns) {
            JsonArray categories = new JsonArray();
            columns.categories().forEach(categories::add);
            json.add("categories", categories);
            json.addProperty("missing", columns.missing());
        }
        return json;
    }

    private static JsonObject family(FamilySpec spec) {
        JsonObject json = new JsonObject();
        json.addProperty("name", spec.family().id());
        for (Setting setting : spec.family().settings()) {
            if (setting.kind() == Setting.Kind.CHOICE) {
                json.addProperty(setting.name(), spec.value(setting.name()));
            } else {
                json.addProperty(setting.name(), new BigDecimal(spec.value(setting.name())));
            }
        }
        return json;
    }

    static JsonObject optimizer(OptimizerSpec optimizer) {
        JsonObject json = new JsonObject();
        json.addProperty("learningRate", optimizer.learningRate());
        json.addProperty("batch", optimizer.batch());
        json.addProperty("epochs", optimizer.epochs());
        return json;
    }

    /// @param builtIn whether the attributes are known without the file
    private static JsonObject summary(DataSummary summary, boolean builtIn) {
        JsonObject json = new JsonObject();
        json.addProperty("name", summary.name());
        json.add("image", shape(summary.shape()));
        json.addProperty("train", summary.train());
        json.addProperty("heldOut", summary.heldOut());
        JsonArray classes = new JsonArray();
        summary.classes().forEach(classes::add);
        json.add("classes", classes);
        json.addProperty("skipped", summary.skipped().size());
        if (!builtIn && !summary.attributes().isEmpty()) {
            json.add("attributes", AttributeJson.of(summary.attributes()));
        }
        return json;
    }

    /// Format: `{"loss", "reconstruction", "kl", "beta", "extra", "examples"}`, nats per example.
    static JsonObject losses(Losses losses) {
        JsonObject json = new JsonObject();
        json.add("loss", number(losses.loss()));
        json.add("reconstruction", number(losses.reconstruction()));
        json.add("kl", number(losses.kl()));
        json.add("beta", number(losses.beta()));
        json.add("extra", number(losses.extra()));
        json.addProperty("examples", losses.examples());
        return json;
    }

    /// Returns null for non-finite numbers, which JSON does not support.
    static JsonElement number(double value) {
        return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
    }
}
