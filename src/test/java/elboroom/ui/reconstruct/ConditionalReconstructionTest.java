package elboroom.ui.reconstruct;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import elboroom.data.digits.Digits;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Family;
import elboroom.service.engine.Query;
import elboroom.ui.exploration.text.Origin;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.FakePoints;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The class that a conditional model receives with an image.
class ConditionalReconstructionTest extends ReconstructTest {

    @Test
    void aConditionalModelReceivesTheChosenClass() throws Exception {
        try (ReconstructFixture conditional = new ReconstructFixture(FakeModel.conditional(2), delivered::add)) {
            conditional.studio.open(20);
            conditional.studio.inference().answerAtOnce(conditional.studio.model());

            conditional.viewModel.sample();
            int index = ((Origin.HeldOut) Objects.requireNonNull(conditional.viewModel.origin().get())).index();
            int own = Digits.label(Digits.SEED, index);
            Reconstruction first = Objects.requireNonNull(conditional.viewModel.result().get());
            assertThat(first.mean().label()).as("an example's own class").isEqualTo(own);
            assertThat(conditional.studio.point()).isEqualTo(first.mean());

            int other = (own + 1) % Digits.CLASSES;
            conditional.studio.exploration().chooseClass(other);
            Reconstruction second = Objects.requireNonNull(conditional.viewModel.result().get());
            assertThat(second.mean().label()).isEqualTo(other);
            assertThat(conditional.viewModel.className(second)).isEqualTo(String.valueOf(other));
        }
    }

    @Test
    void aResultOfARunWithClassesHasANameWhileARunWithoutThemIsOpened() throws Exception {
        try (ReconstructFixture conditional = new ReconstructFixture(FakeModel.conditional(2), delivered::add)) {
            conditional.studio.open(20);
            conditional.studio.inference().answerAtOnce(conditional.studio.model());
            Origin.HeldOut sampled = sampleOtherThanTheFirstClass(conditional);
            List<String> names = new ArrayList<>();
            conditional.viewModel.inEffect().addListener((_, _, _) -> {
                Reconstruction shown = conditional.viewModel.result().get();
                names.add(shown == null ? "" : String.valueOf(conditional.viewModel.className(shown)));
            });

            studioWithPoints(conditional);

            assertThat(names).contains(String.valueOf(Digits.label(Digits.SEED, sampled.index())));
            assertThat(conditional.viewModel.result().get()).isNull();
        }
    }

    @Test
    void anImageKeepsItsOwnClassUnderAnotherRun() throws Exception {
        FakeModel model = FakeModel.conditional(2);
        try (ReconstructFixture conditional = new ReconstructFixture(model, delivered::add)) {
            conditional.studio.open(20);
            conditional.studio.inference().answerAtOnce(model);
            Origin.HeldOut sampled = sampleOtherThanTheFirstClass(conditional);
            int own = Digits.label(Digits.SEED, sampled.index());

            studioWithPoints(conditional);
            conditional.studio.open(20);

            assertThat(conditional.studio.point().label()).isEqualTo(own);
            assertThat(Objects.requireNonNull(conditional.viewModel.result().get()).mean().label()).isEqualTo(own);

            conditional.viewModel.acceptPixels(1, 1, new int[1]);
            Objects.requireNonNull(delivered.poll(1, TimeUnit.MINUTES)).run();
            conditional.studio.open(20);
            assertThat(conditional.studio.point().label()).as("of an image of no known class").isZero();
        }
    }

    private static Origin.HeldOut sampleOtherThanTheFirstClass(ReconstructFixture pane) {
        while (true) {
            pane.viewModel.sample();
            Origin.HeldOut sampled = (Origin.HeldOut) Objects.requireNonNull(pane.viewModel.origin().get());
            if (Digits.label(Digits.SEED, sampled.index()) != 0) {
                return sampled;
            }
        }
    }

    /// Opens a run without classes in between.
    private static void studioWithPoints(ReconstructFixture pane) {
        new FakePoints(Family.VAE).open(pane.studio.exploration());
    }

    @Test
    void aDrawnDigitHasItsOwnClass() throws Exception {
        try (ReconstructFixture conditional = new ReconstructFixture(FakeModel.conditional(2), delivered::add)) {
            conditional.studio.openBare();
            for (int i = 0; i < 5; i++) {
                conditional.viewModel.sample();
                assertThat(conditional.viewModel.origin().get()).isEqualTo(new Origin.Drawn());
            }
            assertThat(conditional.studio.inference().asked(Query.Reconstruct.class)).extracting(
                    Query.Reconstruct::label).doesNotContain(-1).anyMatch(label -> label > 0);
        }
    }
}
