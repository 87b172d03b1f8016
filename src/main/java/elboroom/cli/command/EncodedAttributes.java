package elboroom.cli.command;

import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import elboroom.data.Dataset;
import elboroom.domain.data.Attribute;
import elboroom.store.tensor.NpyArray;

/// The attributes of encoded examples as columns of a file, training examples first.
///
/// @param train number of training examples
record EncodedAttributes(Dataset data, int train, int heldOut) {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\\r\\n]");
    /// Characters that the name of an array in a numpy file should not have.
    private static final Pattern UNUSUAL = Pattern.compile("[^\\p{L}\\p{N}_.-]+");
    private static final String PREFIX = "attribute_";

    /// Returns a text as a cell of a table, quoted if needed (RFC 4180).
    static String cell(String text) {
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private List<Attribute> all() {
        return data.summary().attributes();
    }

    /// Returns the headers of the columns, each after a comma: `attribute_<name>`.
    String header() {
        StringBuilder header = new StringBuilder();
        all().forEach(each -> header.append(',').append(cell(PREFIX + each.name())));
        return header.toString();
    }

    /// Appends the cells of an example, each after a comma; a missing value is empty.
    void append(StringBuilder row, boolean training, int index) {
        for (int i = 0; i < all().size(); i++) {
            float value = value(i, training, index);
            row.append(',');
            if (!Float.isNaN(value)) {
                row.append(all().get(i).valueName(value).map(EncodedAttributes::cell)
                        .orElseGet(() -> String.valueOf(value)));
            }
        }
    }

    /// Adds an array `attribute_<name>` for each attribute, `[examples]`: texts if it is discrete, an empty one where it
    /// is missing; else numbers, and NaN.
    void addTo(SequencedMap<String, NpyArray> arrays) {
        int[] shape = {train + heldOut};
        for (int i = 0; i < all().size(); i++) {
            int number = i;
            Attribute attribute = all().get(i);
            String name = PREFIX + UNUSUAL.matcher(attribute.name()).replaceAll("_");
            String key = arrays.containsKey(name) ? name + "_" + i : name;
            if (attribute.kind() == Attribute.Kind.DISCRETE) {
                arrays.put(key, new NpyArray.Texts(shape, IntStream.range(0, shape[0])
                        .mapToObj(row -> attribute.valueName(value(number, row)).orElse("")).toArray(String[]::new)));
            } else {
                float[] values = new float[shape[0]];
                for (int row = 0; row < values.length; row++) {
                    values[row] = value(number, row);
                }
                arrays.put(key, new NpyArray.Floats(shape, values));
            }
        }
    }

    private float value(int attribute, int row) {
        return row < train ? value(attribute, true, row) : value(attribute, false, row - train);
    }

    private float value(int attribute, boolean training, int index) {
        return (training ? data.train() : data.heldOut()).attribute(attribute, index);
    }
}
