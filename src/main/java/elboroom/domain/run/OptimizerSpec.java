package elboroom.domain.run;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Optimizer settings of a run: Adam (Kingma & Ba 2015) with the usual decay rates.
public record OptimizerSpec(double learningRate, int batch, int epochs) {

    public OptimizerSpec {
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new ProblemException(Problem.of("problem.spec.learningRate", learningRate));
        }
        if (batch < 1) {
            throw new ProblemException(Problem.of("problem.spec.batch", batch));
        }
        if (epochs < 1) {
            throw new ProblemException(Problem.of("problem.spec.epochs", epochs));
        }
    }

    /// Returns the settings with another learning rate.
    public OptimizerSpec withLearningRate(double changed) {
        return new OptimizerSpec(changed, batch, epochs);
    }

    /// Returns the settings with another number of epochs.
    public OptimizerSpec withEpochs(int changed) {
        return new OptimizerSpec(learningRate, batch, changed);
    }
}
