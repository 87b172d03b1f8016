package elboroom.store.run;

import com.google.gson.JsonObject;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.training.Evaluation;
import elboroom.store.file.JsonFile;

/// Results of a run: the figures in `run.json` and on the command line.
///
/// @param epochs number of completed epochs
/// @param imagesPerSecond training throughput
/// @param train nats per example, averaged over the steps of the last epoch
/// @param heldOut nats per example, averaged over the held-out split
public record Figures(int epochs, double imagesPerSecond, Likelihood likelihood, Losses train, Losses heldOut) {

    /// Returns the figures at the end of an epoch.
    public static Figures of(Evaluation evaluation, Likelihood likelihood) {
        return new Figures(evaluation.epoch(), evaluation.imagesPerSecond(), likelihood, evaluation.train(),
                evaluation.heldOut());
    }

    /// Format: `{"epochs", "imagesPerSecond", "likelihood", "train": {"loss", "reconstruction", "kl", "beta", "extra",
    /// "examples"}, "heldOut": {…}, "evaluationBatch"}`; non-finite numbers are null.
    public JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("epochs", epochs);
        json.add("imagesPerSecond", RunJson.number(imagesPerSecond));
        json.addProperty("likelihood", likelihood.id());
        json.add("train", RunJson.losses(train));
        json.add("heldOut", RunJson.losses(heldOut));
        json.addProperty("evaluationBatch", Evaluation.BATCH);
        return json;
    }

    /// Returns the same as indented text.
    public String toJsonText() {
        return JsonFile.text(toJson());
    }
}
