package elboroom.data.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import elboroom.domain.Progress;
import elboroom.domain.table.ColumnOverview;
import elboroom.domain.table.ColumnUse;
import elboroom.domain.table.DecimalMark;
import elboroom.domain.table.Delimiter;
import elboroom.domain.table.HeaderRow;
import elboroom.domain.table.MissingValues;
import elboroom.domain.table.Scaling;
import elboroom.domain.table.TableChoices;
import elboroom.domain.table.TableFormat;
import elboroom.domain.table.TableOverview;
import elboroom.store.run.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TableScanTest {

    private static final String BOM = "\uFEFF";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"bom, UTF-8 (BOM), COMMA, false, true, 300", "categorical, UTF-8, COMMA, false, true, 300",
            "cp949, CP949, COMMA, false, true, 300", "crlf_quotes, UTF-8, COMMA, false, true, 300",
            "missing, UTF-8, COMMA, false, true, 303", "no_header, UTF-8, COMMA, false, false, 300",
            "semicolon_decimal_comma, UTF-8, SEMICOLON, true, true, 300"})
    void theFormatIsDetected(String name, String encoding, Delimiter delimiter, boolean comma, boolean header,
            int rows) {
        TableScan scan = scan(TableFiles.of(name));
        assertThat(scan.format()).isEqualTo(new TableFormat(encoding, delimiter, comma, header));
        assertThat(scan.rows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0,1,2 | true
            2019,2020,2021 | true
            ,0,1 | true
            1,2,4 | false
            3.0,4.0,5.0 | false
            """)
    void aFirstRowThatCountsUpHasTheNames(String first, boolean header) {
        TableScan scan = scan(write(first + "\n0.5,1.5,-2\n1.5,3.5,1\n2.5,0.5,4\n"));
        assertThat(scan.format().header()).isEqualTo(header);
        assertThat(scan.rows()).isEqualTo(header ? 3 : 4);
        assertThat(scan(write("1,2,3\n2,3,4\n3,4,5\n")).format().header()).as("rows that all count up").isFalse();
    }

    @Test
    void aColumnWithoutANameThatCountsTheRowsIsIgnored() {
        TableOverview table = scan(write(",a,b\n0,0.5,1\n1,1.5,2\n2,0.7,1.5\n")).overview(0);
        assertThat(table.columns().getFirst().name()).isEqualTo("index");
        assertThat(table.columns().getFirst().use()).isEqualTo(ColumnUse.IGNORED);
    }

    @Test
    void namesAreReadInEveryEncoding() {
        assertThat(names("bom")).containsExactly("키", "몸무게", "나이", "상수");
        assertThat(names("cp949")).containsExactly("키", "몸무게", "나이", "상수");
        assertThat(names("crlf_quotes")).containsExactly("a, x", "b \"q\"", "c", "d");
        assertThat(names("no_header")).containsExactly("c1", "c2", "c3", "c4");
    }

    @Test
    void usesAreDetected() {
        assertThat(scan(TableFiles.of("categorical")).overview(0).columns()).extracting(ColumnOverview::use)
                .containsExactly(ColumnUse.NUMERIC, ColumnUse.CATEGORICAL, ColumnUse.LABEL);
        assertThat(scan(TableFiles.of("bom")).overview(0).columns().getLast().reason())
                .isEqualTo(ColumnOverview.Reason.CONSTANT);
        TableOverview people = scan(write("id,name,age,city,class\n" + people())).overview(0);
        assertThat(people.columns()).extracting(ColumnOverview::use).containsExactly(ColumnUse.IGNORED,
                ColumnUse.IGNORED, ColumnUse.NUMERIC, ColumnUse.CATEGORICAL, ColumnUse.LABEL);
        assertThat(people.columns().get(1).reason()).isEqualTo(ColumnOverview.Reason.UNIQUE);
        assertThat(people.columns().get(3).values()).containsEntry("Seoul", 10);
        assertThat(people.firstRows()).hasSize(8).first().isEqualTo(List.of("0", "name 0", "20", "Seoul", "a"));
    }

    private static String people() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(i).append(",name ").append(i).append(',').append(20 + i % 7).append(',')
                    .append(i % 2 == 0 ? "Seoul" : "Busan").append(',').append(i % 2 == 0 ? "a" : "b").append('\n');
        }
        return text.toString();
    }

    @Test
    void aColumnWithAnotherValueInEachRowIsNotALabel() {
        StringBuilder text = new StringBuilder("x,y\n");
        for (int i = 0; i < 40; i++) {
            text.append(i * 0.5).append(',').append(i * 1.25).append('\n');
        }
        assertThat(scan(write(text.toString())).overview(0).columns()).extracting(ColumnOverview::use)
                .containsOnly(ColumnUse.NUMERIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "x-windows-949"})
    void encodingsWithoutAMark(String encoding) {
        assertThat(names(write("이름,나이\nx,1\ny,2\n", Charset.forName(encoding), false)))
                .containsExactly("이름", "나이");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void byteOrderMarks(String encoding) {
        assertThat(names(write(BOM + "a;b\n1,5;2,25\n3,0;4,0\n", Charset.forName(encoding), false)))
                .containsExactly("a", "b");
    }

    @Test
    void otherTextIsWindows1252() {
        Path file = write("caf\u00e9,b\n1,2\n3,5\n", Charset.forName("windows-1252"), false);
        assertThat(names(file)).containsExactly("café", "b");
    }

    @Test
    void gzippedTablesAreRead() {
        Path file = write("a\tb\n1.5\t2\n3\t4\n", StandardCharsets.UTF_8, true);
        TableScan scan = scan(file);
        assertThat(scan.format().delimiter()).isEqualTo(Delimiter.TAB);
        assertThat(scan.rows()).isEqualTo(2);
    }

    @Test
    void whatWasChosenIsNotDetected() {
        TableChoices choices = new TableChoices(Map.of(), MissingValues.REFUSE, Scaling.NONE,
                Delimiter.SEMICOLON, DecimalMark.COMMA, HeaderRow.NO, Optional.empty());
        TableScan scan = TableScan.of(TableFiles.of("semicolon_decimal_comma"), choices.with("c1", ColumnUse.IGNORED),
                Progress.IGNORED);
        assertThat(scan.format().header()).isFalse();
        assertThat(scan.rows()).isEqualTo(301);
    }

    @Test
    void thousandsAreNotDecimals() {
        assertThat(scan(write("a,b\n\"1,234\",1\n\"12,500\",3\n")).format().decimalComma()).isFalse();
        assertThat(scan(write("a,b\n\"1,5\",1\n\"2,25\",3\n")).format().decimalComma()).isTrue();
        assertThat(CellText.number("1.234.567,5", true)).isEqualTo(1234567.5);
        assertThat(CellText.number("1,234,567.5", false)).isEqualTo(1234567.5);
        assertThat(CellText.number("\u22123e2", false)).isEqualTo(-300);
        assertThat(CellText.number("1,23", false)).isNaN();
        assertThat(CellText.number("-Infinity", false)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource({"ragged, problem.table.ragged"})
    void casesAreRefused(String name, String problem) {
        assertThat(Problems.keyOf(() -> scan(TableFiles.of(name)))).isEqualTo(problem);
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        assertThat(Problems.of(() -> scan(write("a,b\n1,2\n\n3\n"))).arguments()).endsWith(4L, 1, 2);
        assertThat(Problems.keyOf(() -> scan(write("a,b\n")))).isEqualTo("problem.table.noRows");
        assertThat(Problems.keyOf(() -> scan(write("")))).isEqualTo("problem.table.noRows");
        assertThat(Problems.keyOf(() -> scan(write("a,b\n1,\"2\n3,4\n")))).isEqualTo("problem.table.quote");
        assertThat(Problems.keyOf(() -> scan(write("a,b\nx,1\ny,1\n")))).isEqualTo("problem.table.noInput");
        Path binary = folder.resolve("binary.csv");
        Files.write(binary, new byte[]{1, 0, 2, 3, 0, 0, 9, 9, 0, 7});
        assertThat(Problems.keyOf(() -> scan(binary))).isEqualTo("problem.table.notText");
        Path cut = folder.resolve("cut.csv.gz");
        byte[] whole = Files.readAllBytes(write("a,b\n1,2\n".repeat(1000), StandardCharsets.UTF_8, true));
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        assertThat(Problems.keyOf(() -> scan(cut))).isEqualTo("problem.table.damaged");
        assertThat(Problems.keyOf(() -> scan(folder.resolve("no.csv")))).isEqualTo("problem.data.missing");
    }

    @Test
    void anUnknownColumnIsNamed() {
        TableChoices choices = TableChoices.AUTOMATIC.with("weight", ColumnUse.LABEL);
        assertThat(Problems.of(() -> TableScan.of(TableFiles.of("no_header"), choices, Progress.IGNORED)).arguments())
                .endsWith("weight", "c1, c2, c3, c4");
    }

    private static TableScan scan(Path file) {
        return TableScan.of(file, TableChoices.AUTOMATIC, Progress.IGNORED);
    }

    private static List<String> names(String name) {
        return names(TableFiles.of(name));
    }

    private static List<String> names(Path file) {
        return scan(file).columns().stream().map(ColumnSurvey::name).toList();
    }

    private Path write(String text) {
        return write(text, StandardCharsets.UTF_8, false);
    }

    private Path write(String text, Charset encoding, boolean zipped) {
        Path file = folder.resolve(zipped ? "table.csv.gz" : "table.csv");
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream packed = zipped ? new GZIPOutputStream(out) : out) {
            packed.write(text.getBytes(encoding));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
