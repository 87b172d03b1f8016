package elboroom.store.run;

import com.google.gson.JsonObject;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.training.Evaluation;
import elboroom.store.file.JsonFile;

/// What a run reached: the figures in `run.json` and on the command line.
///
/// @param epochs how many epochs are complete
/// @param imagesPerSecond training images a second
/// @param train nats per example, averages over the last epoch's steps
/// @param heldOut nats per example, averages over the held-out split
public record Figures(int epochs, double imagesPerSecond, Likelihood likelihood, Losses train, Losses heldOut) {

    /// The figures at the end of an epoch.
    public static Figures of(Evaluation evaluation, Likelihood likelihood) {
        return new Figures(evaluation.epoch(), evaluation.imagesPerSecond(), likelihood, evaluation.train(),
                evaluation.heldOut());
    }

    /// `{"epochs", "imagesPerSecond", "likelihood", "train": {"loss", "reconstruction", "kl", "beta", "extra", "examples"},
    /// "heldOut": {…}, "evaluationBatch"}`; a number that is not finite is null.
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

    /// The same as text, indented.
    public String toJsonText() {
        return JsonFile.text(toJson());
    }
}
