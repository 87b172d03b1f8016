package elboroom.ml.explore;

import java.util.List;

import elboroom.data.Split;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Capability;
import elboroom.metrics.AggregatePosterior;
import elboroom.metrics.Decomposition;
import elboroom.metrics.DecompositionEstimate;
import elboroom.metrics.EvaluationReport;
import elboroom.ml.CounterNoise;
import org.jspecify.annotations.Nullable;

/// Computes all metrics of a snapshot on a split, in small steps. The same seed gives the same numbers.
public final class Measurement {

    /// Maximum number of posteriors in the aggregate posterior, and the noise stream that selects them.
    private static final int AGGREGATED = 10_000;
    private static final int AGGREGATE = 9;
    /// Samples of the decomposition per step, each half a millisecond.
    private static final int AT_ONCE = 20;

    private final Explorer explorer;
    private final BoundMeasurement bound;
    private final @Nullable LikelihoodEstimate likelihood;
    private final long seed;
    private @Nullable Latents latents;
    private @Nullable DecompositionEstimate decomposition;
    private boolean measured;
    private boolean estimated;

    /// @param samples of z per example for the estimate of log p(x); 0 to omit it
    /// @param limit maximum number of examples for the estimate of log p(x), drawn at random if there are more
    public Measurement(Explorer explorer, Split split, int samples, int limit, long seed) {
        this.explorer = explorer;
        this.bound = new BoundMeasurement(explorer, split, seed);
        this.likelihood = samples > 0 && hasPosterior()
                ? new LikelihoodEstimate(explorer, split, limit, samples, seed)
                : null;
        this.estimated = likelihood == null;
        this.seed = seed;
    }

    /// Runs one more step.
    ///
    /// @return whether there are more
    public boolean advance() {
        if (!measured) {
            measured = !bound.advance();
            if (measured) {
                aggregate();
            }
        } else if (decomposition != null && decomposition.done() < decomposition.samples()) {
            decompose(decomposition);
        } else if (!estimated && likelihood != null) {
            estimated = !likelihood.advance();
        }
        return !measured || (decomposition != null && decomposition.done() < decomposition.samples()) || !estimated;
    }

    private void aggregate() {
        latents = bound.latents(AGGREGATED, new CounterNoise(seed).stream(AGGREGATE).random(0));
        if (hasPosterior() && !explorer.model().spec().has(Capability.LEARNED_PRIOR)) {
            decomposition = new DecompositionEstimate(latents, seed);
        }
    }

    private static void decompose(DecompositionEstimate estimate) {
        boolean more = true;
        for (int i = 0; more && i < AT_ONCE; i++) {
            more = estimate.advance();
        }
    }

    /// Returns the fraction done, of the slowest part: the estimate of log p(x), if requested.
    public double part() {
        if (likelihood == null) {
            return bound.part();
        }
        return measured ? 0.1 + 0.9 * likelihood.part() : 0.1 * bound.part();
    }

    public EvaluationReport result() {
        Decomposition parts = decomposition == null ? null : decomposition.result();
        Latents held = latents;
        return new EvaluationReport(explorer.snapshot().model(), bound.bound(), bound.reconstruction(), bound.kl(),
                likelihood == null ? null : likelihood.result(), parts,
                held != null ? bound.dimensions(held) : List.of(),
                hasPosterior() && held != null ? AggregatePosterior.of(held) : null, bound.error(), bound.codes(),
                bound.rows());
    }

    private boolean hasPosterior() {
        return explorer.snapshot().model().has(Capability.POSTERIOR);
    }
}
