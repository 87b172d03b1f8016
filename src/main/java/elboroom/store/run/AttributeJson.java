package elboroom.store.run;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import elboroom.domain.data.Attribute;
import elboroom.domain.data.Attribute.Kind;
import elboroom.store.file.JsonFields;

/// The attributes of examples in `run.json`: `[{"name", "kind", "values", "period", "factor"}]`, with `values` of
/// discrete ones, `period` of periodic ones and `factor` where it is true.
final class AttributeJson {

    private AttributeJson() {}

    static JsonArray of(List<Attribute> attributes) {
        JsonArray all = new JsonArray();
        attributes.forEach(attribute -> all.add(of(attribute)));
        return all;
    }

    private static JsonObject of(Attribute attribute) {
        JsonObject json = new JsonObject();
        json.addProperty("name", attribute.name());
        json.addProperty("kind", attribute.kind().id());
        if (attribute.kind() == Kind.DISCRETE) {
            JsonArray values = new JsonArray();
            attribute.values().forEach(values::add);
            json.add("values", values);
        }
        if (attribute.kind() == Kind.PERIODIC) {
            json.addProperty("period", attribute.period());
        }
        if (attribute.factor()) {
            json.addProperty("factor", true);
        }
        return json;
    }

    static Attribute read(JsonFields fields) {
        Kind kind = fields.constant("kind", Kind.class);
        List<String> names = fields.names();
        return new Attribute(fields.text("name"), kind,
                kind == Kind.DISCRETE ? fields.texts("values") : List.of(),
                kind == Kind.PERIODIC ? fields.number("period") : 0,
                names.contains("factor") && fields.flag("factor"));
    }
}
