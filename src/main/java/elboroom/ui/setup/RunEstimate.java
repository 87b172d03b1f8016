package elboroom.ui.setup;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import elboroom.domain.data.DataSummary;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.OptimizerSpec;
import elboroom.service.training.DiskEstimate;
import elboroom.service.training.StepTimer;
import org.jspecify.annotations.Nullable;

/// Estimates how long the run described by the form would be trained on this computer, from the measured time of a few
/// steps, and the disk space that it takes. Measures when the form has not changed for a moment. Runs on the FX thread.
public final class RunEstimate {

    private static final Duration CALM = Duration.ofMillis(600);
    /// The time of a held-out example relative to a training example: without gradients and their update.
    private static final double HELD_OUT = 1.0 / 3;

    /// A run to estimate.
    ///
    /// @param several whether it is the first of several
    record Question(ModelSpec model, OptimizerSpec optimizer, DataSummary data, boolean several) {

        long stepsPerEpoch() {
            return Math.ceilDiv(data.train(), optimizer.batch());
        }

        Answer answer(double secondsPerStep) {
            double epoch = stepsPerEpoch() + HELD_OUT * data.heldOut() / optimizer.batch();
            return new Answer(secondsPerStep * epoch * optimizer.epochs(), optimizer.epochs(), stepsPerEpoch(),
                    secondsPerStep, several);
        }
    }

    /// The estimate.
    ///
    /// @param seconds in total
    /// @param several whether the run is the first of several
    public record Answer(double seconds, int epochs, long stepsPerEpoch, double secondsPerStep, boolean several) {}

    private final StepTimer timer;
    private final DiskEstimate disk;
    private final BiConsumer<Duration, Runnable> later;
    private final ObservableValue<@Nullable Question> question;
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Long> bytes = new ReadOnlyObjectWrapper<>();

    /// @param question the run to estimate; null while there is none
    /// @param later runs an action after a delay, on this thread
    RunEstimate(StepTimer timer, DiskEstimate disk, ObservableValue<@Nullable Question> question,
            BiConsumer<Duration, Runnable> later) {
        this.timer = timer;
        this.disk = disk;
        this.question = question;
        this.later = later;
        question.subscribe(this::prepare);
    }

    /// Whether there is a run to estimate.
    ObservableValue<Boolean> possible() {
        return question.map(_ -> true).orElse(false);
    }

    /// The disk space for the form as it is; null while unknown.
    ReadOnlyObjectProperty<@Nullable Long> bytes() {
        return bytes.getReadOnlyProperty();
    }

    /// The time for the form as it is; null while unknown.
    public ReadOnlyObjectProperty<@Nullable Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    private void prepare(@Nullable Question asked) {
        answer.set(null);
        bytes.set(null);
        if (asked != null) {
            later.accept(CALM, () -> measure(asked));
        }
    }

    private void measure(Question asked) {
        if (asked.equals(question.getValue())) {
            disk.estimate(asked.model(), asked.optimizer(), asked.data().train(), asked.data().heldOut(), needed -> {
                if (asked.equals(question.getValue())) {
                    bytes.set(needed);
                }
            });
            DoubleConsumer measured = seconds -> {
                if (asked.equals(question.getValue())) {
                    answer.set(asked.answer(seconds));
                }
            };
            timer.measure(asked.model(), asked.optimizer().batch(), measured);
        }
    }
}
