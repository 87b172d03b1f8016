package elboroom.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import elboroom.app.Desktop;
import elboroom.app.ViewModels;
import elboroom.demo.DrivenWindow;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.model.Architecture;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread;
import elboroom.service.training.TrainingService;
import elboroom.ui.setup.form.Field;

/// Measures the real window: start-up, latency for slider and timeline, and slowdown of training. Called from the
/// main thread of a freshly started process.
final class WindowBenchmark {

    /// The parts of the measurement, in order.
    enum Part {
        START(0), IDLE(0.05), TRAINING(0.2), FOLLOWING(0.35), TIME(0.55), ALONE(0.75);

        /// The fraction of the total that is done before this part.
        private final double done;

        Part(double done) {
            this.done = done;
        }

        double done() {
            return done;
        }
    }

    /// The model to train.
    ///
    /// @param hidden the widths of the hidden layers; empty for the defaults of the set-up pane
    record Trial(String data, Architecture architecture, String hidden, int latent) {}

    /// The measurements from one run.
    private record Trained(RunSpec run, LoadedData data, TimingStats latency, double step, StepTimestamps.Mark from,
            StepTimestamps.Mark to) {}

    private static final long SEED = 1;
    private static final int WARM_UP = 50;
    /// How often the time is recorded in training without a window.
    private static final Duration LIVE = Duration.ofMillis(250);
    private static final String MANY_EPOCHS = "100000";

    private final Path runs;
    private final Locale language;
    private final Duration duration;
    private final Consumer<Part> progress;

    /// @param runs the folder for the trained run
    /// @param time duration of each part
    /// @param progress receives each part when it starts
    WindowBenchmark(Path runs, Locale language, Duration time, Consumer<Part> progress) {
        this.runs = runs;
        this.language = language;
        this.duration = time;
        this.progress = progress;
    }

    WindowFigures measure(Trial trial) {
        double before = load();
        progress.accept(Part.START);
        double shown;
        double firstImage;
        TimingStats frame;
        TimingStats idle;
        Trained trained;
        TimeLatency time;
        try (DrivenWindow window = new DrivenWindow(runs, language, Desktop::openFirst)) {
            shown = rendered(window);
            window.await(window.models().here().image(), Objects::nonNull);
            firstImage = rendered(window);
            SliderLatency slider = new SliderLatency(window, new SplittableRandom(SEED));
            progress.accept(Part.IDLE);
            frame = FrameTime.measure(window);
            idle = slider.measure(duration);
            trained = train(window, slider, trial);
            progress.accept(Part.TIME);
            time = new TimeLatency(window, runs.resolve(trained.run().name()), new Random(SEED));
            time.measure(duration);
        }
        progress.accept(Part.ALONE);
        double alone = alone(trained);
        return new WindowFigures(shown, firstImage, frame, idle, trained.latency(), time.first(), time.again(),
                trained.step(),
                trained.to().wallSince(trained.from()), alone, trained.run().optimizer().batch(),
                new double[]{before, load()});
    }

    /// Seconds from the JVM's start until the current content of the window is on screen.
    private static double rendered(DrivenWindow window) {
        CompletableFuture<Long> rendered = new CompletableFuture<>();
        window.post(() -> window.whenRendered(() -> rendered.complete(System.currentTimeMillis())));
        return (window.await(rendered) - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1000.0;
    }

    /// Trains in the window: first while the slider moves, which also lets the JVM compile the hot code, then without
    /// input.
    private Trained train(DrivenWindow window, SliderLatency slider, Trial trial) {
        ViewModels models = window.models();
        StepTimestamps timestamps = new StepTimestamps();
        models.session().listen(timestamps);
        window.useData(trial.data());
        window.onFx(() -> {
            models.setup().form().architecture().set(trial.architecture());
            if (!trial.hidden().isEmpty()) {
                enter(models.setup().form().hidden(), trial.hidden());
            }
            enter(models.setup().form().latent(), String.valueOf(trial.latent()));
            models.setup().form().epochs().text().set(MANY_EPOCHS);
            models.setup().train();
        });
        StepTimestamps.Mark begun = window.await(timestamps.reaching(WARM_UP));
        progress.accept(Part.TRAINING);
        TimingStats latency = slider.measure(duration);
        StepTimestamps.Mark moved = timestamps.last();
        progress.accept(Part.FOLLOWING);
        StepTimestamps.Mark from = window.await(timestamps.reaching(moved.step() + 1));
        StepTimestamps.Mark to = window.await(timestamps.reaching(stepAfter(from, moved.wallSince(begun))));
        window.onFx(models.session()::stop);
        window.await(timestamps.over());
        return new Trained(Objects.requireNonNull(models.session().run().get()),
                Objects.requireNonNull(models.exploration().examples().get()), latency, moved.stepSince(begun), from,
                to);
    }

    private static void enter(Field<?> field, String text) {
        field.text().set(text);
        Problem problem = field.problem().get();
        if (problem != null) {
            throw new ProblemException(problem);
        }
    }

    /// The step that will be reached after the duration of one part, at the current speed.
    private long stepAfter(StepTimestamps.Mark from, double milliseconds) {
        return from.step() + Math.max(WARM_UP, (long) (duration.toMillis() / milliseconds));
    }

    /// Wall-clock milliseconds per step for the same steps of the same run without a window.
    private static double alone(Trained trained) {
        StepTimestamps timestamps = new StepTimestamps();
        try (EngineThread engine = new EngineThread(_ -> {})) {
            TrainingService training = new TrainingService(engine);
            training.mailbox().setReader(() -> {
                training.mailbox().drain().forEach(timestamps);
                training.mailbox().requestSnapshot(LIVE.toNanos());
            });
            training.start(trained.run(), trained.data(), null, _ -> {});
            StepTimestamps.Mark from = timestamps.reaching(trained.from().step()).join();
            StepTimestamps.Mark to = timestamps.reaching(trained.to().step()).join();
            training.stop();
            return to.wallSince(from);
        }
    }

    /// The load average of the system in the last minute; negative if unknown.
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
