package elboroom.domain.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import elboroom.domain.table.TableColumn;
import elboroom.domain.table.TableSchema;

/// Makes rows of numbers visible: as charts with a bar for each column, and as texts in the units of the table. Images
/// stay as they are.
///
/// A numeric column is a bar from its smallest to its largest training value. A categorical column is a stack of its
/// categories, each as high as it is probable. A missing value has no bar.
///
/// @param schema what the numbers mean; without one, all are standardised columns
public record RowPictures(Optional<TableSchema> schema) {

    /// For data that are not a table.
    public static final RowPictures PLAIN = new RowPictures(Optional.empty());

    private static final double STANDARD = 3;

    /// Whether an example is shown as a chart.
    public boolean charts(ImageShape shape) {
        return shape.row() && (schema.isPresent() || !shape.points());
    }

    /// Returns a chart of a row of numbers, a square with this many pixels on each side; an image as it is.
    public ImageData of(ImageData example, int side) {
        return charts(example.shape()) ? new RowRaster(side).draw(values(example)) : example;
    }

    /// As above for several.
    public List<ImageData> of(List<ImageData> examples, int side) {
        return examples.stream().map(each -> of(each, side)).toList();
    }

    /// Returns a chart of the differences between two rows of numbers, from the middle upwards where the second is
    /// larger.
    public ImageData difference(ImageData first, ImageData second, int side) {
        return new RowRaster(side).drawDifference(values(first), values(second));
    }

    /// Returns the value of each column of a row, in the order of the table; empty for an image.
    public List<RowValue> values(ImageData example) {
        if (!charts(example.shape())) {
            return List.of();
        }
        TableSchema table = schema.filter(known -> known.width() == example.shape().width())
                .orElseGet(() -> standardised(example.shape().width()));
        List<RowValue> values = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int offset = table.offset(i);
            TableColumn column = table.columns().get(i);
            values.add(new RowValue(column, IntStream.range(offset, offset + column.width())
                    .mapToObj(at -> example.pixels()[at]).toList()));
        }
        return values;
    }

    private static TableSchema standardised(int width) {
        return new TableSchema(IntStream.rangeClosed(1, width).<TableColumn>mapToObj(
                i -> new TableColumn.Numeric(String.valueOf(i), 0, 1, -STANDARD, STANDARD)).toList(),
                Optional.empty(), false);
    }

    /// Returns names and values, at most this many; the rest is an ellipsis.
    public List<String> lines(ImageData example, int most) {
        List<RowValue> values = values(example);
        List<String> lines = new ArrayList<>();
        values.stream().limit(most).forEach(value -> lines.add(value.name() + ": " + value.text()));
        if (values.size() > most) {
            lines.add("…");
        }
        return lines;
    }
}
