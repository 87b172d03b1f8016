package elboroom.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.ImageData;
import elboroom.domain.training.StepMetrics;
import elboroom.i18n.Messages;
import elboroom.picture.PngFiles;
import elboroom.store.file.AtomicFiles;
import elboroom.store.run.Figures;
import elboroom.store.run.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `elboroom demo`: the main workflow, also without a display. Trains on the built-in digits in the real window, on
/// JavaFX's headless platform, and saves pictures of it, the pictures that commands draw of the run, and the metrics.
@Command(name = "demo", sortOptions = false)
public final class DemoCommand implements Runnable {

    private static final int LEAST_SECONDS = 5;
    private static final int EXAMPLES = 8;

    @Mixin
    private final Screen screen;

    @Spec
    @Nullable
    private CommandSpec command;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "elboroom-demo")
    private Path out = Path.of("");

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60")
    private int seconds;

    private final Messages messages;

    public DemoCommand(Messages messages) {
        this.messages = messages;
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        if (seconds < LEAST_SECONDS) {
            throw screen.usageError(Problem.of("problem.demo.seconds", seconds, LEAST_SECONDS));
        }
        DrivenWindow.prepare(false);
        screen.note("demo.begins", seconds);
        Path run;
        List<String> examples;
        try (ProgressBar bar = screen.bar();
                Demo demo = new Demo(out, messages.locale(), metrics -> show(bar, metrics))) {
            run = demo.train(Duration.ofSeconds(seconds));
            examples = write(demo.examples(EXAMPLES));
        }
        sheets(run, examples);
        screen.print("demo.ends", out.toAbsolutePath().normalize().toString());
    }

    private void show(ProgressBar bar, StepMetrics metrics) {
        bar.show(metrics.seconds() / seconds, screen.text("demo.step", metrics.step()),
                screen.text("demo.loss", metrics.imagesPerSecond(), metrics.train().loss()));
    }

    private List<String> write(List<ImageData> images) {
        List<String> files = new ArrayList<>();
        for (ImageData image : images) {
            Path file = out.resolve("examples").resolve(files.size() + ".png");
            PngFiles.write(file, Pictures.of(image));
            files.add(file.toString());
        }
        return files;
    }

    private void sheets(Path run, List<String> examples) {
        execute("manifold", run.toString(), "--out", out.resolve("manifold.png").toString());
        execute("traverse", run.toString(), "--out", out.resolve("traversal.png").toString());
        List<String> reconstruct = new ArrayList<>(List.of("reconstruct", run.toString()));
        reconstruct.addAll(examples);
        reconstruct.addAll(List.of("--out", out.resolve("reconstruction.png").toString()));
        execute(reconstruct.toArray(String[]::new));
        Figures figures = RunFolder.open(run).figures().orElseThrow();
        AtomicFiles.write(out.resolve("figures.json"),
                stream -> stream.write((figures.toJsonText() + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /// Runs another command of the command line.
    private void execute(String... arguments) {
        CommandLine root = Objects.requireNonNull(command).parent().commandLine();
        if (root.execute(arguments) != 0) {
            throw new ProblemException(Problem.of("problem.demo.command", arguments[0]));
        }
    }
}
