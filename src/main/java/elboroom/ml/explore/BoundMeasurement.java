package elboroom.ml.explore;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import elboroom.data.Split;
import elboroom.domain.Latent;
import elboroom.domain.Latents;
import elboroom.metrics.CodeUsage;
import elboroom.metrics.DimensionFigures;
import elboroom.metrics.ImageError;
import elboroom.metrics.MeanAndError;
import elboroom.metrics.Numbers;
import elboroom.metrics.RunningMean;
import elboroom.ml.Torch;
import elboroom.ml.family.Batch;
import elboroom.ml.family.BatchReader;
import elboroom.ml.family.Model;
import elboroom.ml.family.Terms;
import org.jspecify.annotations.Nullable;

/// Measures what one pass over a split tells: the bound and its parts with their errors, the posteriors, the image
/// error, the codes. One batch at a time.
final class BoundMeasurement {

    /// Perplexity depends on it; papers use 128 or so.
    private static final int BATCH = 125;

    private final Model model;
    private final Explorer explorer;
    private final Split split;
    private final BatchReader reader;
    private final int[] order;
    private final RunningMean bound = new RunningMean();
    private final RunningMean reconstruction = new RunningMean();
    private final RunningMean kl = new RunningMean();
    private final RunningMean perplexity = new RunningMean();
    private final double[] klSums;
    private final float[] mean;
    private final float[] logVar;
    private ImageError error = ImageError.NONE;
    private @Nullable CodeUsage usage;
    private int done;

    BoundMeasurement(Explorer explorer, Split split, long seed) {
        this.explorer = explorer;
        this.model = explorer.model();
        this.split = split;
        this.reader = new BatchReader(model.spec(), split, seed);
        this.order = IntStream.range(0, split.size()).toArray();
        this.klSums = new double[model.spec().latent()];
        this.mean = new float[order.length * model.spec().latent()];
        this.logVar = new float[latent() == Latent.GAUSSIAN ? mean.length : 0];
    }

    boolean advance() {
        int count = Math.min(BATCH, order.length - done);
        try (NDManager manager = Torch.newManager()) {
            Batch batch = reader.forEvaluation(manager, order, done, count, explorer.snapshot().step());
            Terms terms = model.terms(batch, explorer.weights());
            addBound(terms);
            addPosterior(terms);
            NDArray decoded = model.decode(terms.posterior().mean(), batch.labels(), explorer.weights());
            error = error.plus(ImageError.between(batch.images().toFloatArray(),
                    model.likelihood().mean(decoded).toFloatArray()));
        }
        done += count;
        return done < order.length;
    }

    private void addBound(Terms terms) {
        float[] reconstructions = terms.reconstruction().toFloatArray();
        double[] divergences = divergences(terms, reconstructions.length);
        float[] bounds = terms.bound() == null ? null : terms.bound().toFloatArray();
        for (int i = 0; i < reconstructions.length; i++) {
            reconstruction.add(reconstructions[i]);
            kl.add(divergences[i]);
            bound.add(bounds == null ? reconstructions[i] + divergences[i] : bounds[i]);
        }
    }

    /// KL of each example; what each dimension has of it is added up.
    private double[] divergences(Terms terms, int count) {
        double[] divergences = new double[count];
        float[] each = terms.kl() == null ? new float[0] : terms.kl().toFloatArray();
        for (int i = 0; i < each.length; i++) {
            divergences[i / klSums.length] += each[i];
            klSums[i % klSums.length] += each[i];
        }
        return divergences;
    }

    private void addPosterior(Terms terms) {
        int latent = model.spec().latent();
        float[] means = terms.posterior().mean().toFloatArray();
        System.arraycopy(means, 0, mean, done * latent, means.length);
        if (terms.posterior().logVar() != null) {
            System.arraycopy(terms.posterior().logVar().toFloatArray(), 0, logVar, done * latent, means.length);
        }
        if (latent() == Latent.CODES) {
            CodeUsage chosen = CodeUsage.of(codes(means), model.family().whole("codebook"));
            perplexity.add(chosen.perplexity());
            usage = usage == null ? chosen : usage.plus(chosen);
        }
    }

    private static int[] codes(float[] means) {
        return IntStream.range(0, means.length).map(i -> Math.round(means[i])).toArray();
    }

    private Latent latent() {
        return model.spec().family().family().latent();
    }

    /// The part done.
    double part() {
        return (double) done / order.length;
    }

    /// The bound; none where a point says nothing of probability. Codes have the uniform prior, log K at each place.
    @Nullable
    MeanAndError bound() {
        return switch (latent()) {
            case GAUSSIAN -> bound.result();
            case POINT -> null;
            case CODES -> {
                MeanAndError without = reconstruction.result();
                yield new MeanAndError(without.mean() + codeNats(), without.standardError(), without.count());
            }
        };
    }

    MeanAndError reconstruction() {
        return reconstruction.result();
    }

    @Nullable
    MeanAndError kl() {
        return switch (latent()) {
            case GAUSSIAN -> kl.result();
            case POINT -> null;
            case CODES -> new MeanAndError(codeNats(), 0, done);
        };
    }

    /// KL of one choice from a uniform one, at every place (van den Oord et al. 2017, section 3.1).
    private double codeNats() {
        return model.spec().latent() * Math.log(model.family().number("codebook"));
    }

    ImageError error() {
        return error;
    }

    Numbers.@Nullable Codes codes() {
        return usage == null ? null : new Numbers.Codes(usage, perplexity.result().mean(), BATCH);
    }

    /// The figures of each dimension, with the KL to the prior that the model has; none without a distribution over z.
    List<DimensionFigures> dimensions(Latents latents) {
        if (latent() != Latent.GAUSSIAN) {
            return List.of();
        }
        List<DimensionFigures> standard = DimensionFigures.of(latents);
        return IntStream.range(0, klSums.length).mapToObj(d -> new DimensionFigures(klSums[d] / done,
                standard.get(d).meanVariance(), standard.get(d).posteriorVariance())).toList();
    }

    /// The posteriors of the first examples.
    Latents latents(int limit) {
        int count = Math.min(limit, order.length);
        int latent = model.spec().latent();
        return new Latents(latent, Arrays.copyOf(mean, count * latent),
                Arrays.copyOf(logVar, logVar.length == 0 ? 0 : count * latent),
                IntStream.range(0, count).map(split::label).toArray());
    }
}
