package elboroom.domain;

/// The specification of a run: with the same machine and thread count it fixes every loss.
public record RunSpec(String name, DataSpec data, ModelSpec model, OptimizerSpec optimizer, long seed) {

    /// The same run with another model.
    public RunSpec with(ModelSpec changed) {
        return new RunSpec(name, data, changed, optimizer, seed);
    }
}
