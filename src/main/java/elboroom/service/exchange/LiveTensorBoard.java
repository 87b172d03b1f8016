package elboroom.service.exchange;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Evaluated;
import elboroom.domain.training.TrainingEvent.Stepped;
import elboroom.exchange.tensorboard.EventFile;
import elboroom.exchange.tensorboard.TrainingScalars;
import org.jspecify.annotations.Nullable;

/// Writes the metrics of a training to an event file while it runs. If that fails, training goes on without it. Receives
/// events on the training's thread.
public final class LiveTensorBoard implements Consumer<TrainingEvent>, AutoCloseable {

    private static final double MILLIS = 1000;

    private final RunSpec run;
    private final EventFile file;
    private final InstantSource clock;
    private final Consumer<Problem> failed;
    private @Nullable TrainingScalars scalars;
    private boolean broken;

    /// Creates the file, in a folder with the name of the run.
    ///
    /// @param folder that TensorBoard shows
    /// @param failed receives why nothing more is written
    /// @throws ProblemException if the file cannot be created
    public LiveTensorBoard(Path folder, RunSpec run, InstantSource clock, Consumer<Problem> failed) {
        this.run = run;
        this.clock = clock;
        this.failed = failed;
        this.file = EventFile.create(folder.resolve(run.name()), clock.millis() / (long) MILLIS);
    }

    @Override
    public void accept(TrainingEvent event) {
        if (broken) {
            return;
        }
        try {
            switch (event) {
                case Stepped(var metrics) -> scalars(metrics.seconds()).add(metrics);
                case Evaluated evaluated -> scalars(evaluated.evaluation().seconds()).add(evaluated.evaluation());
                default -> {
                }
            }
        } catch (ProblemException e) {
            broken = true;
            failed.accept(e.problem());
        }
    }

    /// @param seconds of training until now
    private TrainingScalars scalars(double seconds) {
        TrainingScalars known = scalars;
        if (known == null) {
            known = new TrainingScalars(file, run.model(), clock.millis() / MILLIS - seconds);
            scalars = known;
        }
        return known;
    }

    @Override
    public void close() {
        file.close();
    }
}
