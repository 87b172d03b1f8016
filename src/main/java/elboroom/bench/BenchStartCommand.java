package elboroom.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import elboroom.cli.option.Limits;
import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.cli.output.Table;
import elboroom.demo.DrivenWindow;
import elboroom.demo.TemporaryFolder;
import elboroom.i18n.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom bench-start`: measures how long the program takes to start, and where the time goes, in processes of its
/// own. Runs on the main thread.
@Command(name = "bench-start", sortOptions = false)
public final class BenchStartCommand implements Runnable {

    private static final int MOST_ROUNDS = 100;

    @Mixin
    private final Screen screen;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5")
    private int rounds;

    @Option(names = "--display")
    private boolean display;

    @Option(names = "--json")
    private boolean json;

    public BenchStartCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public void run() {
        Limits.check(screen, "--rounds", rounds, 1, MOST_ROUNDS);
        DrivenWindow.prepare(display);
        print(measure());
    }

    private Map<String, List<Long>> measure() {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        try (ProgressBar bar = screen.bar(); TemporaryFolder folder = TemporaryFolder.create()) {
            var processes = new StartProcesses(folder.path(), display);
            for (int round = 0; round < rounds; round++) {
                bar.show((double) round / rounds, screen.text("bench.start.bar"), "");
                processes.addTo(times);
            }
        }
        return times;
    }

    private void print(Map<String, List<Long>> times) {
        double load = WindowBenchmark.load();
        if (json) {
            JsonObject object = new JsonObject();
            times.forEach((name, nanos) -> object.add(name, TimingStats.of(nanos).toJson()));
            object.addProperty("load", load);
            screen.json(object.toString());
            return;
        }
        screen.print("bench.start.setting", rounds, Runtime.getRuntime().availableProcessors(), load);
        Table table = new Table().row("", screen.text("bench.window.median"), screen.text("bench.start.longest"));
        times.forEach((name, nanos) -> {
            TimingStats stats = TimingStats.of(nanos);
            table.row(screen.text("bench.start." + name), seconds(stats.median()), seconds(stats.longest()));
        });
        table.print(screen.out());
    }

    private String seconds(double milliseconds) {
        return screen.numbers().twoDecimals(milliseconds / 1000) + " s";
    }
}
