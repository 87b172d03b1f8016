package elboroom.store.step;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import com.google.gson.JsonObject;
import elboroom.domain.ProblemException;
import elboroom.domain.model.ModelSpec;
import elboroom.metrics.AggregatePosterior;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.StepEvaluation;
import elboroom.store.file.DamagedFile;
import elboroom.store.file.JsonFields;
import elboroom.store.file.JsonFile;

/// Evaluation results of the steps of a run, `numbers/<step>.json` in its folder. A damaged file, or one that lacks a
/// current metric, is ignored: the step can be evaluated again. Thread-safe.
public final class EvaluationFile {

    static final String PART = "numbers";
    static final String SUFFIX = ".json";

    private final StepFiles files;
    private final ModelSpec model;

    /// @param run folder of the run
    public EvaluationFile(Path run, ModelSpec model) {
        this.files = new StepFiles(run, PART, SUFFIX);
        this.model = model;
    }

    /// Replaces the results of the same step; an unreadable file is renamed instead.
    ///
    /// @throws ProblemException if the file cannot be written
    public void write(StepEvaluation measured) {
        JsonObject json = new JsonObject();
        json.addProperty("step", measured.step());
        json.addProperty("measured", measured.measured().toString());
        json.addProperty("data", measured.data());
        json.addProperty("examples", measured.examples());
        json.add("numbers", new RecordsJson(model).json(measured.numbers()));
        Path file = files.fileToWrite(measured.step());
        if (read(measured.step()).isEmpty()) {
            DamagedFile.rename(file);
        }
        JsonFile.replace(file, json);
    }

    /// Returns the results of a step, if they exist and can be read.
    public Optional<StepEvaluation> read(long step) {
        try {
            if (!files.has(step)) {
                return Optional.empty();
            }
            return Optional.of(JsonFile.readWithNaN(files.file(step), fields -> read(fields, step)));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    private StepEvaluation read(JsonFields fields, long step) {
        try {
            EvaluationReport report = new RecordsJson(model).read(fields.element("numbers"), EvaluationReport.class);
            StepEvaluation read = new StepEvaluation(fields.whole("step"), Instant.parse(fields.text("measured")),
                    fields.text("data"), fields.integer("examples"), report);
            if (read.step() != step || !fits(report)) {
                throw new IllegalArgumentException("of another step or model");
            }
            return read;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private boolean fits(EvaluationReport report) {
        int dimensions = report.dimensions().size();
        AggregatePosterior aggregate = report.aggregate();
        return (dimensions == 0 || dimensions == model.latent()) && (aggregate == null || fits(aggregate));
    }

    private boolean fits(AggregatePosterior aggregate) {
        boolean rows = aggregate.covariance().length == model.latent();
        for (double[] row : aggregate.covariance()) {
            rows = rows && row != null && row.length == model.latent();
        }
        return rows && aggregate.mean().length == model.latent();
    }
}
