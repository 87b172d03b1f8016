package elboroom.ml.explore;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import elboroom.data.Split;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Likelihood.Binarization;
import elboroom.metrics.CodeUsage;
import elboroom.metrics.DimensionFigures;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.ImageError;
import elboroom.metrics.MeanAndError;
import elboroom.metrics.RowError;
import elboroom.metrics.RunningMean;
import elboroom.ml.Batches;
import elboroom.ml.Binarizer;
import elboroom.ml.Shuffled;
import elboroom.ml.Torch;
import elboroom.ml.family.Batch;
import elboroom.ml.family.BatchReader;
import elboroom.ml.family.Model;
import elboroom.ml.family.Terms;
import org.jspecify.annotations.Nullable;

/// Evaluates everything that needs a single pass over a split: the bound and its terms with standard errors, the
/// posteriors, the image error, the codes. One batch at a time.
final class BoundMeasurement {

    /// Codebook perplexity depends on the batch size; papers use about 128.
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
    private final ImageError.Sum error;
    /// Null if the examples are images.
    private final RowError.@Nullable Sum rows;
    /// Images before binarisation, if the model input is binarised.
    private final Batches grey;
    private @Nullable CodeUsage usage;
    private int done;

    BoundMeasurement(Explorer explorer, Split split, long seed) {
        this.explorer = explorer;
        this.model = explorer.model();
        this.split = split;
        this.reader = new BatchReader(model.spec(), split, seed);
        this.grey = new Batches(split, new Binarizer(Binarization.NONE, seed));
        this.rows = model.spec().shape().row() ? new RowError.Sum(model.spec()) : null;
        ImageShape shape = model.spec().shape();
        this.error = new ImageError.Sum((double) shape.high() - shape.low());
        this.order = IntStream.range(0, split.size()).toArray();
        this.klSums = new double[model.spec().latent()];
        this.mean = new float[order.length * model.spec().latent()];
        this.logVar = new float[model.spec().has(Capability.POSTERIOR) ? mean.length : 0];
    }

    boolean advance() {
        int count = Math.min(BATCH, order.length - done);
        try (NDManager manager = Torch.newManager()) {
            Batch batch = reader.forEvaluation(manager, order, done, count, explorer.snapshot().step());
            Terms terms = model.terms(batch, explorer.weights());
            addBound(terms);
            addPosterior(terms);
            NDArray decoded = model.decode(terms.posterior().mean(), batch.labels(), explorer.weights());
            float[] originals = originals(manager, batch, count);
            float[] reconstructions = model.likelihood().mean(decoded).toFloatArray();
            error.add(originals, reconstructions, split.shape().size());
            if (rows != null) {
                rows.add(originals, reconstructions);
            }
        }
        done += count;
        return done < order.length;
    }

    private float[] originals(NDManager manager, Batch batch, int count) {
        boolean drawn = model.spec().likelihood().binarization() != Binarization.NONE;
        return (drawn ? grey.read(manager, order, done, count, 0) : batch.images()).toFloatArray();
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

    /// Returns the KL of each example, and adds up the contributions of the dimensions.
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
        if (model.spec().has(Capability.CODEBOOK)) {
            CodeUsage chosen = CodeUsage.of(codes(means), model.family().integer("codebook"));
            perplexity.add(chosen.perplexity());
            usage = usage == null ? chosen : usage.plus(chosen);
        }
    }

    private static int[] codes(float[] means) {
        return IntStream.range(0, means.length).map(i -> Math.round(means[i])).toArray();
    }

    /// Returns the fraction done.
    double part() {
        return (double) done / order.length;
    }

    /// Returns the bound; undefined for families without a distribution over z. Codes have a uniform prior, log K per
    /// position.
    @Nullable
    MeanAndError bound() {
        if (model.spec().has(Capability.CODEBOOK)) {
            MeanAndError without = reconstruction.result();
            return new MeanAndError(without.mean() + codeNats(), without.standardError(), without.count());
        }
        return model.spec().has(Capability.BOUND) ? bound.result() : null;
    }

    MeanAndError reconstruction() {
        return reconstruction.result();
    }

    @Nullable
    MeanAndError kl() {
        if (model.spec().has(Capability.CODEBOOK)) {
            return new MeanAndError(codeNats(), 0, done);
        }
        return model.spec().has(Capability.KL) ? kl.result() : null;
    }

    /// KL of a one-hot posterior from the uniform prior, over all positions (van den Oord et al. 2017, section 3.1).
    private double codeNats() {
        return model.spec().latent() * Math.log(model.family().number("codebook"));
    }

    ImageError error() {
        return error.result();
    }

    @Nullable
    RowError rows() {
        return rows == null ? null : rows.result();
    }

    EvaluationReport.@Nullable Codes codes() {
        return usage == null ? null : new EvaluationReport.Codes(usage, perplexity.result().mean(), BATCH);
    }

    /// Returns the statistics of each dimension, with the KL from the model's prior; empty if there is no distribution
    /// over z.
    List<DimensionFigures> dimensions(Latents latents) {
        if (!model.spec().has(Capability.POSTERIOR)) {
            return List.of();
        }
        List<DimensionFigures> standard = DimensionFigures.of(latents);
        return IntStream.range(0, klSums.length).mapToObj(d -> new DimensionFigures(klSums[d] / done,
                standard.get(d).meanVariance(), standard.get(d).posteriorVariance())).toList();
    }

    /// Returns the posteriors of all examples, or of `limit` examples drawn at random.
    Latents latents(int limit, SplittableRandom random) {
        int latent = model.spec().latent();
        if (limit >= order.length) {
            return new Latents(latent, mean, logVar, IntStream.of(order).map(split::label).toArray());
        }
        int[] chosen = Shuffled.subset(order.length, limit, random);
        return new Latents(latent, rows(mean, chosen), rows(logVar, chosen),
                IntStream.of(chosen).map(split::label).toArray());
    }

    private float[] rows(float[] all, int[] chosen) {
        int latent = model.spec().latent();
        float[] rows = new float[all.length == 0 ? 0 : chosen.length * latent];
        for (int i = 0; i < rows.length / latent; i++) {
            System.arraycopy(all, chosen[i] * latent, rows, i * latent, latent);
        }
        return rows;
    }
}
