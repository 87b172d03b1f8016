package elboroom.cli;

import java.util.List;

import elboroom.domain.Architecture;
import elboroom.domain.ImageShape;
import elboroom.domain.Likelihood;
import elboroom.domain.ModelSpec;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that shape a network.
final class ModelOptions {

    /// The likelihoods' names.
    enum Kind {
        BERNOULLI, GAUSSIAN
    }

    private static final ImageShape ANY = new ImageShape(1, 28, 28);

    @Option(names = "--arch", paramLabel = "mlp|conv", defaultValue = "mlp")
    private Architecture architecture = Architecture.MLP;

    @Option(names = "--hidden", split = ",", paramLabel = "W,W", hideParamSyntax = true)
    private @Nullable List<Integer> hidden;

    @Option(names = "--latent", paramLabel = "N", defaultValue = "20")
    private int latent;

    @Option(names = "--likelihood", paramLabel = "bernoulli|gaussian", defaultValue = "bernoulli")
    private Kind likelihood = Kind.BERNOULLI;

    @Option(names = "--sigma", paramLabel = "S|learned", converter = Sigma.Converter.class)
    private @Nullable Sigma sigma;

    /// Refuses what no images could be trained with.
    void check(Screen screen) {
        screen.sensible(() -> spec(ANY));
    }

    /// @throws ProblemException when the options make no network for such images
    ModelSpec spec(ImageShape shape) {
        List<Integer> widths = hidden != null ? hidden : List.of(architecture == Architecture.MLP ? 400 : 256);
        return new ModelSpec(shape, architecture, widths, latent, likelihood());
    }

    private Likelihood likelihood() {
        if (likelihood == Kind.BERNOULLI && sigma != null) {
            throw new ProblemException(Problem.of("problem.cli.sigmaUnused"));
        }
        Sigma chosen = sigma != null ? sigma : Sigma.DEFAULT;
        return switch (likelihood) {
            case BERNOULLI -> new Likelihood.Bernoulli();
            case GAUSSIAN -> new Likelihood.Gaussian(chosen.start(), chosen.learned());
        };
    }
}
