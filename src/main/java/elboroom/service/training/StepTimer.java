package elboroom.service.training;

import java.util.function.DoubleConsumer;

import elboroom.domain.model.ModelSpec;

/// Measures how long a training step takes on this computer.
@FunctionalInterface
public interface StepTimer {

    /// Measures a few steps of a model on random examples.
    ///
    /// @param batch examples per step
    /// @param done receives the seconds per step; not called if that is not measured, because the model is too large or
    ///         another run is in training
    void measure(ModelSpec model, int batch, DoubleConsumer done);
}
