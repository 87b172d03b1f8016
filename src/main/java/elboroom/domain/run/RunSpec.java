package elboroom.domain.run;

import java.util.List;
import java.util.Optional;

import elboroom.domain.data.DataSpec;
import elboroom.domain.data.RowPictures;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.ModelSpec;

/// The specification of a run. On the same machine with the same number of threads it determines every loss.
///
/// @param parent the snapshot it starts from; empty for a run that starts with initial weights
public record RunSpec(String name, DataSpec data, ModelSpec model, OptimizerSpec optimizer, long seed,
        Optional<Parent> parent) {

    /// A run that starts with initial weights.
    public RunSpec(String name, DataSpec data, ModelSpec model, OptimizerSpec optimizer, long seed) {
        this(name, data, model, optimizer, seed, Optional.empty());
    }

    /// Whether values in nats have the same unit in all of these runs: the same held-out examples and likelihood.
    public static boolean comparable(List<RunSpec> runs) {
        return runs.stream().allMatch(run -> run.model().likelihood().equals(runs.getFirst().model().likelihood())
                && run.data().sameHeldOut(runs.getFirst().data()));
    }

    /// Returns how its examples are shown.
    public RowPictures pictures() {
        return new RowPictures(data.choices().table().schema());
    }

    /// Returns the run with another model.
    public RunSpec with(ModelSpec changed) {
        return new RunSpec(name, data, changed, optimizer, seed, parent);
    }

    /// Returns the run with other optimizer settings.
    public RunSpec with(OptimizerSpec changed) {
        return new RunSpec(name, data, model, changed, seed, parent);
    }

    /// Returns the run with other data, or the same data at another location.
    public RunSpec withData(DataSpec changed) {
        return new RunSpec(name, changed, model, optimizer, seed, parent);
    }

    /// Returns a fork: a run that starts from a snapshot of this one with another objective or optimizer settings.
    public RunSpec fork(String child, long step, FamilySpec family, OptimizerSpec changed) {
        return new RunSpec(child, data, model.with(family), changed, seed, Optional.of(new Parent(name, step)));
    }

    /// Returns the run under another name.
    public RunSpec named(String changed) {
        return new RunSpec(changed, data, model, optimizer, seed, parent);
    }

    /// Returns the run starting from another snapshot.
    public RunSpec withParent(Parent changed) {
        return new RunSpec(name, data, model, optimizer, seed, Optional.of(changed));
    }
}
