package elboroom.store.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import elboroom.domain.Problem;
import elboroom.i18n.Messages;
import elboroom.store.tensor.Npz;
import elboroom.store.tensor.SafeTensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

/// Files that claim to be, or are, larger than memory. Their size on disk says nothing: they may be sparse or
/// compressed.
class BoundsTest {

    private static final long TEBIBYTE = 1L << 40;

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void create() {
        folder = parent.resolve("run");
        RunFolder run = RunFolder.create(folder, Samples.SPEC, Samples.SUMMARY);
        run.append(Samples.stepped(1));
        run.steps().save(Samples.snapshot(1));
        run.steps().save(1, Samples.latents());
    }

    @ParameterizedTest
    @ValueSource(strings = {"classes-2147483000", "classes-negative"})
    void impossibleClassesAreReported(String name) throws IOException {
        copy(name);
        assertThat(RunFolder.open(folder).problems()).extracting(Problem::key)
                .containsExactly("problem.store.run.recovered");
        Files.delete(folder.resolve("snapshots/1.safetensors"));
        assertThat(Problems.of(() -> RunFolder.open(folder))).isEqualTo(
                Problem.of("problem.store.run.field", folder.resolve("run.json").toString(), "model"));
    }

    @Test
    void anInvalidSourcePathKeepsTheRunReadable() throws IOException {
        copy("nul-source");
        assertThat(RunFolder.open(folder).spec().data().source()).isEqualTo("a\0b");
    }

    private void copy(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(BoundsTest.class.getResourceAsStream(name + ".run.json"))) {
            Files.write(folder.resolve("run.json"), in.readAllBytes());
        }
    }

    @ParameterizedTest
    @CsvSource({"run.json,problem.store.run.recovered", "notes.json,problem.store.notes",
            "metrics.csv,problem.store.large"})
    void anEndlessFileIsReadToALimit(String name, String key) throws IOException {
        grow(folder.resolve(name), TEBIBYTE);
        RunFolder run = RunFolder.open(folder);
        run.history();
        run.notes();
        assertThat(run.problems()).extracting(Problem::key).contains(key);
    }

    @Test
    void aSnapshotThatClaimsATebibyteAllocatesNoMemory() throws IOException {
        String header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1073741824],\"data_offsets\":[0,4294967296]}}";
        Path file = folder.resolve("snapshots/2.safetensors");
        ByteBuffer bytes = ByteBuffer.allocate(8 + header.length()).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(file, bytes.putLong(header.length()).put(header.getBytes(UTF_8)).array());
        grow(file, bytes.capacity() + 4294967296L);
        assertThat(Problems.keyOf(() -> SafeTensors.read(file))).isEqualTo("problem.store.large");
        assertThat(RunFolder.open(folder).steps().newest().orElseThrow().step()).isEqualTo(1);
    }

    @Test
    void aPackedFileIsUnpackedToALimit() throws IOException {
        Path file = folder.resolve("latents/1.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            for (int i = 0; i < 3; i++) { // each is within the limit, but not all together
                zip.putNextEntry(new ZipEntry("a" + i + ".npy"));
                String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (33554432,), }";
                zip.write(new byte[]{(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
                zip.write(header.getBytes(ISO_8859_1));
                byte[] zeros = new byte[1 << 20];
                for (int part = 0; part < 128; part++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        }
        assertThat(Files.size(file)).isLessThan(4 << 20);
        assertThat(Problems.keyOf(() -> Npz.read(file))).isEqualTo("problem.store.npz");
        assertThat(RunFolder.open(folder).steps().latents(1)).isEmpty();
    }

    @Test
    void aProblemTextIsBounded() throws IOException {
        Path file = parent.resolve("long.safetensors");
        SafeTensors.write(file, Map.of("x".repeat(200_000), Samples.tensor(1)), Map.of());
        Files.writeString(file, Files.readString(file, ISO_8859_1).replace("F32", "F64"), ISO_8859_1);
        Problem problem = Problems.of(() -> SafeTensors.read(file));
        assertThat(problem.key()).isEqualTo("problem.store.tensors.type");
        assertThat(new Messages(Locale.ENGLISH).sentence(problem)).hasSizeLessThan(2000).contains("F64");
    }

    @Test
    void numbersOfAnySizeCanBeRead() {
        Messages messages = new Messages(Locale.ENGLISH);
        assertThat(messages.sentence(Problem.of("problem.cli.range", 1e308))).contains("1e308").hasSizeLessThan(200);
        assertThat(messages.sentence(Problem.of("problem.spec.learningRate", -1e-7))).contains("-1e-7");
    }

    private static void grow(Path file, long bytes) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        } catch (IOException e) {
            abort("skipped: this file system has no sparse files: " + e.getMessage());
        }
    }
}
