package elboroom.domain.model;

import java.util.List;
import java.util.OptionalInt;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.ImageShape;

/// Everything that decides what a model's weights are and what they mean.
///
/// @param hidden widths of the encoder's hidden layers, from the image to the latent side; the decoder mirrors them.
///        For `CONV` these are the widths of the dense layers behind the convolutions; see `docs/architecture.md`.
/// @param activation between the layers of an MLP; convolutions have ReLU
/// @param latent dimensions of z, 1 to 512; for a family with codes, at how many places an image has one
/// @param classes how many labels a conditional family is told of; 0 for the others
public record ModelSpec(ImageShape shape, Architecture architecture, List<Integer> hidden, Activation activation,
        int latent, Likelihood likelihood, FamilySpec family, int classes) {

    public static final int MAX_LATENT = 512;
    public static final int MAX_LAYERS = 100;
    public static final int MAX_CLASSES = 100_000;

    public ModelSpec {
        hidden = List.copyOf(hidden);
        if (latent < 1 || latent > MAX_LATENT) {
            throw new ProblemException(Problem.of("problem.spec.latent", latent, MAX_LATENT));
        }
        if (hidden.size() > MAX_LAYERS) {
            throw new ProblemException(Problem.of("problem.spec.layers", hidden.size(), MAX_LAYERS));
        }
        if (classes < 0 || classes > MAX_CLASSES) {
            throw new ProblemException(Problem.of("problem.spec.classCount", classes, MAX_CLASSES));
        }
        if (hidden.stream().anyMatch(width -> width < 1)) {
            throw new ProblemException(Problem.of("problem.spec.hidden", hidden));
        }
        if (architecture == Architecture.CONV && !fitsConvolutions(shape)) {
            throw new ProblemException(shape.points()
                    ? Problem.of("problem.spec.conv.points")
                    : Problem.of("problem.spec.conv", shape));
        }
        if (shape.points() && !(likelihood instanceof Likelihood.Gaussian)) {
            throw new ProblemException(Problem.of("problem.spec.points", likelihood.id()));
        }
        int places = codes(shape, architecture).orElse(latent);
        if (family.has(Capability.CODEBOOK) && latent != places) {
            throw new ProblemException(Problem.of("problem.spec.codes", places, latent));
        }
        if (family.has(Capability.LABELS) && classes < 1) {
            throw new ProblemException(Problem.of("problem.spec.classes", family.family().id()));
        }
    }

    /// A plain variational autoencoder with ReLU layers.
    public ModelSpec(ImageShape shape, Architecture architecture, List<Integer> hidden, int latent,
            Likelihood likelihood) {
        this(shape, architecture, hidden, Activation.RELU, latent, likelihood, FamilySpec.of(Family.VAE), 0);
    }

    /// The same networks with another family or other settings.
    public ModelSpec with(FamilySpec changed) {
        return new ModelSpec(shape, architecture, hidden, activation, latent, likelihood, changed, classes);
    }

    /// Whether the model has a capability.
    public boolean has(Capability capability) {
        return family.has(capability);
    }

    /// At how many places an image has a code, where convolutions decide it: one for each of their last pixels.
    public static OptionalInt codes(ImageShape shape, Architecture architecture) {
        int side = narrowest(shape);
        return architecture == Architecture.CONV ? OptionalInt.of(side * side) : OptionalInt.empty();
    }

    /// The side at which convolutions end: 7 for 28 pixels, 4 for 32 and 64.
    public static int narrowest(ImageShape shape) {
        return shape.height() == 28 ? 7 : 4;
    }

    private static boolean fitsConvolutions(ImageShape shape) {
        return shape.width() == shape.height() && List.of(28, 32, 64).contains(shape.width())
                && (shape.channels() == 1 || shape.channels() == 3);
    }
}
