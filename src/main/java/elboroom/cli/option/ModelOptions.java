package elboroom.cli.option;

import java.util.List;
import java.util.Locale;

import elboroom.cli.output.Screen;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.ArrayChoices;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.DataSummary;
import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Likelihood.Binarization;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.family.ModelSize;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options for the model: family, networks and likelihood.
public final class ModelOptions {

    /// The names of the likelihoods.
    enum Kind {
        BERNOULLI, BERNOULLI_DYNAMIC, BERNOULLI_STATIC, CONTINUOUS_BERNOULLI, GAUSSIAN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int LATENT = 20;
    /// The default number of codes per image for networks without convolutions.
    private static final int CODES = 16;

    private final FamilyOptions family = new FamilyOptions();

    @Option(names = "--arch", paramLabel = "mlp|conv|conv-transposed", defaultValue = "mlp")
    private Architecture architecture = Architecture.MLP;

    @Option(names = "--hidden", split = AllowedValues.COMMA, paramLabel = "W,W", hideParamSyntax = true)
    private @Nullable List<Integer> hidden;

    @Option(names = "--activation", paramLabel = "relu|tanh", defaultValue = "relu")
    private Activation activation = Activation.RELU;

    @Option(names = "--latent", paramLabel = "N")
    private @Nullable Integer latent;

    @Option(names = "--likelihood", paramLabel = "NAME")
    private @Nullable Kind likelihood;

    @Option(names = "--sigma", paramLabel = "S|learned|per-pixel|optimal", converter = Sigma.Converter.class)
    private @Nullable Sigma sigma;

    /// Whether the values of the data are kept as they are, as far as that was checked.
    private boolean kept;

    public FamilyOptions family() {
        return family;
    }

    /// Rejects options that cannot be used with images, or with 2D points if the data are such.
    public void check(DataSpec data, Screen screen) {
        boolean row = data.toy().isPresent() || data.isTable();
        kept = data.choices().arrays().values() == ArrayChoices.Values.KEEP;
        ImageShape shape = data.isTable() ? ImageShape.row(1) : row ? ImageShape.POINT : new ImageShape(1, 28, 28);
        screen.validate(() -> {
            ModelSpec spec = spec(shape, family.spec(), 1, likelihood(row || kept, data.isTable()));
            ModelSize.require(spec);
            return spec;
        });
    }

    /// The model specification from the options.
    ///
    /// @throws ProblemException when the options give no valid network for such images
    public ModelSpec spec(DataSummary data) {
        FamilySpec chosen = family.spec();
        boolean table = data.table().isPresent();
        Likelihood pixels = likelihood(data.shape().points() || table || kept || !data.shape().unit(), table);
        return spec(data.shape(), chosen, chosen.family().has(Capability.LABELS) ? data.classes().size() : 0,
                data.table().map(pixels::with).orElse(pixels));
    }

    private ModelSpec spec(ImageShape shape, FamilySpec chosen, int classes, Likelihood pixels) {
        if (architecture != Architecture.MLP && activation != Activation.RELU) {
            throw new ProblemException(Problem.of("problem.cli.activationUnused",
                    activation.name().toLowerCase(Locale.ROOT), architecture));
        }
        return new ModelSpec(shape, architecture, hidden != null ? hidden : hidden(), activation,
                latent(shape, chosen.family()), pixels, chosen, chosen.family().has(Capability.LABELS) ? classes : 0);
    }

    private List<Integer> hidden() {
        return switch (architecture) {
            case MLP -> List.of(400);
            case CONV -> List.of(256);
            case CONV_TRANSPOSED -> List.of();
        };
    }

    private int latent(ImageShape shape, Family chosen) {
        if (latent != null) {
            return latent;
        }
        return chosen.has(Capability.CODEBOOK) ? ModelSpec.codes(shape, architecture).orElse(CODES) : LATENT;
    }

    /// The default likelihood is Bernoulli for images, Gaussian for points and images whose values are kept, and Gaussian with the optimal sigma for
    /// tables, whose columns have a standard deviation of 1.
    private Likelihood likelihood(boolean row, boolean table) {
        Kind kind = likelihood != null ? likelihood : row ? Kind.GAUSSIAN : Kind.BERNOULLI;
        if (table && kind != Kind.GAUSSIAN) {
            throw new ProblemException(Problem.of("problem.spec.table", kind.toString()));
        }
        if (kind != Kind.GAUSSIAN && sigma != null) {
            throw new ProblemException(Problem.of("problem.cli.sigmaUnused"));
        }
        Sigma chosen = sigma != null ? sigma : table ? Sigma.OPTIMAL : Sigma.DEFAULT;
        return switch (kind) {
            case BERNOULLI -> new Likelihood.Bernoulli();
            case BERNOULLI_DYNAMIC -> new Likelihood.Bernoulli(Binarization.DYNAMIC);
            case BERNOULLI_STATIC -> new Likelihood.Bernoulli(Binarization.STATIC);
            case CONTINUOUS_BERNOULLI -> new Likelihood.ContinuousBernoulli();
            case GAUSSIAN -> new Likelihood.Gaussian(chosen.start(), chosen.scale());
        };
    }
}
