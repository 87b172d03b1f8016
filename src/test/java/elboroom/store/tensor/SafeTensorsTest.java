package elboroom.store.tensor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import elboroom.domain.model.Tensor;
import elboroom.store.run.Problems;
import elboroom.store.run.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SafeTensorsTest {

    private static final String ONE = "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}";

    @TempDir
    Path folder;

    @Test
    void writesTheOfficialFormat() throws IOException {
        Path file = folder.resolve("w.safetensors");
        SafeTensors.write(file, Map.of("b", new Tensor(new int[]{1, 2}, new float[]{1, -2}), "a",
                new Tensor(new int[]{}, new float[]{0.5f})), Map.of("step", "7"));
        String json = "{'__metadata__':{'crc32c':'5a684581','step':'7'},'a':{'dtype':'F32','shape':[],'data_offsets':[0,4]},"
                + "'b':{'dtype':'F32','shape':[1,2],'data_offsets':[4,12]}}";
        byte[] expected = bytes(padded(json), 0.5f, 1, -2);
        assertThat(padded(json).length() % 8).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(expected);
    }

    @Test
    void readsFilesOfOtherPrograms() throws IOException {
        Path file = write("{'z':{'data_offsets':[4,8],'shape':[1,1],'dtype':'F32','more':[1]},"
                + "'a':{'dtype':'F32','shape':[],'data_offsets':[0,4]},"
                + "'none':{'dtype':'F32','shape':[0,5],'data_offsets':[4,4]}}", 3, 4);
        SafeTensors.Contents contents = SafeTensors.read(file);
        assertThat(contents.tensors()).containsOnlyKeys("a", "none", "z");
        assertThat(Samples.named(contents.tensors(), "a").values()).containsExactly(3);
        assertThat(Samples.named(contents.tensors(), "z").shape()).containsExactly(1, 1);
        assertThat(Samples.named(contents.tensors(), "z").values()).containsExactly(4);
        assertThat(Samples.named(contents.tensors(), "none").values()).isEmpty();
        assertThat(contents.metadata()).isEmpty();
    }

    @Test
    void largeAndUnusualValuesRoundTripExactly() {
        float[] values = new float[100_003];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(i * 42_949);
        }
        values[5] = Float.NaN;
        Path file = folder.resolve("large");
        SafeTensors.write(file, Map.of("층 \"1\"", new Tensor(new int[]{values.length}, values)), Map.of("k", "값\n"));
        SafeTensors.Contents contents = SafeTensors.read(file);
        assertThat(Samples.named(contents.tensors(), "층 \"1\"").values()).isEqualTo(values);
        assertThat(contents.metadata()).containsExactly(Map.entry("k", "값\n"));
    }

    @Test
    void theSameTensorsGiveTheSameBytes() throws IOException {
        Map<String, Tensor> some = Map.of("a", Samples.tensor(2), "b", Samples.tensor(3), "c", Samples.tensor(1));
        SafeTensors.write(folder.resolve("1"), some, Map.of());
        SafeTensors.write(folder.resolve("2"), new TreeMap<>(some).descendingMap(), Map.of());
        assertThat(folder.resolve("1")).hasSameBinaryContentAs(folder.resolve("2"));
    }

    @Test
    void readsInsideAZip() throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        SafeTensors.write(source.resolve("w"), Map.of("a", Samples.tensor(40, 50)), Map.of());
        try (FileSystem zip = Samples.zipped(source, folder.resolve("jar.zip"), "/in")) {
            assertThat(Samples.named(SafeTensors.read(zip.getPath("/in/w")).tensors(), "a").values())
                    .isEqualTo(Samples.tensor(40, 50).values());
        }
    }

    @Test
    void refusesATensorNamedLikeTheMetadata() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> SafeTensors.write(folder.resolve("w"), Map.of("__metadata__", Samples.tensor(1)), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 20, 60, 64, 65, 68, 71})
    void detectsTruncationAnywhere(int length) throws IOException {
        Path file = write(ONE, 1, 2);
        byte[] whole = Files.readAllBytes(file);
        assertThat(whole).hasSize(72);
        Files.write(file, Arrays.copyOf(whole, length));
        assertThat(keyOfReading(file)).startsWith("problem.store.tensors.");
    }

    @Test
    void detectsTrailingBytes() throws IOException {
        assertThat(keyOfReading(write(ONE, 1, 2, 3))).isEqualTo("problem.store.tensors.size");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 65, 100_000_001, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void detectsAWrongHeaderLength(long length) throws IOException {
        byte[] whole = bytes(padded(ONE), 1, 2);
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
        Path file = Files.write(folder.resolve("lie"), whole);
        assertThat(keyOfReading(file)).isEqualTo("problem.store.tensors.headerLength");
    }

    @Test
    void detectsAHeaderThatEndsBeforeItsJson() throws IOException {
        byte[] whole = bytes(padded(ONE), 1, 2);
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putLong(40);
        assertThat(keyOfReading(Files.write(folder.resolve("lie"), whole))).isEqualTo("problem.store.tensors.header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "[]", "null", "{", "{'a':1}", "{'a':{}}", "{'a':{'dtype':'F32','shape':[2]}}",
            "{'a':{'dtype':'F32','shape':[2.5],'data_offsets':[0,8]}}",
            "{'a':{'dtype':'F32','shape':['2'],'data_offsets':[0,8]}}",
            "{'a':{'dtype':'F32','shape':[99999999999],'data_offsets':[0,8]}}",
            "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8,9]}}",
            "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,99999999999999999999]}}",
            "{'a':{'dtype':5,'shape':[2],'data_offsets':[0,8]}} {}", "{'__metadata__':{'a':{}}}",
            "{'a':{'dtype':'F32','shape':[0],'data_offsets':[0,0]},'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}"})
    void detectsAnInvalidHeader(String json) throws IOException {
        assertThat(keyOfReading(write(json, 1, 2))).isEqualTo("problem.store.tensors.header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F64", "BF16", "I64", "f32"})
    void refusesOtherTypes(String type) throws IOException {
        assertThat(keyOfReading(write(ONE.replace("F32", type), 1, 2))).isEqualTo("problem.store.tensors.type");
    }

    @ParameterizedTest
    @CsvSource({"[2],[0;4]", "[2],[0;12]", "[3],[0;8]", "[2],[4;12]", "[2],[8;0]", "[2],[-8;0]", "[-2],[0;8]",
            "[65536;65536],[0;8]", "[65536;65536;65536;65536],[0;0]", "[2147483647;2147483647;0],[0;0]",
            "[2],[0;9223372036854775807]", "[2],[9223372036854775800;9223372036854775807]"})
    void detectsRangesThatDoNotMatchShapes(String shape, String offsets) throws IOException {
        String json = ONE.replace("[2]", shape.replace(';', ',')).replace("[0,8]", offsets.replace(';', ','));
        assertThat(keyOfReading(write(json, 1, 2))).isEqualTo("problem.store.tensors.place");
    }

    @ParameterizedTest
    @CsvSource({"0,4,0,4", "0,4,8,12", "4,8,8,12", "0,8,4,8"})
    void detectsOverlapsAndGaps(int begin, int end, int nextBegin, int nextEnd) throws IOException {
        String json = "{'a':{'dtype':'F32','shape':[1],'data_offsets':[%d,%d]},".formatted(begin, end)
                + "'b':{'dtype':'F32','shape':[1],'data_offsets':[%d,%d]}}".formatted(nextBegin, nextEnd);
        assertThat(keyOfReading(write(json, 1, 2, 3))).isEqualTo("problem.store.tensors.place");
    }

    @Test
    void reportsAMissingFile() {
        assertThat(keyOfReading(folder.resolve("nothing"))).isEqualTo("problem.store.missing");
        assertThat(keyOfReading(folder)).isEqualTo("problem.store.irregular");
    }

    private static String keyOfReading(Path file) {
        return Problems.keyOf(() -> SafeTensors.read(file));
    }

    private Path write(String json, float... values) throws IOException {
        return Files.write(folder.resolve("made.safetensors"), bytes(padded(json), values));
    }

    private static String padded(String json) {
        String text = json.replace('\'', '"');
        return text + " ".repeat(Math.floorMod(-text.length(), 8));
    }

    private static byte[] bytes(String header, float... values) throws IOException {
        ByteBuffer rest = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        rest.asFloatBuffer().put(values);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length()).array());
        all.write(header.getBytes(UTF_8));
        all.write(rest.array());
        return all.toByteArray();
    }
}
