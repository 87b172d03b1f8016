package elboroom.domain;

import java.util.List;

/// Everything that decides the shape of a VAE's network.
///
/// @param hidden widths of the encoder's hidden layers, from the image to the latent side; the decoder mirrors them.
///        For `CONV` these are the channels of the convolutions' dense layer; see `docs/architecture.md`.
/// @param latent dimensions of z, 1 to 512
public record ModelSpec(ImageShape shape, Architecture architecture, List<Integer> hidden, int latent,
        Likelihood likelihood) {

    public static final int MAX_LATENT = 512;

    public ModelSpec {
        hidden = List.copyOf(hidden);
        if (latent < 1 || latent > MAX_LATENT) {
            throw new ProblemException(Problem.of("problem.spec.latent", latent, MAX_LATENT));
        }
        if (hidden.stream().anyMatch(width -> width < 1)) {
            throw new ProblemException(Problem.of("problem.spec.hidden", hidden));
        }
        if (architecture == Architecture.CONV && !fitsConvolutions(shape)) {
            throw new ProblemException(Problem.of("problem.spec.conv", shape));
        }
    }

    private static boolean fitsConvolutions(ImageShape shape) {
        return shape.width() == shape.height() && List.of(28, 32, 64).contains(shape.width())
                && (shape.channels() == 1 || shape.channels() == 3);
    }
}
