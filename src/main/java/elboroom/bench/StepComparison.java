package elboroom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

import elboroom.data.Dataset;
import elboroom.domain.run.RunSpec;
import elboroom.ml.train.BareTraining;
import elboroom.ml.train.TrainingLoop;
import elboroom.service.engine.WorkerThreads;

/// The duration of training steps and of their bare operations in libtorch and Adam, measured in turns.
record StepComparison(TimingStats training, TimingStats bare) {

    /// Steps of one kind before the other's turn.
    private static final int TURN = 10;

    /// Runs some warm-up steps of both kinds, then at least `steps` measured ones of each.
    ///
    /// @param progress receives the fraction done
    static StepComparison of(RunSpec run, Dataset data, int steps, DoubleConsumer progress) {
        List<Long> training = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        try (WorkerThreads workers = new WorkerThreads();
                TrainingLoop loop = new TrainingLoop(run, data, null, workers, _ -> {});
                BareTraining reference = new BareTraining(run, data, workers)) {
            int all = Benchmark.WARM_UP + steps;
            while (loop.step() < all) {
                boolean measured = loop.step() >= Benchmark.WARM_UP;
                List<Long> ours = Benchmark.advance(loop, loop.step() + TURN, done -> progress.accept(done / all));
                List<Long> theirs = advance(reference);
                if (measured) {
                    training.addAll(ours);
                    bare.addAll(theirs);
                }
            }
        }
        return new StepComparison(TimingStats.of(training), TimingStats.of(bare));
    }

    private static List<Long> advance(BareTraining reference) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < TURN; i++) {
            long start = System.nanoTime();
            reference.step();
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }

    /// How many times as long a training step takes.
    double ratio() {
        return training.median() / bare.median();
    }
}
