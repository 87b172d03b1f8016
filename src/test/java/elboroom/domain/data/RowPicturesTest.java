package elboroom.domain.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import elboroom.domain.table.TableColumn;
import elboroom.domain.table.TableSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowPicturesTest {

    private static final TableSchema SCHEMA = new TableSchema(List.of(
            new TableColumn.Categorical("colour", List.of("red", "green", "blue")),
            new TableColumn.Numeric("length", 10, 2, 4, 16), new TableColumn.Numeric("year", 2000, 10, 1980, 2020)),
            Optional.empty(), true);
    private static final RowPictures PICTURES = new RowPictures(Optional.of(SCHEMA));
    private static final ImageData ROW = row(1.5f, -1, 0.25f, 0.7f, 0.05f);
    private static final int SIDE = 64;

    private static ImageData row(float... numbers) {
        return new ImageData(ImageShape.row(numbers.length), numbers);
    }

    @Test
    void valuesAreInTheOrderAndUnitsOfTheTable() {
        assertThat(PICTURES.values(ROW)).extracting(RowValue::name).containsExactly("colour", "length", "year");
        assertThat(PICTURES.values(ROW)).extracting(RowValue::text).containsExactly("green (70 %)", "13.0", "1990.0");
        assertThat(PICTURES.values(ROW)).extracting(RowValue::cell).containsExactly("green", "13", "1990");
        assertThat(PICTURES.values(ROW).get(1).parts()).containsExactly(0.75);
        assertThat(PICTURES.lines(ROW, 2)).containsExactly("colour: green (70 %)", "length: 13.0", "…");
    }

    @Test
    void missingValuesAreDashesAndHaveNoBar() {
        float none = Float.NaN;
        ImageData row = row(none, 0, none, none, none);
        assertThat(PICTURES.values(row)).extracting(RowValue::text).containsExactly("–", "–", "2000.0");
        assertThat(PICTURES.values(row)).extracting(RowValue::cell).containsExactly("", "", "2000");
        assertThat(lit(PICTURES.of(row, SIDE), 10)).isZero();
        assertThat(lit(PICTURES.of(row, SIDE), 54)).isPositive();
    }

    @Test
    void barsAreAsHighAsTheValues() {
        ImageData chart = PICTURES.of(ROW, SIDE);
        assertThat(chart.shape()).isEqualTo(new ImageShape(3, SIDE, SIDE));
        int inner = SIDE - 2 * SIDE / 16;
        assertThat(lit(chart, 10)).as("categories fill the bar").isEqualTo(inner);
        assertThat(lit(chart, 32)).isEqualTo(inner * 3 / 4);
        assertThat(lit(chart, 54)).isEqualTo(inner / 4);
    }

    /// The number of pixels of a bar in a column of pixels.
    private static long lit(ImageData chart, int x) {
        return IntStream.range(0, SIDE)
                .filter(y -> Math.max(chart.grey(0, y, x), Math.max(chart.grey(1, y, x), chart.grey(2, y, x))) > 100)
                .count();
    }

    @Test
    void differencesPointUpOrDown() {
        ImageData chart = PICTURES.difference(ROW, row(0, 2, 0.25f, 0.7f, 0.05f), SIDE);
        assertThat(chart.grey(2, SIDE / 2 + 4, 32)).as("smaller: blue, below the middle").isGreaterThan(200);
        assertThat(chart.grey(0, SIDE / 2 - 6, 54)).as("larger: orange, above the middle").isGreaterThan(200);
    }

    @Test
    void imagesAndPointsStayAsTheyAre() {
        ImageData image = new ImageData(new ImageShape(1, 2, 2), new float[4]);
        assertThat(PICTURES.of(image, SIDE)).isSameAs(image);
        assertThat(PICTURES.values(image)).isEmpty();
        ImageData point = new ImageData(ImageShape.POINT, new float[2]);
        assertThat(RowPictures.PLAIN.of(point, SIDE)).isSameAs(point);
    }

    @Test
    void withoutASchemaColumnsHaveNumbers() {
        assertThat(RowPictures.PLAIN.lines(row(0.5f, 3, -3), 5)).containsExactly("1: 0.50", "2: 3.00", "3: −3.00");
    }

    @Test
    void manyColumnsAreDrawnToo() {
        float[] numbers = new float[1000];
        assertThat(RowPictures.PLAIN.of(row(numbers), 16).shape().width()).isEqualTo(16);
    }
}
