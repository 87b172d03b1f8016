package elboroom.domain;

/// The specification of a run: with the same machine and thread count it fixes every loss.
public record RunSpec(String name, DataSpec data, ModelSpec model, Objective objective, OptimizerSpec optimizer,
        long seed) {}
