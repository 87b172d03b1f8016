package elboroom.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// Base class of command tests that share one trained run per class.
@Tag("engine")
public abstract class TinyRunTest {

    @TempDir
    static Path shared;

    public static Path run = Path.of("");
    public static Execution trained = new Execution(-1, "", "");

    @TempDir
    public Path folder;

    @BeforeAll
    static void train() {
        run = shared.resolve("tiny");
        trained = TinyRun.train(run, "--beta", "2", "--json").succeeds();
    }
}
