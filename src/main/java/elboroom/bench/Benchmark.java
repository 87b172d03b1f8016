package elboroom.bench;

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
/// @param wall total nanoseconds
record Benchmark(StepTimes times, long wall) {

    private static final int WARM_UP = 50;

    /// Runs some warm-up steps, then the measured ones.
    ///
    /// @param progress receives the fraction done
    /// @throws ProblemException when the loss becomes NaN
    static Benchmark of(RunSpec run, Dataset data, int steps, DoubleConsumer progress) {
        try (WorkerThreads workers = new WorkerThreads();
                TrainingLoop loop = new TrainingLoop(run, data, null, workers, _ -> {})) {
            advance(loop, WARM_UP, progress);
            StepTimes warmUp = loop.times();
            long wall = advance(loop, WARM_UP + steps, progress);
            return new Benchmark(loop.times().since(warmUp), wall);
        }
    }

    double millisecondsPerStep() {
        return wall / 1e6 / times.steps();
    }

    /// Trains up to a step; returns the nanoseconds spent in steps.
    private static long advance(TrainingLoop loop, int end, DoubleConsumer progress) {
        long wall = 0;
        while (loop.step() < end) {
            long before = loop.step();
            long start = System.nanoTime();
            if (!loop.advance()) {
                throw new ProblemException(Problem.of("problem.cli.benchDiverged", before + 1));
            }
            wall += loop.step() > before ? System.nanoTime() - start : 0;
            progress.accept((double) loop.step() / end);
        }
        return wall;
    }
}
