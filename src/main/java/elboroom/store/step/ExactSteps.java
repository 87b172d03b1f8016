package elboroom.store.step;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import elboroom.domain.ProblemException;
import elboroom.domain.run.RunNotes;
import elboroom.domain.training.Checkpoint;
import elboroom.domain.training.EpochPosition;
import elboroom.domain.training.OptimizerAndProgress;
import org.jspecify.annotations.Nullable;

/// Decides which of the steps written by this program stay exact, that is, keep the optimizer state and full-precision
/// weights. Used on the thread that writes the run.
public final class ExactSteps {

    private static final Logger LOG = System.getLogger(ExactSteps.class.getName());

    /// @param endsEpoch whether the step is the last of its epoch
    private record Exact(int epoch, boolean endsEpoch) {}

    private final StepFiles weights;
    private final StepFiles states;
    private final NavigableMap<Long, Exact> exact = new TreeMap<>();

    ExactSteps(StepFiles weights, StepFiles states) {
        this.weights = weights;
        this.states = states;
    }

    /// Call after writing the weights. Of the earlier steps, only those at the end of epochs 1, 2, 5, 10, 20 and so on,
    /// pinned or forked steps, and the best step stay exact. The others first lose their optimizer state and then half
    /// of their precision, so that no inexact step ever appears to be resumable exactly.
    ///
    /// @param notes empty if they cannot be read; all steps then stay exact
    /// @param best the best step so far
    public void afterSave(Checkpoint kept, Optional<RunNotes> notes, OptionalLong best) {
        remember(kept);
        for (Long step : List.copyOf(exact.headMap(kept.step()).keySet())) {
            boolean named = notes.stream().allMatch(
                    found -> found.pinned().contains(step) || found.forked().contains(step));
            if (!named && !best.equals(OptionalLong.of(step)) && !isMark(exact.get(step))) {
                states.delete(step);
                round(step);
                exact.remove(step);
            }
        }
    }

    /// Forgets all steps except the one from which training resumes.
    void startAt(Checkpoint kept) {
        exact.clear();
        remember(kept);
    }

    private void remember(Checkpoint kept) {
        Optional<EpochPosition> position = kept.continuation().map(OptimizerAndProgress::position);
        exact.put(kept.step(), new Exact(kept.snapshot().epoch(), position.equals(Optional.of(EpochPosition.START))));
    }

    /// Rounds the weights of a step to half precision. A damaged snapshot is left unchanged.
    ///
    /// @throws ProblemException if it cannot be written
    private void round(long step) {
        try {
            if (weights.has(step)) {
                SnapshotFile.round(weights.file(step));
            }
        } catch (ProblemException e) {
            if (e.problem().key().contains("store.write")) {
                throw e;
            }
            LOG.log(Level.WARNING, "a snapshot was not rounded", e);
        }
    }

    private static boolean isMark(@Nullable Exact step) {
        return step != null && step.endsEpoch() && isOneTwoOrFive(step.epoch());
    }

    /// Whether a number is 1, 2 or 5 times a power of ten.
    private static boolean isOneTwoOrFive(int number) {
        int first = number;
        while (first >= 10 && first % 10 == 0) {
            first /= 10;
        }
        return first == 1 || first == 2 || first == 5;
    }
}
