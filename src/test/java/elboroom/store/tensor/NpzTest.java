package elboroom.store.tensor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import elboroom.domain.latent.Latents;
import elboroom.store.run.Problems;
import elboroom.store.run.Samples;
import elboroom.store.step.LatentsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class NpzTest {

    @TempDir
    Path folder;

    @Test
    void writesNumpysFormat() throws IOException {
        SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("x", new NpyArray.Floats(new int[]{2, 1}, new float[]{1, -2}));
        arrays.put("n", new NpyArray.Ints(new int[]{3}, new int[]{1, 2, -1}));
        Path file = folder.resolve("a.npz");
        Npz.write(file, arrays);
        ByteBuffer floats = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putFloat(1).putFloat(-2);
        ByteBuffer ints = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putInt(2).putInt(-1);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(bytes(zip, "x.npy")).isEqualTo(npy("<f4", "2, 1", 128, floats.array()));
            assertThat(bytes(zip, "n.npy")).isEqualTo(npy("<i4", "3,", 128, ints.array()));
            assertThat(zip.size()).isEqualTo(2);
        }
    }

    @Test
    void textsHaveTheLengthOfTheLongest() throws IOException {
        SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("t", new NpyArray.Texts(new int[]{3}, new String[]{"a", "고양이", "\uD83D\uDE00x"}));
        Path file = folder.resolve("t.npz");
        Npz.write(file, arrays);
        ByteBuffer texts = ByteBuffer.allocate(36).order(ByteOrder.LITTLE_ENDIAN).putInt('a').putInt(0).putInt(0)
                .putInt('고').putInt('양').putInt('이').putInt(0x1F600).putInt('x').putInt(0);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(bytes(zip, "t.npy")).isEqualTo(npy("<U3", "3,", 128, texts.array()));
        }
        assertThat(((NpyArray.Texts) requireNonNull(Npz.read(file).get("t"))).values()).containsExactly("a", "고양이",
                "\uD83D\uDE00x");
    }

    @Test
    void theSameArraysGiveTheSameBytes() throws IOException {
        Path one = folder.resolve("1.npz");
        Path two = folder.resolve("2.npz");
        LatentsFile.write(one, Samples.latents());
        LatentsFile.write(two, Samples.latents());
        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(Files.readAllBytes(one)).startsWith('P', 'K', 3, 4, 10, 0, 0, 8, 0, 0, 0, 0, 0x21, 0);
    }

    @Test
    void roundTrips() {
        SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("scalar", new NpyArray.Floats(new int[]{}, new float[]{3}));
        arrays.put("none", new NpyArray.Ints(new int[]{0, 4}, new int[0]));
        arrays.put("bytes", new NpyArray.Bytes(new int[]{2, 1}, new byte[]{0, (byte) 255}));
        Npz.write(folder.resolve("a.npz"), arrays);
        assertThat(Npz.read(folder.resolve("a.npz"))).usingRecursiveComparison().isEqualTo(arrays);
    }

    @Test
    void readsLongsAndCompressedEntries() throws IOException {
        byte[] longs = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(5).putLong(-6).array();
        NpyArray array = Npz.read(zip("n.npy", npy("<i8", "2,", 128, longs))).firstEntry().getValue();
        assertThat(array).usingRecursiveComparison().isEqualTo(new NpyArray.Ints(new int[]{2}, new int[]{5, -6}));
    }

    @Test
    void refusesALongThatDoesNotFit() throws IOException {
        byte[] longs = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(1L << 31).array();
        assertDamaged(zip("n.npy", npy("<i8", "1,", 128, longs)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"<f8; 1,", ">f4; 1,", "|O; 1,", "<f4; 2,", "<f4; 0,", "<f4; -1,", "<f4; one",
            "<f4; 99999999999,", "<f4; 65536, 65536", "<f4; 2147483647, 2147483647, 2147483647", "<f4; 268435456,"})
    void refusesOtherTypesAndShapesThatDoNotFit(String type, String shape) throws IOException {
        assertDamaged(zip("n.npy", npy(type, shape, 128, new byte[4])));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 6, 9, 10, 60, 127, 128, 131})
    void detectsATruncatedArray(int length) throws IOException {
        assertDamaged(zip("n.npy", Arrays.copyOf(npy("<f4", "1,", 128, new byte[4]), length)));
    }

    @Test
    void detectsOtherMagicVersionsAndOrders() throws IOException {
        byte[] array = npy("<f4", "1, 1", 128, new byte[4]);
        array[6] = 2;
        assertDamaged(zip("n.npy", array));
        byte[] columnMajor = new String(npy("<f4", "1, 1", 128, new byte[4]), ISO_8859_1).replace("False", "True ")
                .getBytes(ISO_8859_1);
        assertDamaged(zip("n.npy", columnMajor));
        assertDamaged(zip("n.txt", npy("<f4", "1, 1", 128, new byte[4])));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 20, 29, 30, 100, 300, 550})
    void detectsATruncatedZip(int length) throws IOException {
        Path file = folder.resolve("1.npz");
        LatentsFile.write(file, Samples.latents());
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
        assertThat(Problems.keyOf(() -> LatentsFile.read(file))).isIn("problem.store.npz", "problem.store.latents");
    }

    @Test
    void detectsAFlippedBit() throws IOException {
        Path file = folder.resolve("1.npz");
        LatentsFile.write(file, Samples.latents());
        byte[] bytes = Files.readAllBytes(file);
        bytes[170] ^= 1;
        Files.write(file, bytes);
        assertDamaged(file);
    }

    @Test
    void reportsAMissingFile() {
        assertThat(Problems.keyOf(() -> Npz.read(folder.resolve("no")))).isEqualTo("problem.store.missing");
    }

    @Test
    void latentsRoundTripAlsoInsideAJar() throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        LatentsFile.write(source.resolve("1.npz"), Samples.latents());
        try (FileSystem jar = Samples.zipped(source, folder.resolve("x.jar"), "/")) {
            assertThat(LatentsFile.read(jar.getPath("/1.npz"))).usingRecursiveComparison()
                    .isEqualTo(Samples.latents());
        }
    }

    @Test
    void latentsOfNoExamplesRoundTrip() {
        Latents none = new Latents(3, new float[0], new float[0], new int[0]);
        LatentsFile.write(folder.resolve("1.npz"), none);
        assertThat(LatentsFile.read(folder.resolve("1.npz"))).usingRecursiveComparison().isEqualTo(none);
    }

    @Test
    void theKlFromAnotherPriorRoundTripsAndOlderFilesUseTheStandardPrior() {
        Latents own = new Latents(2, new float[]{1, 2}, new float[2], new int[]{0}, new float[]{7, 8});
        LatentsFile.write(folder.resolve("1.npz"), own);
        assertThat(LatentsFile.read(folder.resolve("1.npz")).klPerDimension()).containsExactly(7, 8);

        SequencedMap<String, NpyArray> arrays = Npz.read(folder.resolve("1.npz"));
        arrays.remove("kl");
        Npz.write(folder.resolve("2.npz"), arrays);
        assertThat(LatentsFile.read(folder.resolve("2.npz")).klPerDimension()).containsExactly(0.5f, 2);

        arrays.put("kl", new NpyArray.Floats(new int[]{1}, new float[1]));
        Npz.write(folder.resolve("3.npz"), arrays);
        assertThat(Problems.keyOf(() -> LatentsFile.read(folder.resolve("3.npz")))).isEqualTo("problem.store.latents");
    }

    @Test
    void refusesArraysThatAreNotLatents() {
        NpyArray mean = new NpyArray.Floats(new int[]{2, 2}, new float[4]);
        assertNoLatents(mean, new NpyArray.Floats(new int[]{2, 1}, new float[2]), 2);
        assertNoLatents(mean, mean, 3);
        assertNoLatents(new NpyArray.Floats(new int[]{4}, new float[4]), mean, 4);
        assertNoLatents(new NpyArray.Ints(new int[]{2, 2}, new int[4]), mean, 2);
    }

    private void assertNoLatents(NpyArray mean, NpyArray logVar, int labels) {
        SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("mean", mean);
        arrays.put("log_var", logVar);
        arrays.put("label", new NpyArray.Ints(new int[]{labels}, new int[labels]));
        Npz.write(folder.resolve("no.npz"), arrays);
        assertThat(Problems.keyOf(() -> LatentsFile.read(folder.resolve("no.npz")))).isEqualTo("problem.store.latents");
    }

    private static void assertDamaged(Path file) {
        assertThat(Problems.keyOf(() -> Npz.read(file))).isEqualTo("problem.store.npz");
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }

    private Path zip(String name, byte[] content) throws IOException {
        Path file = folder.resolve("made.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return file;
    }

    /// Builds an array by hand, following numpy's format description.
    private static byte[] npy(String type, String shape, int headerEnd, byte[] values) throws IOException {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[]{(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) (headerEnd - 10), 0});
        bytes.write((header + " ".repeat(headerEnd - 11 - header.length()) + "\n").getBytes(ISO_8859_1));
        bytes.write(values);
        return bytes.toByteArray();
    }
}
