package elboroom.ml.family;

import java.util.stream.Stream;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.ml.EngineTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Terms that compare the examples of a batch are omitted for a batch of one, such as the last batch of an epoch or a
/// held-out split of one example.
@EngineTest
class BatchOfOneTest {

    static Stream<Arguments> families() {
        return Stream.of(
                Arguments.of(FamilySpec.of(Family.INFO_VAE).with("kernel", "rbf")),
                Arguments.of(FamilySpec.of(Family.INFO_VAE).with("kernel", "imq")),
                Arguments.of(FamilySpec.of(Family.DIP_VAE).with("type", "i")),
                Arguments.of(FamilySpec.of(Family.DIP_VAE).with("type", "ii")),
                Arguments.of(FamilySpec.of(Family.BETA_TCVAE).with("sampling", "stratified")));
    }

    @ParameterizedTest
    @MethodSource("families")
    void hasTheLossOfAVae(FamilySpec family) {
        try (Tiny tiny = new Tiny(family)) {
            Batch batch = tiny.batch;
            Batch one = new Batch(batch.images().get("0:1"), null, batch.epsilon().get("0:1"), batch.noise(), 0, 0, 0,
                    Tiny.EXAMPLES, true);
            Terms terms = tiny.model.terms(one, tiny.weights);
            Averages averages = new Averages(Tiny.LATENT);
            terms.addTo(averages, Tiny.LATENT);
            var losses = averages.losses(terms.beta());
            assertThat(losses.extra()).isZero();
            assertThat((double) terms.objective().getFloat())
                    .isCloseTo(losses.reconstruction() + losses.kl(), within(1e-4));
        }
    }
}
