package elboroom.bench;

import java.util.function.DoubleConsumer;

import elboroom.data.Dataset;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.run.RunSpec;
import elboroom.ml.train.StepTimes;
import elboroom.ml.train.TrainingLoop;

/// What some training steps took, without the evaluations between epochs.
///
/// @param wall nanoseconds, all in all
record Benchmark(StepTimes times, long wall) {

    private static final int WARM_UP = 50;

    /// Makes some steps to warm up, then those that count.
    ///
    /// @param progress is told the part done
    /// @throws ProblemException when the loss is no number
    static Benchmark of(RunSpec run, Dataset data, int steps, DoubleConsumer progress) {
        try (TrainingLoop loop = new TrainingLoop(run, data, _ -> {})) {
            advance(loop, WARM_UP, progress);
            StepTimes warmUp = loop.times();
            long wall = advance(loop, WARM_UP + steps, progress);
            return new Benchmark(loop.times().since(warmUp), wall);
        }
    }

    double millisecondsPerStep() {
        return wall / 1e6 / times.steps();
    }

    /// Trains up to a step; the nanoseconds that steps took.
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
