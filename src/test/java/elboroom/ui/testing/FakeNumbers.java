package elboroom.ui.testing;

import java.util.List;
import java.util.stream.IntStream;

import elboroom.domain.model.ModelSpec;
import elboroom.metrics.AggregatePosterior;
import elboroom.metrics.CodeUsage;
import elboroom.metrics.Decomposition;
import elboroom.metrics.DimensionFigures;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.ImageError;
import elboroom.metrics.MeanAndError;

/// Plausible metrics for each kind of latents.
public final class FakeNumbers {

    private static final int EXAMPLES = 10_000;
    private static final ImageError ERROR = new ImageError(nats(0.01, 0.0002), nats(20.5, 0.1));

    private FakeNumbers() {}

    /// The metrics of a model; log p(x) with a number of samples, if any.
    public static EvaluationReport of(ModelSpec model, int samples) {
        return switch (model.family().family().latent()) {
            case GAUSSIAN -> gaussian(model, samples);
            case POINT ->
                new EvaluationReport(model, null, nats(81.5, 0.3), null, null, null, List.of(), null, ERROR, null);
            case CODES ->
                new EvaluationReport(model, nats(180.25, 0.3), nats(83.25, 0.3), nats(97, 0), null, null, List.of(),
                        null, ERROR, new EvaluationReport.Codes(CodeUsage.of(new int[]{0, 0, 1, 2}, 4), 2.5, 125));
        };
    }

    private static EvaluationReport gaussian(ModelSpec model, int samples) {
        Decomposition parts = new Decomposition(nats(9.05, 0.01), nats(11.5, 0.1), nats(5.25, 0.2), List.of(),
                nats(25.8, 0.2), 25.75, EXAMPLES, 2000);
        List<DimensionFigures> dimensions = IntStream.range(0, model.latent())
                .mapToObj(d -> d % 4 == 3
                        ? new DimensionFigures(0.002, 0.0004, 0.998)
                        : new DimensionFigures(3 / (1.0 + d), 0.9 / (1 + 0.1 * d), 0.02 + 0.01 * d))
                .toList();
        double[][] covariance = new double[model.latent()][model.latent()];
        return new EvaluationReport(model, nats(105.5, 0.26), nats(79.75, 0.27), nats(25.75, 0.05),
                samples == 0 ? null : new EvaluationReport.LogLikelihood(nats(99.125, 0.25), samples), parts,
                dimensions,
                new AggregatePosterior(new double[model.latent()], covariance), ERROR, null);
    }

    private static MeanAndError nats(double mean, double error) {
        return new MeanAndError(mean, error, EXAMPLES);
    }
}
