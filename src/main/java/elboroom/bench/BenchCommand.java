package elboroom.bench;

import elboroom.cli.option.DataArgument;
import elboroom.cli.option.FamilyCommand;
import elboroom.cli.option.Limits;
import elboroom.cli.option.ModelOptions;
import elboroom.cli.option.ReadingOptions;
import elboroom.cli.option.ThreadsOption;
import elboroom.cli.output.ProgressBar;
import elboroom.cli.output.Screen;
import elboroom.cli.output.Table;
import elboroom.data.Dataset;
import elboroom.domain.data.DataSpec;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.i18n.Messages;
import elboroom.ml.MatrixProduct;
import elboroom.ml.Torch;
import elboroom.ml.model.Autoencoder;
import elboroom.ml.train.StepTimes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `elboroom bench`: measures training throughput, the parts of a step, and how they compare with libtorch's fastest
/// matrix multiplication on this machine.
@Command(name = "bench", sortOptions = false)
public final class BenchCommand implements FamilyCommand, Runnable {

    private static final int MOST_STEPS = 1_000_000;
    private static final double LEARNING_RATE = 1e-3;

    @Mixin
    private final Screen screen;

    @Option(names = "--data", paramLabel = "PATH|digits|toy:NAME", defaultValue = DataSpec.DIGITS)
    private String source = "";

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Option(names = "--batch", paramLabel = "N", defaultValue = "128")
    private int batch;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "200")
    private int steps;

    @Option(names = "--neighbour")
    private boolean neighbour;

    @Option(names = "--compare")
    private boolean compare;

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    public BenchCommand(Messages messages) {
        this.screen = new Screen(messages);
    }

    @Override
    public ModelOptions model() {
        return model;
    }

    @Override
    public void run() {
        OptimizerSpec optimizer = screen.validate(() -> new OptimizerSpec(LEARNING_RATE, batch, Integer.MAX_VALUE));
        Limits.check(screen, "--steps", steps, 1, MOST_STEPS);
        threads.check(screen);
        DataSpec spec = reading.spec(source, screen);
        model.check(spec, screen);
        Dataset data = DataArgument.load(spec, 1, screen);
        reading.check(source, data, screen);
        RunSpec run = new RunSpec("bench", spec, model.spec(data.summary()), optimizer, 1);
        threads.startTorch();
        Benchmark measured = measure(run, data);
        print(run, measured, MatrixProduct.multiplyAddsPerSecond());
        if (compare) {
            compare(run, data);
        }
        if (neighbour) {
            share(measured, run, data);
        }
    }

    private void compare(RunSpec run, Dataset data) {
        try (ProgressBar bar = screen.bar()) {
            StepComparison compared = StepComparison.of(run, data, steps,
                    part -> bar.show(part, screen.text("cli.bench.bar"), ""));
            screen.print("cli.bench.compare", compared.bare().median(), compared.training().median(),
                    compared.ratio(), compared.training().count());
        }
    }

    /// Repeats the measurement while another process keeps one processor busy.
    private void share(Benchmark alone, RunSpec run, Dataset data) {
        try (BusyProcess _ = new BusyProcess()) {
            Benchmark shared = measure(run, data);
            screen.print("cli.bench.neighbour", shared.millisecondsPerStep(),
                    shared.millisecondsPerStep() / alone.millisecondsPerStep());
        }
    }

    private Benchmark measure(RunSpec run, Dataset data) {
        try (ProgressBar bar = screen.bar()) {
            return Benchmark.of(run, data, steps,
                    part -> bar.show(part, screen.text("cli.bench.bar"), ""));
        }
    }

    private void print(RunSpec run, Benchmark measured, double best) {
        StepTimes times = measured.times();
        screen.print("cli.rate", times.examples() / (measured.wall() / 1e9));
        screen.print("cli.bench.setting", run.data().source(), run.model().architecture(), run.model().latent(),
                batch, times.steps(), Torch.threads());
        Table table = new Table().row("", screen.text("cli.bench.milliseconds"), screen.text("cli.bench.share"));
        part(table, "cli.bench.data", times.data(), measured);
        part(table, "cli.bench.forward", times.forward(), measured);
        part(table, "cli.bench.backward", times.backward(), measured);
        part(table, "cli.bench.optimizer", times.optimizer(), measured);
        part(table, "cli.bench.rest", measured.wall() - times.total(), measured);
        part(table, "cli.bench.step", measured.wall(), measured);
        table.row(screen.text("cli.bench.median"), screen.numbers().twoDecimals(measured.steps().median()), "");
        table.print(screen.out());
        double reached = new Autoencoder(run.model()).multiplyAddsPerExample() * times.examples()
                / ((times.forward() + times.backward()) / 1e9);
        screen.print("cli.bench.products", screen.numbers().integer(2e-9 * reached),
                screen.numbers().integer(2e-9 * best),
                screen.numbers().percent(reached / best));
    }

    private void part(Table table, String name, long nanos, Benchmark measured) {
        table.row(screen.text(name), screen.numbers().twoDecimals(nanos / 1e6 / measured.times().steps()),
                screen.numbers().percent((double) nanos / measured.wall()));
    }
}
