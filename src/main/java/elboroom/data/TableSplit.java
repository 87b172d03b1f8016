package elboroom.data;

import java.util.ArrayList;
import java.util.List;

import elboroom.data.table.TableRows;
import elboroom.domain.data.Attribute;
import elboroom.domain.data.ImageShape;
import elboroom.domain.table.TableColumn;
import elboroom.domain.table.TableSchema;

/// Rows of a table, in the order of `chosen`; see `TableSchema` for what their numbers mean.
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never used as a key
record TableSplit(TableRows rows, TableSchema schema, int[] offsets, int[] chosen) implements Split {

    private static final String LINE = "line";
    private static final int MOST_ATTRIBUTES = 200;

    static TableSplit of(TableRows rows, TableSchema schema, int[] chosen) {
        int[] offsets = new int[schema.columns().size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = schema.offset(i);
        }
        return new TableSplit(rows, schema, offsets, chosen);
    }

    @Override
    public int size() {
        return chosen.length;
    }

    @Override
    public ImageShape shape() {
        return ImageShape.row(schema.width());
    }

    @Override
    public void copy(int index, float[] target, int offset) {
        for (int i = 0; i < offsets.length; i++) {
            float value = rows.value(chosen[index], i);
            int width = schema.columns().get(i).width();
            int first = offset + offsets[i];
            if (first - offset < schema.numeric()) {
                target[first] = value;
                continue;
            }
            for (int category = 0; category < width; category++) {
                target[first + category] = Float.isNaN(value) ? Float.NaN : category == value ? 1 : 0;
            }
        }
    }

    @Override
    public int label(int index) {
        return rows.label(chosen[index]);
    }

    /// What is known of each row: its line in the file, and the columns in the units of the table.
    static List<Attribute> attributes(TableSchema schema) {
        List<Attribute> attributes = new ArrayList<>(List.of(Attribute.continuous(LINE)));
        schema.columns().stream().limit(MOST_ATTRIBUTES).forEach(column -> attributes.add(switch (column) {
            case TableColumn.Numeric numeric -> Attribute.continuous(numeric.name());
            case TableColumn.Categorical(String name, List<String> categories) ->
                Attribute.discrete(name, categories);
        }));
        return attributes;
    }

    @Override
    public float attribute(int attribute, int index) {
        if (attribute == 0) {
            return rows.line(chosen[index]);
        }
        float value = rows.value(chosen[index], attribute - 1);
        return schema.columns().get(attribute - 1) instanceof TableColumn.Numeric numeric
                ? (float) numeric.value(value)
                : value;
    }
}
