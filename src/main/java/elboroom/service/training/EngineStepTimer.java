package elboroom.service.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;

import elboroom.data.Dataset;
import elboroom.domain.data.DataSpec;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.TrainingState;
import elboroom.ml.family.Model;
import elboroom.ml.family.Models;
import elboroom.ml.train.TrainingLoop;
import elboroom.service.engine.EngineThread;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.WorkerThreads;
import org.jspecify.annotations.Nullable;

/// Measures training steps on the engine thread, as views are computed, so that moving the pointer is not delayed by
/// more than one step. Remembers what was measured. Called from the thread that receives the results.
public final class EngineStepTimer implements StepTimer {

    /// Larger batches are measured with this many examples; the time is proportional to them.
    private static final int MOST_EXAMPLES = 128;
    /// A larger model would need much memory for a mere estimate.
    private static final long MOST_WEIGHTS = 20_000_000;
    private static final double MOST_VALUES = 50_000_000;
    /// The first steps are slower than the others.
    private static final int WARM_UP = 4;
    private static final int STEPS = 9;

    private record Measured(ModelSpec model, int examples) {}

    private final EngineThread engine;
    private final TrainingService training;
    private final Executor deliver;
    private final Map<Measured, Double> seconds = new HashMap<>();

    /// @param deliver runs the callbacks, for example on the FX thread
    public EngineStepTimer(EngineThread engine, TrainingService training, Executor deliver) {
        this.engine = engine;
        this.training = training;
        this.deliver = deliver;
    }

    @Override
    public void measure(ModelSpec model, int batch, DoubleConsumer done) {
        Measured asked = new Measured(model, Math.min(batch, MOST_EXAMPLES));
        double factor = (double) batch / asked.examples();
        Double known = seconds.get(asked);
        if (known != null) {
            done.accept(known * factor);
        } else if (training.state() == TrainingState.IDLE) {
            Steps steps = new Steps(asked, measured -> deliver.execute(() -> {
                seconds.put(asked, measured);
                done.accept(measured * factor);
            }));
            engine.submit(Lane.VIEW, steps::advance, _ -> steps.close());
        }
    }

    /// One measurement. Confined to the engine thread.
    private final class Steps {

        private final Measured asked;
        private final DoubleConsumer done;
        private final double[] times = new double[STEPS];
        private @Nullable WorkerThreads workers;
        private @Nullable TrainingLoop loop;
        private int count;

        Steps(Measured asked, DoubleConsumer done) {
            this.asked = asked;
            this.done = done;
        }

        /// Runs one step.
        boolean advance() {
            if (training.state() != TrainingState.IDLE || (loop == null && isLarge())) {
                close();
                return false;
            }
            TrainingLoop current = loop();
            long start = System.nanoTime();
            boolean more = current.advance();
            double time = (System.nanoTime() - start) / 1e9;
            if (count >= WARM_UP) {
                times[count - WARM_UP] = time;
            }
            count++;
            if (more && count < WARM_UP + STEPS) {
                return true;
            }
            close();
            if (count == WARM_UP + STEPS) {
                Arrays.sort(times);
                done.accept(times[STEPS / 2]);
            }
            return false;
        }

        private boolean isLarge() {
            Model model = Models.of(asked.model());
            return model.weightCount() > MOST_WEIGHTS || model.values(asked.examples()) > MOST_VALUES;
        }

        private TrainingLoop loop() {
            if (loop == null) {
                Dataset data = RandomExamples.of(asked.model(), asked.examples() * (WARM_UP + STEPS + 1));
                RunSpec run = new RunSpec("", DataSpec.of(DataSpec.DIGITS), asked.model(),
                        new OptimizerSpec(1e-4, asked.examples(), 1), 1);
                workers = WorkerThreads.ofLowPriority(training.threads());
                loop = new TrainingLoop(run, data, null, workers, _ -> {});
            }
            return loop;
        }

        void close() {
            if (loop != null) {
                loop.close();
                loop = null;
            }
            if (workers != null) {
                workers.close();
                workers = null;
            }
        }
    }
}
