package elboroom.bench;

import java.time.Duration;
import java.util.Locale;

import elboroom.cli.option.Limits;
import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.cli.output.Table;
import elboroom.demo.DrivenWindow;
import elboroom.demo.TemporaryFolder;
import elboroom.domain.data.DataSpec;
import elboroom.domain.model.Architecture;
import elboroom.i18n.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom bench-window`: measures the start-up of the window, its latency for slider and timeline, and how much it
/// slows training. Runs on the main thread.
@Command(name = "bench-window", sortOptions = false)
public final class BenchWindowCommand implements Runnable {

    private static final int MOST_SECONDS = 600;

    @Mixin
    private final Screen screen;

    @Option(names = "--data", paramLabel = "PATH|digits|toy:NAME", defaultValue = DataSpec.DIGITS)
    private String data = "";

    @Option(names = "--arch", paramLabel = "mlp|conv|conv-transposed", defaultValue = "mlp")
    private Architecture architecture = Architecture.MLP;

    @Option(names = "--hidden", paramLabel = "N,N,…", defaultValue = "")
    private String hidden = "";

    @Option(names = "--latent", paramLabel = "N", defaultValue = "2")
    private int latent;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10")
    private int seconds;

    @Option(names = "--display")
    private boolean display;

    @Option(names = "--json")
    private boolean json;

    private final Messages messages;

    public BenchWindowCommand(Messages messages) {
        this.messages = messages;
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        Limits.check(screen, "--seconds", seconds, 1, MOST_SECONDS);
        DrivenWindow.prepare(display);
        try (TemporaryFolder runs = TemporaryFolder.create(); ProgressBar bar = screen.bar()) {
            var benchmark = new WindowBenchmark(runs.path(), messages.locale(), Duration.ofSeconds(seconds),
                    part -> bar.show(part.done(),
                            screen.text("bench.window." + part.name().toLowerCase(Locale.ROOT)), ""));
            WindowFigures figures = benchmark.measure(
                    new WindowBenchmark.Trial(data, architecture, hidden, latent));
            bar.clear();
            print(figures);
        }
    }

    private void print(WindowFigures figures) {
        if (json) {
            screen.json(figures.toJson().toString());
            return;
        }
        screen.print("bench.window.setting", data, architecture, latent,
                Runtime.getRuntime().availableProcessors(),
                figures.load()[0], figures.load()[1]);
        Table table = new Table()
                .row("", screen.text("bench.window.median"), screen.text("bench.window.p99"),
                        screen.text("bench.window.frames"), screen.text("bench.window.count"))
                .row(screen.text("bench.window.shown"), seconds(figures.shown()), "", "", "")
                .row(screen.text("bench.window.firstImage"), seconds(figures.firstImage()), "", "", "");
        row(table, "bench.window.frame", figures, figures.frame());
        row(table, "bench.window.sliderIdle", figures, figures.idle());
        row(table, "bench.window.sliderTraining", figures, figures.training());
        table.row(screen.text("bench.window.bound", figures.step()), milliseconds(figures.bound()), "",
                ratio(figures.frames(figures.bound())), "");
        row(table, "bench.window.timeline", figures, figures.time());
        row(table, "bench.window.timelineAgain", figures, figures.timeAgain());
        table.row(screen.text("bench.window.speed"), rate(figures.imagesPerSecond(figures.window())), "", "", "");
        table.row(screen.text("bench.window.speedAlone"), rate(figures.imagesPerSecond(figures.alone())), "", "", "");
        table.row(screen.text("bench.window.slowdown"), ratio(figures.slowdown()), "", "", "");
        table.print(screen.out());
    }

    private void row(Table table, String name, WindowFigures figures, TimingStats spread) {
        table.row(screen.text(name), milliseconds(spread.median()), milliseconds(spread.percentile99()),
                ratio(figures.frames(spread.median())) + " / " + ratio(figures.frames(spread.percentile99())),
                screen.numbers().integer(spread.count()));
    }

    private String seconds(double value) {
        return screen.numbers().twoDecimals(value) + " s";
    }

    private String milliseconds(double value) {
        return screen.numbers().twoDecimals(value) + " ms";
    }

    private String ratio(double value) {
        return screen.numbers().twoDecimals(value);
    }

    private String rate(double value) {
        return screen.text("cli.rate", value);
    }
}
