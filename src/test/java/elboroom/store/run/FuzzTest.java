package elboroom.store.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.store.file.LockOwner;
import elboroom.store.step.Findings;
import elboroom.store.step.LatentsFile;
import elboroom.store.step.SnapshotFile;
import elboroom.store.step.StateFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/// Feeds thousands of reproducibly damaged files to each reader of a run folder: it must read them or fail with a
/// problem, and nothing else. `-Delboroom.fuzz=100000` sets the number of cases per file type.
class FuzzTest {

    private static final int CASES = Integer.getInteger("elboroom.fuzz", 2000);

    /// The file of a reader and how it is read.
    record Reader(String file, Reading reading) {

        @Override
        public String toString() {
            return file;
        }
    }

    @FunctionalInterface
    interface Reading {
        void read(Path folder);
    }

    static Stream<Reader> readers() {
        return Stream.of(new Reader("run.json", folder -> RunJsonReader.read(folder.resolve("run.json"))),
                new Reader("metrics.csv", folder -> {
                    Findings findings = new Findings();
                    new MetricsLog(folder.resolve("metrics.csv"), 2).read(findings);
                    findings.all().forEach(FuzzTest::isReported);
                }),
                new Reader("notes.json", folder -> new NotesFile(folder).read(new Findings())),
                new Reader("run.lock", folder -> {
                    assertThat(RunLock.holder(folder)).satisfies(_ -> {});
                    RunLock.take(folder).close();
                }),
                new Reader("snapshots/10.safetensors",
                        folder -> SnapshotFile.read(folder.resolve("snapshots/10.safetensors"), Samples.MODEL, 10)),
                new Reader("snapshots/10.safetensors", folder -> SnapshotFile.run(folder.resolve(
                        "snapshots/10.safetensors")).ifPresent(text -> RunJsonReader.specification(folder, text))),
                new Reader("states/10.safetensors",
                        folder -> StateFile.read(folder.resolve("states/10.safetensors"), 10)),
                new Reader("latents/10.npz", folder -> LatentsFile.read(folder.resolve("latents/10.npz"))));
    }

    @TempDir
    Path parent;

    private Path folder = Path.of("");

    @BeforeEach
    void create() {
        folder = parent.resolve("run");
        RunFolder run = RunFolder.create(folder, Samples.SPEC, Samples.SUMMARY, Map.of("djl", "1"));
        for (long step = 0; step <= 10; step++) {
            run.append(Samples.stepped(step));
        }
        run.append(Samples.evaluated(10));
        run.record(Figures.of(Samples.evaluated(10), Samples.MODEL.likelihood()));
        run.steps().save(FlippedBitsTest.checkpoint(10));
        run.steps().save(10, Samples.latents());
        new NotesFile(folder).change(notes -> notes.withTags(List.of("a", "일")).pin(10, true));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readsOrReportsAProblem(Reader reader) throws IOException {
        Path file = folder.resolve(reader.file());
        byte[] whole = Files.exists(file) ? Files.readAllBytes(file) : lock();
        SplittableRandom random = new SplittableRandom(reader.file().hashCode());
        int read = 0;
        for (int i = 0; i < CASES; i++) {
            byte[] damaged = new Mutation(random).of(whole);
            Files.write(file, damaged);
            try {
                reader.reading().read(folder);
                read++;
            } catch (ProblemException e) {
                isReported(e.problem());
            } catch (RuntimeException | Error e) {
                Path kept = Files.write(Files.createTempFile("fuzz", ".bin"), damaged);
                throw new AssertionError("case " + i + " of " + reader.file() + ", kept as " + kept, e);
            }
        }
        assertThat(read).as("some damage does no harm").isPositive();
    }

    private static byte[] lock() {
        LockOwner self = LockOwner.self();
        return "pid=%d\nhost=%s\nstart=%d\n".formatted(self.pid(), self.host(), self.start() - 60_000)
                .getBytes(ISO_8859_1);
    }

    /// Names from the file may contain braces, which are not unfilled placeholders.
    private static void isReported(Problem problem) {
        Problem plain = new Problem(problem.key(), problem.arguments().stream()
                .map(argument -> argument instanceof String text ? text.replaceAll("[{}]", "") : argument).toList());
        assertThat(Problems.of(() -> {
            throw new ProblemException(plain);
        }).key()).startsWith("problem.store.");
    }

    /// Damages bytes as bit rot, a bad copy, an editor or an attacker would.
    private record Mutation(SplittableRandom random) {

        private static final List<String> WORDS = List.of("-1", "0", "2147483647", "2147483648", "-2147483649",
                "9223372036854775807", "99999999999999999999", "1e308", "-1e308", "1e999999999", "NaN", "Infinity",
                "null", "true", "{}", "[]", "\"\"", "\"\\u0000\"", "{", "}", "[", "]", "\"", ",", ":", "\n", "\0", "\r",
                "__metadata__", "<i8", "<U1000", "<f8", "(", ")", "True", "F16", "[[[[[[[[");

        byte[] of(byte[] whole) {
            byte[] bytes = whole.clone();
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                bytes = once(bytes);
            }
            return bytes;
        }

        private byte[] once(byte[] bytes) {
            int at = random.nextInt(bytes.length + 1);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(4) == 0 ? 200 : 8));
            return switch (random.nextInt(8)) {
                case 0, 1 -> flipped(bytes, at);
                case 2 -> Arrays.copyOf(bytes, at);
                case 3 -> spliced(bytes, at, length, new byte[0]);
                case 4 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                case 5 -> spliced(bytes, at, length, noise(length));
                default -> spliced(bytes, at, random.nextInt(length + 1), word());
            };
        }

        private byte[] flipped(byte[] bytes, int at) {
            byte[] changed = bytes.clone();
            if (at < changed.length) {
                changed[at] ^= (byte) (1 << random.nextInt(8));
            }
            return changed;
        }

        private byte[] noise(int length) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            return noise;
        }

        private byte[] word() {
            return WORDS.get(random.nextInt(WORDS.size())).getBytes(ISO_8859_1);
        }

        private static byte[] spliced(byte[] bytes, int at, int removed, byte[] added) {
            byte[] changed = new byte[bytes.length - removed + added.length];
            System.arraycopy(bytes, 0, changed, 0, at);
            System.arraycopy(added, 0, changed, at, added.length);
            System.arraycopy(bytes, at + removed, changed, at + added.length, bytes.length - at - removed);
            return changed;
        }
    }
}
