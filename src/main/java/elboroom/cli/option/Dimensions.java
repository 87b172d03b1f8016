package elboroom.cli.option;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;

/// Which latent dimensions are shown.
public final class Dimensions {

    private Dimensions() {}

    /// All dimensions, those with most KL first; as they come where their KL is unknown.
    public static List<Integer> sorted(int latent, Optional<float[]> kl) {
        Stream<Integer> all = IntStream.range(0, latent).boxed();
        return kl.map(nats -> all.sorted(Comparator.comparingDouble(d -> -nats[d])))
                .orElseGet(() -> IntStream.range(0, latent).boxed()).toList();
    }

    /// The dimensions of a plane, x and y: the two with most KL in their order, the first two where their KL is
    /// unknown; −1 for y in a latent space of one dimension.
    public static List<Integer> plane(int latent, Optional<float[]> kl) {
        return latent == 1 ? List.of(0, -1) : sorted(latent, kl).subList(0, 2).stream().sorted().toList();
    }

    /// The dimensions of a plane as somebody asked for them.
    ///
    /// @throws ProblemException when these are not two different ones of the model's (one, if it has but one)
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
