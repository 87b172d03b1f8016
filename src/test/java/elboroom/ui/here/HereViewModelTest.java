package elboroom.ui.here;

import elboroom.domain.Problem;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.Query;
import elboroom.service.run.OpenRun;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HereViewModelTest {

    private final HereFixture here = new HereFixture(4);
    private final HereViewModel viewModel = here.viewModel;

    @Test
    void movingASliderDecodesThatPoint() {
        viewModel.set(2, 1.5);

        LatentPoint expected = LatentPoint.origin(4).with(2, 1.5f);
        assertThat(here.point()).isEqualTo(expected);
        assertThat(here.inference.asked().getLast().lane()).isEqualTo(Lane.INTERACTIVE);
        assertThat(here.inference.waiting()).containsExactly(new Query.Decode(expected));
    }

    @Test
    void theAnswerIsShown() {
        ImageData answer = here.model.decode(LatentPoint.origin(4));

        here.inference.answer(_ -> answer);

        assertThat(viewModel.image().get()).isSameAs(answer);
    }

    @Test
    void aNewerSnapshotDecodesTheSamePoint() {
        viewModel.set(0, 1);
        here.inference.answer(here.model);
        var newer = here.model.snapshot(20);

        here.exploration.view(newer);

        assertThat(here.inference.asked().getLast().snapshot()).isSameAs(newer);
        assertThat(here.inference.waiting()).containsExactly(new Query.Decode(here.point()));
    }

    @Test
    void theStepOfTheImageOrOfTheKlIsNamedWhileItIsNotTheCurrentOne() {
        here.inference.answer(here.model);
        here.carries(1, 2, 3, 4);
        assertThat(viewModel.outdatedStep().getValue()).isEmpty();

        here.exploration.view(here.model.snapshot(20));
        assertThat(viewModel.outdatedStep().getValue()).hasValue(10);
        here.inference.answer(here.model);
        assertThat(viewModel.outdatedStep().getValue()).as("the KL").hasValue(10);

        here.exploration.showLatents(here.model.snapshot(20), new Latents(4, new float[4], new float[4], new int[1],
                new float[4]));
        assertThat(viewModel.outdatedStep().getValue()).isEmpty();
    }

    @Test
    void aResultOfAnotherModelIsDropped() {
        here.exploration.open(new OpenRun(new FakeModel(3).run(), here.exploration.data().get(),
                here.exploration.history().get(), null, null), null, null);
        viewModel.set(0, 1);

        here.inference.answer(here.model);

        assertThat(viewModel.image().get()).isNull();
        assertThat(here.inference.waiting()).isEmpty();
    }

    @Test
    void aFailureIsShownToTheUser() {
        here.inference.fail(Problem.of("problem.memory"));

        assertThat(here.notices.problems()).containsExactly(Problem.of("problem.memory"));
    }

    @Test
    void oneDimensionIsResetAndThenAll() {
        here.exploration.moveTo(new LatentPoint(new float[]{1, 2, 3, -1}));

        viewModel.reset(1);
        assertThat(here.point().values()).containsExactly(1, 0, 3, -1);

        viewModel.reset();
        assertThat(here.point()).isEqualTo(LatentPoint.origin(4));
    }

    @Test
    void aDrawFromThePriorMovesEveryDimension() {
        here.inference.answerAtOnce(here.model);

        viewModel.draw();
        here.inference.answer(here.model);

        assertThat(here.inference.asked(Query.Draw.class)).hasSize(1);
        assertThat(here.point().values()).hasSize(4).doesNotContain(0f);
    }

    @Test
    void aFailedDrawIsReported() {
        here.inference.answer(here.model);
        viewModel.draw();
        here.inference.fail(Problem.of("problem.sample.codes", "vq-vae"));

        assertThat(here.notices.problems()).containsExactly(Problem.of("problem.sample.codes", "vq-vae"));
        assertThat(here.point()).isEqualTo(LatentPoint.origin(4));
    }

    @Test
    void anUnconditionalModelHasNoClassChooser() {
        assertThat(viewModel.classes().get()).isEmpty();

        viewModel.choose(3);

        assertThat(here.point()).isEqualTo(LatentPoint.origin(4));
    }

    @Test
    void anotherClassDecodesTheSamePoint() {
        HereFixture conditional = new HereFixture(FakeModel.conditional(2));
        conditional.viewModel.set(1, 0.5);
        conditional.inference.answer(conditional.model);

        conditional.viewModel.choose(3);

        assertThat(conditional.viewModel.classes().get()).hasSize(10);
        assertThat(conditional.inference.waiting())
                .containsExactly(new Query.Decode(new LatentPoint(new float[]{0, 0.5f}, 3)));
    }

    @Test
    void drawsAndTheOriginUseTheClass() {
        HereFixture conditional = new HereFixture(FakeModel.conditional(2));
        conditional.viewModel.choose(3);
        conditional.viewModel.draw();
        conditional.inference.answer(conditional.model);
        assertThat(conditional.inference.asked(Query.Draw.class)).singleElement()
                .extracting(Query.Draw::label).isEqualTo(3);
        assertThat(conditional.point().label()).isEqualTo(3);
        assertThat(conditional.point().values()).doesNotContain(0f);

        conditional.viewModel.reset();
        assertThat(conditional.point()).isEqualTo(new LatentPoint(new float[2], 3));
    }

    @Test
    void withoutAPriorSlidersCoverTheCodes() {
        HereFixture codes = codes();

        assertThat(codes.viewModel.extent(0)).isEqualTo(new Extent(40, 8));
        assertThat(codes.point().values()).containsExactly(40, 0);
        assertThat(codes.viewModel.range().value().get()).isEqualTo(3);

        codes.viewModel.set(0, 40 - 8 * 4);
        assertThat(codes.viewModel.range().value().get()).isEqualTo(5);
        codes.viewModel.reset(0);
        assertThat(codes.point().values()).containsExactly(40, 0);
        codes.viewModel.set(1, 1);
        codes.viewModel.reset();
        assertThat(codes.point().values()).containsExactly(40, 0);
    }

    private static HereFixture codes() {
        HereFixture fixture = new HereFixture(new FakeModel(2, FamilySpec.of(Family.AE)));
        Latents latents = new Latents(2, new float[]{32, -1, 48, 1}, new float[0], new int[]{0, 1});
        fixture.exploration.open(FakeData.opened(fixture.model.run(), 100), latents, fixture.snapshot);
        return fixture;
    }

    @Test
    void coordinatesAreCopiedAsNumbers() {
        here.exploration.moveTo(new LatentPoint(new float[]{0.5f, -1.25f, 0, 3}));
        assertThat(viewModel.numbers()).isEqualTo("0.5, -1.25, 0.0, 3.0");
    }
}
