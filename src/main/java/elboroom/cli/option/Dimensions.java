package elboroom.cli.option;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Chooses the latent dimensions to show.
public final class Dimensions {

    private Dimensions() {}

    /// All dimensions by descending KL; in index order if their KL is unknown.
    public static List<Integer> sorted(int latent, Optional<float[]> kl) {
        Stream<Integer> all = IntStream.range(0, latent).boxed();
        return kl.map(nats -> all.sorted(Comparator.comparingDouble(d -> -nats[d])))
                .orElseGet(() -> IntStream.range(0, latent).boxed()).toList();
    }

    /// The dimensions x and y of a plane: the two with the highest KL in index order, or the first two if the KL is
    /// unknown; y is −1 for a one-dimensional latent space.
    public static List<Integer> plane(int latent, Optional<float[]> kl) {
        return latent == 1 ? List.of(0, -1) : sorted(latent, kl).subList(0, 2).stream().sorted().toList();
    }

    /// The dimensions of a plane as requested by the user.
    ///
    /// @throws ProblemException unless they are two different dimensions of the model (or its only one)
    public static List<Integer> plane(int latent, List<Integer> asked) {
        if (latent == 1 && asked.equals(List.of(0))) {
            return List.of(0, -1);
        }
        boolean known = asked.stream().allMatch(d -> d >= 0 && d < latent);
        if (!known || asked.size() != 2 || asked.getFirst().equals(asked.getLast())) {
            String given = String.join(",", asked.stream().map(String::valueOf).toList());
            throw new ProblemException(latent == 1
                    ? Problem.of("problem.cli.dimension", given)
                    : Problem.of("problem.cli.dimensions", given, latent - 1));
        }
        return asked;
    }
}
