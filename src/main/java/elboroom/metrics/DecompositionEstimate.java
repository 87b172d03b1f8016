package elboroom.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import elboroom.domain.latent.Latents;

/// Estimates a `Decomposition`, one sample of z at a time. A sample takes N · L exponentials: half a millisecond for
/// 10,000 examples of 20 dimensions. The same seed gives the same results.
public final class DecompositionEstimate {

    /// Gives standard errors of about 0.03 nats for two dimensions in use, 0.1 for twenty.
    private static final int USUAL_SAMPLES = 2_000;

    private final Latents latents;
    private final DiagonalGaussians posteriors;
    private final int[] examples;
    private final RandomGenerator random;
    private final double logSize;
    private final double[] marginal;
    private final double[] joint;
    private final RunningMean mutualInformation = new RunningMean();
    private final RunningMean totalCorrelation = new RunningMean();
    private final RunningMean dimensionKl = new RunningMean();
    private final RunningMean kl = new RunningMean();
    private final List<RunningMean> dimensionKls;
    private int done;

    /// Uses the default number of samples: one per example, at most 2,000.
    ///
    /// @throws IllegalArgumentException if there are no examples
    public DecompositionEstimate(Latents latents, long seed) {
        this(latents, Math.min(latents.size(), USUAL_SAMPLES), seed);
    }

    /// Uses the given number of samples.
    ///
    /// @param samples number of samples; up to the number of examples, each is drawn from a different example
    /// @throws IllegalArgumentException if there are no examples or no samples
    public DecompositionEstimate(Latents latents, int samples, long seed) {
        if (samples < 1) {
            throw new IllegalArgumentException("no samples");
        }
        this.latents = latents;
        this.posteriors = new DiagonalGaussians(latents);
        this.random = new SplittableRandom(seed);
        this.logSize = Math.log(latents.size());
        this.marginal = new double[latents.size()];
        this.joint = new double[latents.size()];
        this.dimensionKls = Stream.generate(RunningMean::new).limit(latents.dimensions()).toList();
        int[] order = shuffled(latents.size(), random);
        this.examples = IntStream.range(0, samples).map(sample -> order[sample % order.length]).toArray();
    }

    private static int[] shuffled(int size, RandomGenerator random) {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    /// Draws one more sample.
    ///
    /// @return whether there are more
    public boolean advance() {
        int example = examples[done++];
        Arrays.fill(joint, 0);
        double logMarginals = 0;
        double logPrior = 0;
        for (int d = 0; d < dimensionKls.size(); d++) {
            double z = posteriors.draw(example, d, random);
            posteriors.logDensities(d, z, marginal, joint);
            double logMarginal = LogSumExp.of(marginal) - logSize;
            double logPriorOfOne = -0.5 * (z * z + DiagonalGaussians.LOG_2_PI);
            dimensionKls.get(d).add(logMarginal - logPriorOfOne);
            logMarginals += logMarginal;
            logPrior += logPriorOfOne;
        }
        double logPosterior = joint[example];
        add(logPosterior, LogSumExp.of(joint) - logSize, logMarginals, logPrior);
        return done < examples.length;
    }

    private void add(double logPosterior, double logAggregate, double logMarginals, double logPrior) {
        mutualInformation.add(logPosterior - logAggregate);
        totalCorrelation.add(logAggregate - logMarginals);
        dimensionKl.add(logMarginals - logPrior);
        kl.add(logPosterior - logPrior);
    }

    /// Returns the number of samples drawn so far.
    public int done() {
        return done;
    }

    /// Returns the total number of samples.
    public int samples() {
        return examples.length;
    }

    private MeanAndError part(RunningMean sum) {
        return latents.size() < 2 ? new MeanAndError(Double.NaN, Double.NaN, done) : sum.result();
    }

    /// Returns the estimate from the samples drawn so far.
    public Decomposition result() {
        double closedForm = 0;
        for (float klOfOne : latents.klPerDimension()) {
            closedForm += klOfOne;
        }
        return new Decomposition(part(mutualInformation), part(totalCorrelation), part(dimensionKl),
                dimensionKls.stream().map(RunningMean::result).toList(), kl.result(), closedForm, latents.size(), done);
    }
}
