package elboroom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

import elboroom.data.Dataset;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.run.RunSpec;
import elboroom.ml.train.StepTimes;
import elboroom.ml.train.TrainingLoop;
import elboroom.service.engine.WorkerThreads;

/// The duration of training steps, without the evaluations between epochs.
///
/// @param times spent in the phases of all steps
/// @param wall total nanoseconds
/// @param steps duration of single steps
record Benchmark(StepTimes times, long wall, TimingStats steps) {

    static final int WARM_UP = 50;

    /// Runs some warm-up steps, then the measured ones.
    ///
    /// @param progress receives the fraction done
    /// @throws ProblemException when the loss becomes NaN
    static Benchmark of(RunSpec run, Dataset data, int steps, DoubleConsumer progress) {
        try (WorkerThreads workers = new WorkerThreads();
                TrainingLoop loop = new TrainingLoop(run, data, null, workers, _ -> {})) {
            DoubleConsumer part = done -> progress.accept(done / (WARM_UP + steps));
            advance(loop, WARM_UP, part);
            StepTimes warmUp = loop.times();
            List<Long> measured = advance(loop, WARM_UP + steps, part);
            return new Benchmark(loop.times().since(warmUp), measured.stream().mapToLong(Long::longValue).sum(),
                    TimingStats.of(measured));
        }
    }

    double millisecondsPerStep() {
        return wall / 1e6 / times.steps();
    }

    /// Trains up to a step; returns the nanoseconds spent in each.
    ///
    /// @param progress receives the number of steps done
    static List<Long> advance(TrainingLoop loop, long until, DoubleConsumer progress) {
        List<Long> nanos = new ArrayList<>();
        while (loop.step() < until) {
            long before = loop.step();
            long start = System.nanoTime();
            if (!loop.advance()) {
                throw new ProblemException(Problem.of("problem.cli.benchDiverged", before + 1));
            }
            if (loop.step() > before) {
                nanos.add(System.nanoTime() - start);
            }
            progress.accept((double) loop.step());
        }
        return nanos;
    }
}
