package elboroom.store.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import elboroom.domain.table.ColumnUse;
import elboroom.domain.table.DecimalMark;
import elboroom.domain.table.Delimiter;
import elboroom.domain.table.HeaderRow;
import elboroom.domain.table.MissingValues;
import elboroom.domain.table.Scaling;
import elboroom.domain.table.TableChoices;
import elboroom.domain.table.TableColumn;
import elboroom.domain.table.TableSchema;
import elboroom.store.file.JsonFields;

/// The object `table` of a run's data: what was chosen, and the columns with their scales and categories, so that a run
/// shows the units of the table without the file.
final class TableJson {

    private TableJson() {}

    static JsonObject of(TableChoices choices) {
        JsonObject json = new JsonObject();
        JsonObject columns = new JsonObject();
        new TreeMap<>(choices.columns()).forEach((name, use) -> columns.addProperty(name, use.id()));
        json.add("columns", columns);
        json.addProperty("missing", choices.missing().toString());
        json.addProperty("scaling", choices.scaling().toString());
        json.addProperty("delimiter", choices.delimiter().toString());
        json.addProperty("decimal", choices.decimal().toString());
        json.addProperty("header", choices.header().toString());
        choices.schema().ifPresent(schema -> json.add("schema", schema(schema)));
        return json;
    }

    /// Format: `{"label", "columns": [{"name", "offset", "scale", "low", "high"} or {"name", "categories"}], "missing"}`.
    private static JsonObject schema(TableSchema schema) {
        JsonObject json = new JsonObject();
        schema.label().ifPresent(label -> json.addProperty("label", label));
        JsonArray columns = new JsonArray();
        schema.columns().forEach(column -> columns.add(column(column)));
        json.add("columns", columns);
        json.addProperty("missing", schema.missing());
        return json;
    }

    private static JsonObject column(TableColumn column) {
        JsonObject json = new JsonObject();
        json.addProperty("name", column.name());
        switch (column) {
            case TableColumn.Numeric numeric -> {
                json.addProperty("offset", numeric.offset());
                json.addProperty("scale", numeric.scale());
                json.addProperty("low", numeric.low());
                json.addProperty("high", numeric.high());
            }
            case TableColumn.Categorical categorical -> {
                JsonArray categories = new JsonArray();
                categorical.categories().forEach(categories::add);
                json.add("categories", categories);
            }
        }
        return json;
    }

    static TableChoices read(JsonFields fields) {
        Map<String, ColumnUse> columns = new HashMap<>();
        JsonFields uses = fields.object("columns");
        uses.names().forEach(name -> columns.put(name, uses.constant(name, ColumnUse.class)));
        return new TableChoices(columns, fields.constant("missing", MissingValues.class),
                fields.constant("scaling", Scaling.class), fields.constant("delimiter", Delimiter.class),
                fields.constant("decimal", DecimalMark.class), fields.constant("header", HeaderRow.class),
                fields.optionalObject("schema").map(found -> found.make(TableJson::schema)));
    }

    private static TableSchema schema(JsonFields fields) {
        List<TableColumn> columns = new ArrayList<>();
        fields.objects("columns").forEach(each -> columns.add(each.make(TableJson::column)));
        return new TableSchema(columns,
                fields.names().contains("label") ? Optional.of(fields.text("label")) : Optional.empty(),
                fields.flag("missing"));
    }

    private static TableColumn column(JsonFields fields) {
        return fields.names().contains("categories")
                ? new TableColumn.Categorical(fields.text("name"), fields.texts("categories"))
                : new TableColumn.Numeric(fields.text("name"), fields.number("offset"), fields.number("scale"),
                        fields.number("low"), fields.number("high"));
    }
}
