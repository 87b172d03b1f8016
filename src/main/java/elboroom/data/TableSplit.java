package elboroom.data;

import elboroom.data.table.TableRows;
import elboroom.domain.data.ImageShape;
import elboroom.domain.table.TableSchema;

/// Rows of a table, in the order of `chosen`; see `TableSchema` for what their numbers mean.
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never used as a key
record TableSplit(TableRows rows, TableSchema schema, int[] offsets, int[] chosen) implements Split {

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
}
