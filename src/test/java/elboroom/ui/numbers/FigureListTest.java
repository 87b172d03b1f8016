package elboroom.ui.numbers;

import java.util.List;
import java.util.Locale;

import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import elboroom.i18n.Messages;
import elboroom.metrics.DecompositionEstimate;
import elboroom.metrics.DimensionFigures;
import elboroom.metrics.EvaluationReport;
import elboroom.metrics.ImageError;
import elboroom.metrics.MeanAndError;
import elboroom.ui.testing.FakeNumbers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FigureListTest {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    @Test
    void aVaeHasEveryMetricAndTheBoundIsNextToLogPOfX() {
        List<Figure> figures = FigureList.of(numbers(Family.VAE, 100), ENGLISH);
        assertThat(figures).extracting(Figure::name).startsWith("−ELBO", "−log p(x), 100 importance samples")
                .contains("KL", "mutual information", "total correlation", "dimension-wise KL", "active units",
                        "PSNR, pooled")
                .doesNotContain("bits per dimension", "codes used");
        assertThat(figures.getFirst()).extracting(Figure::value, Figure::error, Figure::over).containsExactly("105.500",
                "0.260", "10,000");
        assertThat(figures).filteredOn(figure -> figure.name().equals("active units")).singleElement()
                .extracting(Figure::value, Figure::over).containsExactly("3", "of 4");
        assertThat(figures).extracting(Figure::hint).doesNotContain("");
    }

    @Test
    void theBoundOfAnIwaeHasItsOwnName() {
        assertThat(FigureList.of(numbers(Family.IWAE, 100), ENGLISH).getFirst().name()).startsWith("−IWAE bound (K = ");
    }

    @Test
    void withoutSamplesLogPOfXIsReportedMissing() {
        EvaluationReport report = numbers(Family.VAE, 0);
        assertThat(FigureList.of(report, ENGLISH)).extracting(Figure::name)
                .noneMatch(name -> name.contains("importance"));
        assertThat(FigureList.remarks(report, ENGLISH)).hasSize(2).anyMatch(remark -> remark.contains("not estimated"))
                .anyMatch(remark -> remark.contains("log N = 9.21"));
    }

    @Test
    void anAutoencodersMissingBoundIsExplained() {
        EvaluationReport report = numbers(Family.AE, 100);
        assertThat(FigureList.of(report, ENGLISH)).extracting(Figure::name).containsExactly("−log p(x|z)",
                "mean squared error", "PSNR, pooled", "PSNR, mean over images");
        assertThat(FigureList.remarks(report, ENGLISH)).singleElement().asString().contains("no distribution over z");
    }

    @Test
    void aCodebookHasItsUsage() {
        EvaluationReport report = numbers(Family.VQ_VAE, 100);
        assertThat(FigureList.of(report, ENGLISH)).extracting(Figure::name).containsSequence("codes used",
                "perplexity", "perplexity per batch");
        assertThat(FigureList.remarks(report, ENGLISH)).singleElement().asString().contains("constant");
    }

    @Test
    void anUndefinedErrorIsADash() {
        EvaluationReport all = numbers(Family.VAE, 100);
        MeanAndError one = new MeanAndError(99.5, Double.NaN, 1);
        EvaluationReport report = new EvaluationReport(all.model(), one, one, one, null, null, List.of(), null,
                new ImageError(one, one), null);
        assertThat(FigureList.of(report, ENGLISH)).filteredOn(figure -> !figure.name().equals("PSNR, pooled"))
                .extracting(Figure::error).containsOnly("–");
    }

    @Test
    void whatIsNotDefinedForOneExampleIsADash() {
        EvaluationReport all = numbers(Family.VAE, 100);
        Latents one = new Latents(2, new float[]{0, 2}, new float[]{0, 0}, new int[1]);
        EvaluationReport report = new EvaluationReport(all.model(), all.bound(), all.reconstruction(), all.kl(),
                all.likelihood(), new DecompositionEstimate(one, 1, 1).result(), DimensionFigures.of(one), null,
                all.error(), null);
        assertThat(FigureList.of(report, ENGLISH)).filteredOn(figure -> figure.value().equals("–"))
                .extracting(Figure::name).containsExactly("mutual information", "total correlation",
                        "dimension-wise KL", "active units");
        assertThat(FigureList.remarks(report, ENGLISH)).anyMatch(remark -> remark.contains("not defined"))
                .noneMatch(remark -> remark.contains("log N"));
    }

    @Test
    void everyFigureOfAConditionalModelIsGivenTheLabel() {
        ModelSpec model = new ModelSpec(new ImageShape(1, 2, 2), Architecture.MLP, List.of(), Activation.RELU, 4,
                new Likelihood.Bernoulli(), FamilySpec.of(Family.CVAE), 10);
        assertThat(FigureList.of(FakeNumbers.of(model, 100), ENGLISH)).extracting(Figure::name)
                .contains("−ELBO given y", "−log p(x|y), 100 importance samples", "−log p(x|z, y)")
                .doesNotContain("−log p(x|z)", "−log p(x), 100 importance samples");
    }

    @Test
    void pointsHaveNoPsnr() {
        ModelSpec points = new ModelSpec(ImageShape.POINT, Architecture.MLP, List.of(), 1,
                new Likelihood.Gaussian(0.1, Likelihood.Scale.FIXED));
        assertThat(FigureList.of(FakeNumbers.of(points, 0), ENGLISH)).extracting(Figure::name)
                .contains("mean squared error").noneMatch(name -> name.contains("PSNR"));
    }

    @Test
    void theNumberOfExamplesForLogPOfXIsShown() {
        EvaluationReport all = numbers(Family.VAE, 100);
        EvaluationReport some = new EvaluationReport(all.model(), all.bound(), all.reconstruction(), all.kl(),
                new EvaluationReport.LogLikelihood(new MeanAndError(99, 1, 200), 5000), null, List.of(), null,
                all.error(),
                null);
        assertThat(FigureList.remarks(some, ENGLISH)).anyMatch(remark -> remark.contains("200 of the 10,000"));
        assertThat(FigureList.remarks(all, ENGLISH)).noneMatch(remark -> remark.contains("drawn at random"));
    }

    @Test
    void blackAndWhitePixelsHaveBits() {
        ModelSpec binary = new ModelSpec(new ImageShape(1, 2, 2), Architecture.MLP, List.of(), 4,
                new Likelihood.Bernoulli(Likelihood.Binarization.DYNAMIC));
        assertThat(FigureList.of(FakeNumbers.of(binary, 100), ENGLISH)).extracting(Figure::name)
                .contains("bits per dimension");
    }

    private static EvaluationReport numbers(Family family, int samples) {
        return FakeNumbers.of(new ModelSpec(new ImageShape(1, 2, 2), Architecture.MLP, List.of(), 4,
                new Likelihood.Bernoulli()).with(FamilySpec.of(family)), samples);
    }
}
