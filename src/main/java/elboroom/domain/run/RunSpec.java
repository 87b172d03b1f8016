package elboroom.domain.run;

import java.util.Optional;

import elboroom.domain.data.DataSpec;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.ModelSpec;

/// The specification of a run: with the same machine and thread count it fixes every loss.
///
/// @param parent the snapshot it began with; empty for a run that began with fresh weights
public record RunSpec(String name, DataSpec data, ModelSpec model, OptimizerSpec optimizer, long seed,
        Optional<Parent> parent) {

    /// A run that begins with fresh weights.
    public RunSpec(String name, DataSpec data, ModelSpec model, OptimizerSpec optimizer, long seed) {
        this(name, data, model, optimizer, seed, Optional.empty());
    }

    /// The same run with another model.
    public RunSpec with(ModelSpec changed) {
        return new RunSpec(name, data, changed, optimizer, seed, parent);
    }

    /// The same run trained otherwise.
    public RunSpec with(OptimizerSpec changed) {
        return new RunSpec(name, data, model, changed, seed, parent);
    }

    /// The same run on other data, or on the same in another place.
    public RunSpec on(DataSpec changed) {
        return new RunSpec(name, changed, model, optimizer, seed, parent);
    }

    /// A run that begins with a snapshot of this one, and goes on with another objective or optimiser.
    public RunSpec fork(String child, long step, FamilySpec family, OptimizerSpec changed) {
        return new RunSpec(child, data, model.with(family), changed, seed, Optional.of(new Parent(name, step)));
    }

    /// The same run under another name.
    public RunSpec named(String changed) {
        return new RunSpec(changed, data, model, optimizer, seed, parent);
    }

    /// The same run, begun with another snapshot.
    public RunSpec from(Parent changed) {
        return new RunSpec(name, data, model, optimizer, seed, Optional.of(changed));
    }
}
