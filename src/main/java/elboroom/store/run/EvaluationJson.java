package elboroom.store.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import elboroom.domain.table.TableSchema;
import elboroom.metrics.Decomposition;
import elboroom.metrics.DimensionFigures;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.ImageError;
import elboroom.metrics.MeanAndError;
import elboroom.metrics.RowError;
import elboroom.store.file.JsonFile;
import org.jspecify.annotations.Nullable;

/// Writes evaluation results as JSON, in nats per example unless the name states another unit. Values not defined for a
/// family are null.
public final class EvaluationJson {

    private EvaluationJson() {}

    /// Returns the figures of both splits and all metrics of the held-out split:
    ///
    /// `{…, "model", "bound": {"mean", "standardError", "examples", "reconstruction", "kl"}, "reconstruction": {"mean",
    /// "standardError", "examples"}, "kl": {…}, "nll": {"mean", "standardError", "samples", "examples",
    /// "bitsPerDimension"}, "decomposition": {"mutualInformation", "totalCorrelation", "dimensionKl", "samples",
    /// "examples"}, "dimensions": [{"kl", "meanVariance", "posteriorVariance", "active"}], "activeUnits",
    /// "aggregatePosterior": {"mean", "covariance"}, "mse", "mseStandardError", "psnr", "imagePsnr": {"mean",
    /// "standardError", "examples"}, "codebook": {"perplexity", "batchPerplexity", "batch", "used", "size"}, "columns": [{"name", "error",
    /// "mean", "standardError", "examples"}]}`; `columns` only of a table, in its units; `psnr`
    /// is pooled over all pixels, `imagePsnr` the mean over images. What is not defined for a
    /// single example is null: standard errors, the parts of the decomposition, variances of means and active units.
    public static String text(Figures figures, EvaluationReport report, Optional<TableSchema> table) {
        JsonObject json = figures.toJson();
        json.addProperty("model", report.model().family().family().id());
        json.add("bound", bound(report));
        json.add("reconstruction", mean(report.reconstruction()));
        json.add("kl", report.kl() == null ? JsonNull.INSTANCE : mean(report.kl()));
        EvaluationReport.LogLikelihood likelihood = report.likelihood();
        if (likelihood == null) {
            json.add("nll", JsonNull.INSTANCE);
        } else {
            JsonObject nll = mean(likelihood.negative());
            nll.addProperty("samples", likelihood.samples());
            nll.add("bitsPerDimension", RunJson.number(report.bitsPerDimension()));
            json.add("nll", nll);
        }
        json.add("decomposition", decomposition(report.decomposition()));
        JsonArray dimensions = new JsonArray();
        report.dimensions().forEach(dimension -> dimensions.add(dimension(dimension)));
        json.add("dimensions", dimensions);
        OptionalInt active = DimensionFigures.activeUnits(report.dimensions());
        json.addProperty("activeUnits", active.isPresent() ? active.getAsInt() : null);
        json.add("aggregatePosterior", aggregate(report));
        images(json, report);
        if (report.rows() != null && table.isPresent()) {
            json.add("columns", columns(report.rows().in(table.get())));
        }
        json.add("codebook", codebook(report.codes()));
        return JsonFile.text(json);
    }

    private static JsonArray columns(List<RowError.OfColumn> errors) {
        JsonArray columns = new JsonArray();
        errors.forEach(of -> {
            JsonObject column = mean(of.error());
            column.addProperty("name", of.column().name());
            column.addProperty("error", of.share() ? "wrong share" : "root mean square");
            columns.add(column);
        });
        return columns;
    }

    /// PSNR is not defined for points and rows.
    private static void images(JsonObject json, EvaluationReport report) {
        ImageError error = report.error();
        boolean points = report.model().shape().row();
        json.add("mse", RunJson.number(error.meanSquaredError()));
        json.add("mseStandardError", RunJson.number(error.squared().standardError()));
        json.add("psnr", points ? JsonNull.INSTANCE : RunJson.number(error.psnr()));
        json.add("imagePsnr", points ? JsonNull.INSTANCE : mean(error.imagePsnr()));
    }

    private static JsonObject mean(MeanAndError value) {
        JsonObject json = new JsonObject();
        json.add("mean", RunJson.number(value.mean()));
        json.add("standardError", RunJson.number(value.standardError()));
        json.addProperty("examples", value.count());
        return json;
    }

    private static JsonElement bound(EvaluationReport report) {
        if (report.bound() == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = mean(report.bound());
        json.add("reconstruction", RunJson.number(report.reconstruction().mean()));
        json.add("kl", report.kl() == null ? JsonNull.INSTANCE : RunJson.number(report.kl().mean()));
        return json;
    }

    private static JsonElement decomposition(@Nullable Decomposition parts) {
        if (parts == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = new JsonObject();
        json.add("mutualInformation", RunJson.number(parts.mutualInformation().mean()));
        json.add("totalCorrelation", RunJson.number(parts.totalCorrelation().mean()));
        json.add("dimensionKl", RunJson.number(parts.dimensionKl().mean()));
        json.add("standardErrors", errors(parts));
        json.addProperty("samples", parts.samples());
        json.addProperty("examples", parts.examples());
        return json;
    }

    private static JsonObject errors(Decomposition parts) {
        JsonObject json = new JsonObject();
        json.add("mutualInformation", RunJson.number(parts.mutualInformation().standardError()));
        json.add("totalCorrelation", RunJson.number(parts.totalCorrelation().standardError()));
        json.add("dimensionKl", RunJson.number(parts.dimensionKl().standardError()));
        return json;
    }

    private static JsonObject dimension(DimensionFigures figures) {
        JsonObject json = new JsonObject();
        json.add("kl", RunJson.number(figures.kl()));
        json.add("meanVariance", RunJson.number(figures.meanVariance()));
        json.add("posteriorVariance", RunJson.number(figures.posteriorVariance()));
        json.addProperty("active", figures.known() ? figures.active() : null);
        return json;
    }

    private static JsonElement aggregate(EvaluationReport report) {
        if (report.aggregate() == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = new JsonObject();
        json.add("mean", array(report.aggregate().mean()));
        JsonArray rows = new JsonArray();
        for (double[] row : report.aggregate().covariance()) {
            rows.add(array(row));
        }
        json.add("covariance", rows);
        return json;
    }

    private static JsonArray array(double[] values) {
        JsonArray array = new JsonArray();
        for (double value : values) {
            array.add(RunJson.number(value));
        }
        return array;
    }

    private static JsonElement codebook(EvaluationReport.@Nullable Codes codes) {
        if (codes == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = new JsonObject();
        json.add("perplexity", RunJson.number(codes.usage().perplexity()));
        json.add("batchPerplexity", RunJson.number(codes.batchPerplexity()));
        json.addProperty("batch", codes.batch());
        json.addProperty("used", codes.usage().used());
        json.addProperty("size", codes.usage().size());
        return json;
    }
}
