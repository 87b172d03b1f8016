package elboroom.cli.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import elboroom.cli.Execution;
import elboroom.cli.TinyRun;
import elboroom.store.run.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// `elboroom export` and `import` with a trained run.
@Tag("engine")
class ExportCommandTest {

    @TempDir
    static Path folder;

    private static Path run = Path.of("");

    @BeforeAll
    static void train() {
        run = folder.resolve("tiny");
        TinyRun.train(run, "--tensorboard", folder.resolve("live").toString()).succeeds();
    }

    @Test
    void aRunGoesOutAsOneFileAndComesBack() throws IOException {
        Path file = folder.resolve("tiny.elboroom");
        export("elboroom", file).succeeds();
        Path back = folder.resolve("back");
        Execution.of("import", file, "--out", back).succeeds();
        assertThat(RunFolder.open(back).steps().list()).isEqualTo(RunFolder.open(run).steps().list());
        assertThat(back.resolve("metrics.csv")).hasSameTextualContentAs(run.resolve("metrics.csv"));
        Execution.of("evaluate", file).fails(1, "elboroom import");
        Files.write(file, new byte[10]);
        Execution.of("import", file, "--out", folder.resolve("none")).fails(1, "damaged");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aModelGoesToPyTorchAndComesBack() {
        Path model = folder.resolve("model");
        export("pytorch", model).succeeds();
        export("pytorch", model).fails(1, "not empty");
        Path back = folder.resolve("from-pytorch");
        Execution.of("import", model.resolve("weights.safetensors"), "--spec", model.resolve("model.json"), "--out",
                back).succeeds();
        Path before = folder.resolve("before.png");
        Path after = folder.resolve("after.png");
        Execution.of("sample", run, "--out", before).succeeds();
        Execution.of("sample", back, "--out", after).succeeds();
        assertThat(after).hasSameBinaryContentAs(before);
    }

    @Test
    void codesAreThoseOfEncode() throws IOException {
        Path tables = folder.resolve("tables");
        export("csv", tables).succeeds();
        Path encoded = folder.resolve("encoded.csv");
        Execution.of("encode", run, "--limit", 1, "--out", encoded).succeeds();
        List<String> codes = Files.readAllLines(tables.resolve("codes.csv"));
        List<String> held = Files.readAllLines(encoded).stream().filter(row -> row.contains(",heldout,"))
                .map(row -> row.replace(",heldout,", ",")).toList();
        assertThat(codes).hasSize(held.size() + 1);
        for (int i = 0; i < held.size(); i++) {
            assertThat(held.get(i)).as("attributes may follow").startsWith(codes.get(i + 1));
        }
        assertThat(tables.resolve("metrics.csv")).hasSameTextualContentAs(run.resolve("metrics.csv"));
    }

    @Test
    void scalarsAndImagesGoToTensorBoardAlsoWhileARunTrains() throws IOException {
        Path board = folder.resolve("board");
        export("tensorboard", board).succeeds();
        assertThat(content(board)).contains("brain.Event:2", "train/loss", "held-out/kl", "kl/z2", "decoded",
                "reconstructions", "PNG");
        assertThat(content(folder.resolve("live").resolve("tiny"))).contains("brain.Event:2", "train/loss",
                "held-out/kl");
    }

    private static String content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readString(files.findFirst().orElseThrow(), StandardCharsets.ISO_8859_1);
        }
    }

    private static Execution export(String format, Path to) {
        return Execution.of("export", run, "--format", format, "--out", to);
    }
}
