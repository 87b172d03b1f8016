package elboroom.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// A test of commands on a run that is trained once for all methods of the class.
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
