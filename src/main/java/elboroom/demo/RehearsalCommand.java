package elboroom.demo;

import java.nio.file.Path;
import java.util.Objects;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `elboroom rehearsal DEMO`: runs the commands that should start quickly, one after the other in one process, so that
/// packaging can store the classes that they use (docs/decisions/0032). Hidden, because it is of no use otherwise.
@Command(name = "rehearsal", hidden = true)
public final class RehearsalCommand implements Runnable {

    @Spec
    @Nullable
    private CommandSpec command;

    /// The folder that `demo` wrote.
    @Parameters(paramLabel = "DEMO")
    private Path demo = Path.of("");

    @Override
    public void run() {
        String runs = demo.resolve("runs").toString();
        String picture = demo.resolve("rehearsal.png").toString();
        execute("--version");
        execute("--help");
        execute("runs", runs);
        execute("runs", runs, "--json");
        execute("runs", demo.resolve("none").toString(), "--help");
        execute("manifold", "mnist-2d", "--out", picture);
        execute("traverse", "mnist-2d", "--out", picture);
        execute("sample", "mnist-2d", "--out", picture);
        execute("reconstruct", "mnist-2d", demo.resolve("examples").resolve("0.png").toString(), "--out", picture);
    }

    private void execute(String... arguments) {
        CommandLine root = Objects.requireNonNull(command).parent().commandLine();
        if (root.execute(arguments) != 0) {
            throw new ProblemException(Problem.of("problem.demo.command", arguments[0]));
        }
    }
}
