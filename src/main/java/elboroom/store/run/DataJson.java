package elboroom.store.run;

import com.google.gson.JsonObject;
import elboroom.domain.data.ArrayChoices;
import elboroom.domain.data.Background;
import elboroom.domain.data.DataChoices;
import elboroom.domain.data.DataFingerprint;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.HeldOutShare;
import elboroom.domain.data.ImageFitting;
import elboroom.domain.table.TableChoices;
import elboroom.store.file.JsonFields;

/// The object `data` of `run.json`. Each component of `DataChoices` is a field of its own; one that is missing has the
/// value that all data had before it could be chosen.
final class DataJson {

    private DataJson() {}

    static JsonObject of(DataSpec data) {
        JsonObject json = new JsonObject();
        json.addProperty("source", data.source());
        if (!data.builtIn()) {
            json.add("fitting", fitting(data.fitting()));
            json.add("heldOutShare", heldOut(data.choices().heldOut()));
            json.addProperty("transposed", data.choices().transposed());
            if (!data.choices().table().equals(TableChoices.AUTOMATIC)) {
                json.add("table", TableJson.of(data.choices().table()));
            }
            if (!data.choices().arrays().equals(ArrayChoices.AUTOMATIC)) {
                json.add("arrays", arrays(data.choices().arrays()));
            }
            if (!data.choices().labels().isEmpty()) {
                json.addProperty("labels", data.choices().labels());
            }
        }
        json.addProperty("limit", data.limit());
        data.fingerprint().ifPresent(fingerprint -> json.add("fingerprint", fingerprint(fingerprint)));
        return json;
    }

    static DataSpec read(JsonFields fields) {
        return new DataSpec(fields.text("source"), choices(fields), fields.integer("limit"),
                fields.optionalObject("fingerprint").map(found -> found.make(DataJson::fingerprint)));
    }

    private static DataChoices choices(JsonFields fields) {
        HeldOutShare heldOut = fields.optionalObject("heldOutShare").map(found -> found.make(DataJson::heldOut))
                .orElse(HeldOutShare.TENTH);
        TableChoices table = fields.optionalObject("table").map(found -> found.make(TableJson::read))
                .orElse(TableChoices.AUTOMATIC);
        boolean transposed = fields.names().contains("transposed") && fields.flag("transposed");
        ArrayChoices arrays = fields.optionalObject("arrays").map(found -> found.make(DataJson::arrays))
                .orElse(ArrayChoices.AUTOMATIC);
        return new DataChoices(fitting(fields), heldOut, transposed, table, arrays,
                fields.names().contains("labels") ? fields.text("labels") : "");
    }

    private static JsonObject arrays(ArrayChoices arrays) {
        JsonObject json = new JsonObject();
        json.addProperty("images", arrays.images());
        json.addProperty("labels", arrays.labels());
        json.addProperty("layout", arrays.layout().toString());
        json.addProperty("values", arrays.values().toString());
        return json;
    }

    private static ArrayChoices arrays(JsonFields fields) {
        return new ArrayChoices(fields.text("images"), fields.text("labels"),
                fields.constant("layout", ArrayChoices.Layout.class),
                fields.constant("values", ArrayChoices.Values.class));
    }

    private static JsonObject fitting(ImageFitting fitting) {
        JsonObject json = new JsonObject();
        json.addProperty("width", fitting.width());
        json.addProperty("height", fitting.height());
        json.addProperty("channels", fitting.channels());
        json.addProperty("mode", fitting.mode().toString());
        json.addProperty("background", fitting.background().toString());
        return json;
    }

    /// Runs created when all images were squares have a side. Built-in data have none.
    private static ImageFitting fitting(JsonFields data) {
        if (data.names().contains("side")) {
            return ImageFitting.square(data.integer("side"), data.integer("channels"));
        }
        return data.optionalObject("fitting").map(found -> found.make(DataJson::imageFitting))
                .orElse(ImageFitting.AUTOMATIC);
    }

    private static ImageFitting imageFitting(JsonFields fields) {
        ImageFitting.Mode mode = ImageFitting.Mode.of(fields.text("mode"))
                .orElseThrow(() -> new IllegalArgumentException("mode"));
        Background background = fields.names().contains("background")
                ? Background.of(fields.text("background"))
                : Background.WHITE;
        return new ImageFitting(fields.integer("width"), fields.integer("height"), fields.integer("channels"), mode,
                background);
    }

    /// Format: `{"percent", "most"}`; without `most` if the number is not limited.
    private static JsonObject heldOut(HeldOutShare share) {
        JsonObject json = new JsonObject();
        json.addProperty("percent", share.percent());
        if (share.most() < Integer.MAX_VALUE) {
            json.addProperty("most", share.most());
        }
        return json;
    }

    private static HeldOutShare heldOut(JsonFields fields) {
        return new HeldOutShare(fields.number("percent"),
                fields.names().contains("most") ? fields.integer("most") : Integer.MAX_VALUE);
    }

    private static JsonObject fingerprint(DataFingerprint fingerprint) {
        JsonObject json = new JsonObject();
        json.addProperty("train", fingerprint.train());
        json.addProperty("heldOut", fingerprint.heldOut());
        json.addProperty("trainHash", fingerprint.trainHash());
        json.addProperty("heldOutHash", fingerprint.heldOutHash());
        return json;
    }

    /// Runs created before fingerprints existed have none.
    private static DataFingerprint fingerprint(JsonFields fields) {
        return new DataFingerprint(fields.integer("train"), fields.integer("heldOut"), fields.text("trainHash"),
                fields.text("heldOutHash"));
    }
}
