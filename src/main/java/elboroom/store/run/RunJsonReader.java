package elboroom.store.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
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
import elboroom.store.file.JsonFields;
import elboroom.store.file.JsonFile;
import elboroom.store.file.StoreProblems;

/// Reads `run.json`. Ignores unknown fields; reports missing required fields by name.
final class RunJsonReader {

    private static final long MAX_PIXELS = 1 << 24;
    /// Longer than the name of any folder.
    private static final int LONGEST_NAME = 1000;

    private RunJsonReader() {}

    static RunFile.Content read(Path file) {
        return JsonFile.read(file, fields -> run(file, fields));
    }

    /// Reads the specification of a run from a snapshot; the state is that of an interrupted run.
    ///
    /// @param file that contains the text
    static RunFile.Content specification(Path file, String text) {
        JsonObject json = JsonFile.parse(file, text);
        json.addProperty("state", RunState.RUNNING.id());
        return new JsonFields(file, json).make(fields -> run(file, fields));
    }

    private static RunFile.Content run(Path file, JsonFields fields) {
        if (fields.integer("version") > RunJson.VERSION) {
            throw StoreProblems.of("problem.store.run.version", file);
        }
        RunSpec spec = spec(fields);
        DataSummary summary = fields.object("examples").make(RunJsonReader::summary)
                .with(spec.data().choices().table().schema());
        RunState state = fields.constant("state", RunState.class);
        Figures figures = fields.optionalObject("final")
                .map(last -> figures(last, spec.model().likelihood())).orElse(null);
        return new RunFile.Content(spec, summary, versions(fields), state, figures, changes(fields, spec),
                changes(fields, "inherited"), events(fields));
    }

    /// Reads events; skips kinds that another version wrote.
    private static List<RunEvent> events(JsonFields fields) {
        return fields.objects("events").stream().flatMap(each -> each.make(it -> {
            long step = it.whole("step");
            String kind = it.text("kind");
            return Stream.of(RunEvent.Kind.values()).filter(known -> RunJson.id(known).equals(kind))
                    .map(known -> new RunEvent(step, known));
        })).toList();
    }

    /// Reads setting changes and refuses those the run cannot have had.
    private static List<SettingChange> changes(JsonFields fields, RunSpec spec) {
        List<SettingChange> changes = changes(fields, "changes");
        SettingChange.apply(spec, changes, Long.MAX_VALUE);
        return changes;
    }

    private static List<SettingChange> changes(JsonFields fields, String name) {
        return fields.objects(name).stream().map(each -> each.make(
                it -> new SettingChange(it.whole("step"), it.text("setting"), it.number("value")))).toList();
    }

    private static SortedMap<String, String> versions(JsonFields fields) {
        SortedMap<String, String> versions = new TreeMap<>();
        fields.optionalObject("versions")
                .ifPresent(found -> found.names().forEach(name -> versions.put(name, found.text(name))));
        return versions;
    }

    private static RunSpec spec(JsonFields fields) {
        DataSpec data = fields.object("data").make(DataJson::read);
        Optional<FamilySpec> older = fields.optionalObject("objective")
                .map(objective -> objective.make(it -> FamilySpec.ofBeta(it.number("beta"))));
        ModelSpec model = fields.object("model").make(it -> model(it, older));
        OptimizerSpec optimizer = optimizer(fields.object("optimizer"));
        Optional<Parent> parent = fields.optionalObject("parent")
                .map(began -> began.make(it -> new Parent(it.text("run"), it.whole("step"))));
        String name = fields.text("name");
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name of " + name.length() + " letters");
        }
        return new RunSpec(name, data, model, optimizer, fields.whole("seed"), parent);
    }

    static OptimizerSpec optimizer(JsonFields fields) {
        return fields.make(it -> new OptimizerSpec(it.number("learningRate"), it.integer("batch"),
                it.integer("epochs")));
    }

    static ModelSpec model(JsonFields fields) {
        return fields.make(it -> model(it, Optional.empty()));
    }

    /// @param older default for runs created when every model was a VAE
    private static ModelSpec model(JsonFields fields, Optional<FamilySpec> older) {
        ImageShape shape = fields.object("image").make(RunJsonReader::shape);
        Likelihood likelihood = fields.object("likelihood").make(RunJsonReader::likelihood);
        Architecture architecture = fields.constant("architecture", Architecture.class);
        if (older.isPresent()) {
            return new ModelSpec(shape, architecture, fields.integers("hidden"), fields.integer("latent"), likelihood)
                    .with(older.get());
        }
        return new ModelSpec(shape, architecture, fields.integers("hidden"),
                fields.constant("activation", Activation.class), fields.integer("latent"), likelihood,
                fields.object("family").make(RunJsonReader::family), fields.integer("classes"));
    }

    private static FamilySpec family(JsonFields fields) {
        Family family = Family.of(fields.text("name")).orElseThrow(IllegalArgumentException::new);
        Map<String, String> values = new TreeMap<>();
        for (Setting setting : family.settings()) {
            if (family == Family.VAE && !fields.names().contains(setting.name())) {
                continue; // as written when a VAE had no beta: the default of 1 applies
            }
            boolean choice = setting.kind() == Setting.Kind.CHOICE;
            values.put(setting.name(), choice ? fields.text(setting.name()) : "" + fields.number(setting.name()));
        }
        return new FamilySpec(family, values);
    }

    private static ImageShape shape(JsonFields fields) {
        ImageShape size = new ImageShape(fields.integer("channels"), fields.integer("height"),
                fields.integer("width"));
        ImageShape shape = fields.names().contains("low")
                ? size.withRange((float) fields.number("low"), (float) fields.number("high"))
                : size;
        long row = Math.multiplyExact((long) shape.channels(), shape.width());
        if (Math.multiplyExact(row, shape.height()) > MAX_PIXELS) {
            throw new IllegalArgumentException("too many pixels: " + shape);
        }
        return shape;
    }

    private static Likelihood likelihood(JsonFields fields) {
        return switch (fields.text("kind")) {
            case "bernoulli" -> new Likelihood.Bernoulli();
            case "bernoulli-dynamic" -> new Likelihood.Bernoulli(Likelihood.Binarization.DYNAMIC);
            case "bernoulli-static" -> new Likelihood.Bernoulli(Likelihood.Binarization.STATIC);
            case "continuous-bernoulli" -> new Likelihood.ContinuousBernoulli();
            case "gaussian" -> gaussian(fields);
            case "columns" -> new Likelihood.Columns(gaussian(fields), fields.integers("categories"),
                    fields.flag("missing"));
            case String kind -> throw new IllegalArgumentException(kind);
        };
    }

    /// Without a number, sigma starts at the residual of the first batch.
    private static Likelihood.Gaussian gaussian(JsonFields fields) {
        double sigma = fields.numberOrNaN("sigma");
        return new Likelihood.Gaussian(Double.isNaN(sigma) ? 0 : sigma, scale(fields));
    }

    private static Likelihood.Scale scale(JsonFields fields) {
        if (fields.names().contains("learned")) { // older format with two likelihoods
            return fields.flag("learned") ? Likelihood.Scale.LEARNED : Likelihood.Scale.FIXED;
        }
        return fields.constant("scale", Likelihood.Scale.class);
    }

    /// The unreadable files were reported when the data were loaded; the file only contains their number.
    private static DataSummary summary(JsonFields fields) {
        return new DataSummary(fields.text("name"), fields.object("image").make(RunJsonReader::shape),
                fields.integer("train"), fields.integer("heldOut"), fields.texts("classes"), List.of(),
                fields.objects("attributes").stream().map(each -> each.make(AttributeJson::read)).toList());
    }

    private static Figures figures(JsonFields fields, Likelihood likelihood) {
        return new Figures(fields.integer("epochs"), fields.numberOrNaN("imagesPerSecond"), likelihood,
                losses(fields.object("train")), losses(fields.object("heldOut")));
    }

    private static Losses losses(JsonFields fields) {
        double extra = fields.names().contains("extra") ? fields.numberOrNaN("extra") : 0;
        return new Losses(fields.numberOrNaN("reconstruction"), fields.numberOrNaN("kl"), fields.numberOrNaN("beta"),
                extra, fields.whole("examples"));
    }
}
