package elboroom.metrics;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;

/// Computes `LatentHealth` from encoder outputs, a batch at a time. Keeps running sums only, no codes.
public final class LatentHealthEstimate {

    private final ModelSpec spec;
    private final List<RunningMean> means;
    private final List<RunningMean> variances;
    private CodeUsage usage;

    public LatentHealthEstimate(ModelSpec spec) {
        this.spec = spec;
        this.means = Stream.generate(RunningMean::new).limit(spec.latent()).toList();
        this.variances = Stream.generate(RunningMean::new).limit(spec.latent()).toList();
        this.usage = CodeUsage.of(new int[0], spec.has(Capability.CODEBOOK) ? spec.family().integer("codebook") : 0);
    }

    /// Adds examples.
    ///
    /// @param mean `[examples, dimensions]` in row-major order: posterior means, points, or codes
    /// @param logVar log sigma², same shape; empty if there is no distribution over z
    public void add(float[] mean, float[] logVar) {
        if (spec.has(Capability.CODEBOOK)) {
            usage = usage.plus(CodeUsage.of(IntStream.range(0, mean.length).map(i -> Math.round(mean[i])).toArray(),
                    usage.size()));
            return;
        }
        for (int i = 0; i < mean.length; i++) {
            means.get(i % means.size()).add(mean[i]);
        }
        for (int i = 0; i < logVar.length; i++) {
            variances.get(i % variances.size()).add(Math.exp(logVar[i]));
        }
    }

    /// Returns the health of all examples added so far.
    public LatentHealth health() {
        if (spec.has(Capability.CODEBOOK)) {
            return new LatentHealth.Codes(usage);
        }
        return spec.has(Capability.POSTERIOR)
                ? new LatentHealth.Gaussian(active(), means.size(), spread())
                : new LatentHealth.Points(spread());
    }

    private int active() {
        return (int) means.stream().filter(mean -> mean.variance() > DimensionFigures.ACTIVE).count();
    }

    /// Returns the largest total variance over dimensions (law of total variance).
    private double spread() {
        return IntStream.range(0, means.size())
                .mapToDouble(d -> means.get(d).variance()
                        + (spec.has(Capability.POSTERIOR) ? variances.get(d).result().mean() : 0))
                .max().orElse(0);
    }
}
