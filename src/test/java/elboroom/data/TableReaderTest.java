package elboroom.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import elboroom.data.table.TableFiles;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataChoices;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageShape;
import elboroom.domain.table.ColumnUse;
import elboroom.domain.table.MissingValues;
import elboroom.domain.table.Scaling;
import elboroom.domain.table.TableChoices;
import elboroom.domain.table.TableColumn;
import elboroom.domain.table.TableSchema;
import elboroom.store.run.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TableReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bom", "cp949", "crlf_quotes", "no_header", "semicolon_decimal_comma"})
    void theSameNumbersInEveryFormat(String name) {
        Dataset data = read(TableFiles.of(name), TableChoices.AUTOMATIC);
        assertThat(data.summary().shape()).isEqualTo(ImageShape.row(3)); // the last column is constant
        assertThat(data.summary().train()).isEqualTo(270);
        assertThat(data.heldOut().size()).isEqualTo(30);
        assertThat(data.fingerprint()).isEqualTo(read(TableFiles.of("bom"), TableChoices.AUTOMATIC).fingerprint());
    }

    @Test
    void trainingRowsHaveMeanZeroAndDeviationOne() {
        Dataset data = read(TableFiles.of("bom"), TableChoices.AUTOMATIC);
        for (int column = 0; column < 3; column++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < data.train().size(); i++) {
                float value = data.train().image(i).pixels()[column];
                sum += value;
                squares += value * value;
            }
            assertThat(sum / 270).isCloseTo(0, within(1e-5));
            assertThat(squares / 270).isCloseTo(1, within(1e-4));
        }
    }

    @ParameterizedTest
    @CsvSource({"STANDARDIZE", "MINMAX", "NONE"})
    void theSchemaGivesBackTheUnits(Scaling scaling) throws IOException {
        Path file = numbers();
        Dataset data = read(file, TableChoices.AUTOMATIC.with(scaling));
        TableSchema schema = schema(data);
        assertThat(schema.names()).containsExactly("small", "large");
        TableColumn.Numeric small = (TableColumn.Numeric) schema.columns().getFirst();
        TableColumn.Numeric large = (TableColumn.Numeric) schema.columns().getLast();
        for (int i = 0; i < data.train().size(); i++) {
            float[] row = data.train().image(i).pixels();
            double value = small.value(row[0]);
            assertThat(value * 1000).isCloseTo(Math.rint(value * 1000), within(1e-3));
            assertThat(large.value(row[1])).isCloseTo(1e6 + 1000 * value, within(0.2));
        }
        assertThat(small.low()).isBetween(0.0, 0.005);
        assertThat(small.high()).isBetween(0.034, 0.039);
        if (scaling == Scaling.MINMAX) {
            assertThat(small.offset()).isCloseTo(small.low(), within(1e-6));
        }
    }

    private Path numbers() throws IOException {
        StringBuilder text = new StringBuilder("small,large\n");
        for (int i = 0; i < 40; i++) {
            text.append(i / 1000.0).append(',').append(1_000_000 + i).append('\n');
        }
        return Files.writeString(folder.resolve("numbers.csv"), text);
    }

    @Test
    void categoriesAreOneHotAndLabelsAreNotInput() {
        Dataset data = read(TableFiles.of("categorical"), TableChoices.AUTOMATIC);
        assertThat(schema(data).columns().getLast())
                .isEqualTo(new TableColumn.Categorical("colour", List.of("red", "파랑")));
        assertThat(schema(data).label()).contains("label");
        assertThat(data.summary().classes()).containsExactly("0", "1");
        float[] row = data.train().image(0).pixels();
        assertThat(row).hasSize(3);
        assertThat(row[1] + row[2]).isEqualTo(1);
        assertThat(data.train().label(0)).isBetween(0, 1);
    }

    @Test
    void columnsCanBeChosen() {
        Dataset data = read(TableFiles.of("categorical"), TableChoices.AUTOMATIC.with("label", ColumnUse.CATEGORICAL)
                .with("colour", ColumnUse.LABEL).with("x", ColumnUse.IGNORED));
        assertThat(data.summary().classes()).containsExactly("red", "파랑");
        assertThat(schema(data).names()).containsExactly("label");
        assertThat(data.summary().shape()).isEqualTo(ImageShape.row(2));
    }

    @Test
    void missingValuesAreRefusedDroppedOrMasked() {
        Path file = TableFiles.of("missing");
        Problem refused = Problems.of(() -> read(file, TableChoices.AUTOMATIC));
        assertThat(refused.key()).isEqualTo("problem.table.missing");
        assertThat(refused.arguments()).contains(2L, "b");
        Dataset dropped = read(file, TableChoices.AUTOMATIC.with(MissingValues.DROP));
        assertThat(dropped.summary().train() + dropped.heldOut().size()).isEqualTo(300);
        assertThat(dropped.hints()).extracting(Problem::arguments).containsExactly(List.of(3L));
        Dataset masked = read(file, TableChoices.AUTOMATIC.with(MissingValues.MASK));
        assertThat(masked.summary().train() + masked.heldOut().size()).isEqualTo(303);
        assertThat(missing(masked.train()) + missing(masked.heldOut())).isEqualTo(5); // one is infinite
        assertThat(schema(masked).missing()).isTrue();
    }

    private static int missing(Split split) {
        int count = 0;
        for (int i = 0; i < split.size(); i++) {
            for (float value : split.image(i).pixels()) {
                count += Float.isNaN(value) ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void aModelTrainedWithoutMissingValuesRefusesThem() throws IOException {
        Dataset complete = read(TableFiles.of("bom"), TableChoices.AUTOMATIC.with(MissingValues.MASK));
        assertThat(schema(complete).missing()).as("none is missing").isFalse();
        assertThat(complete.hints()).isEmpty();
        Path gaps = Files.writeString(folder.resolve("gaps.csv"), "키,몸무게,나이\n1,2,3\n1,,3\n2,3,4\n");
        TableChoices own = TableChoices.AUTOMATIC.with(MissingValues.MASK).with(schema(complete));
        assertThat(Problems.keyOf(() -> read(gaps, own))).isEqualTo("problem.table.missing");
    }

    @Test
    void valuesThatAreNotNumbersAreNamed() throws IOException {
        String rows = "1,2\n".repeat(30);
        Path text = Files.writeString(folder.resolve("text.csv"), "a,b\n" + rows + "3,oops\n2,3\n");
        assertThat(Problems.of(() -> read(text, TableChoices.AUTOMATIC)).arguments()).contains(32L, "b", "oops");
        Path infinite = Files.writeString(folder.resolve("inf.csv"), "a,b\n" + rows + "inf,4\n2,3\n");
        Problem problem = Problems.of(() -> read(infinite, TableChoices.AUTOMATIC));
        assertThat(problem.key()).isEqualTo("problem.table.infinite");
        assertThat(problem.arguments()).contains(32L, "a", "inf");
    }

    @Test
    void aRunReadsOtherRowsWithItsOwnScales() throws IOException {
        Dataset data = read(numbers(), TableChoices.AUTOMATIC);
        DataSpec pinned = data.pin(DataSpec.of(folder.resolve("numbers.csv").toString()));
        assertThat(pinned.choices().table().schema()).contains(schema(data));
        assertThat(Datasets.load(pinned, 1, Progress.IGNORED).fingerprint()).isEqualTo(data.fingerprint());
        Path other = Files.writeString(folder.resolve("other.csv"), "large;small\n1000005;0,005\n1000010;0,01\n");
        Dataset read = read(other, pinned.choices().table().withoutFormat());
        assertThat(schema(read)).isEqualTo(schema(data));
        float[] row = read.train().image(0).pixels();
        TableColumn.Numeric small = (TableColumn.Numeric) schema(data).columns().getFirst();
        assertThat(small.value(row[0])).isBetween(0.0049, 0.0101);
        Path lacking = Files.writeString(folder.resolve("lacking.csv"), "small\n1\n2\n");
        assertThat(Problems.of(() -> read(lacking, pinned.choices().table())).arguments()).contains("large");
    }

    @Test
    void unknownCategoriesAreNamed() throws IOException {
        Dataset data = read(TableFiles.of("categorical"), TableChoices.AUTOMATIC);
        Path other = Files.writeString(folder.resolve("other.csv"), "x,colour\n1,red\n2,green\n");
        assertThat(Problems.of(() -> read(other, TableChoices.AUTOMATIC.with(schema(data)))).arguments())
                .contains(3L, "colour", "green");
    }

    @Test
    void manyRowsNeedFewBytesEach() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("a\tb\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(random.nextInt(100)).append('\t').append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("many.tsv"), text);
        Dataset data = read(file, TableChoices.AUTOMATIC);
        assertThat(data.summary().train()).isEqualTo(45_000);
        assertThat(data.table().orElseThrow().columns().getLast().distinct()).isZero(); // not counted
    }

    private static TableSchema schema(Dataset data) {
        return data.summary().table().orElseThrow();
    }

    private static Dataset read(Path file, TableChoices choices) {
        return Datasets.load(new DataSpec(file.toString(), DataChoices.AUTOMATIC.withTable(choices), 0), 1,
                Progress.IGNORED);
    }
}
