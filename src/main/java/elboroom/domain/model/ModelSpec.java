package elboroom.domain.model;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.ImageShape;

/// Everything that determines the weights of a model and their interpretation.
///
/// @param hidden widths of the encoder's hidden layers, from image to latent; the decoder mirrors them. With
///         convolutions these are the dense layers after them; see `docs/architecture.md`.
/// @param activation between the layers of an MLP; convolutions use ReLU
/// @param latent dimensions of z, 1 to 512; for families with codes, the number of positions per image
/// @param classes number of labels of a conditional family; 0 for others
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
        if (architecture.convolutional() && !FeatureMaps.supports(shape)) {
            throw new ProblemException(shape.row()
                    ? Problem.of(shape.points() ? "problem.spec.conv.points" : "problem.spec.conv.row")
                    : Problem.of("problem.spec.conv", shape, FeatureMaps.SHORTEST_SIDE, FeatureMaps.LONGEST_SIDE));
        }
        if (shape.points() && likelihood.gaussian().isEmpty()) {
            throw new ProblemException(Problem.of("problem.spec.points", likelihood.id()));
        }
        if (!shape.unit() && likelihood.gaussian().isEmpty()) {
            throw new ProblemException(Problem.of("problem.spec.range", likelihood.id(), (double) shape.low(),
                    (double) shape.high()));
        }
        if (likelihood instanceof Likelihood.Columns columns
                && (!shape.row() || columns.numeric(shape.size()) < 0)) {
            throw new ProblemException(Problem.of("problem.spec.columns", columns.categories(), shape));
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

    /// Returns the same networks with another family or other settings.
    public ModelSpec with(FamilySpec changed) {
        return new ModelSpec(shape, architecture, hidden, activation, latent, likelihood, changed, classes);
    }

    /// Whether the model has a capability.
    public boolean has(Capability capability) {
        return family.has(capability);
    }

    /// Returns the names of the classes that the model is conditioned on, by label; a class that the data do not name
    /// has its number. Empty for an unconditional model.
    public List<String> classNames(List<String> ofData) {
        return IntStream.range(0, classes)
                .mapToObj(label -> label < ofData.size() ? ofData.get(label) : String.valueOf(label)).toList();
    }

    /// Returns the number of code positions per image if convolutions determine it: one per pixel of their last feature
    /// map.
    public static OptionalInt codes(ImageShape shape, Architecture architecture) {
        if (!architecture.convolutional() || !FeatureMaps.supports(shape)) {
            return OptionalInt.empty();
        }
        FeatureMaps maps = FeatureMaps.of(shape);
        return OptionalInt.of(maps.height() * maps.width());
    }
}
