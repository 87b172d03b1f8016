package elboroom.ui.reconstruct;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import elboroom.data.Dataset;
import elboroom.data.PixelSplit;
import elboroom.data.digits.Digits;
import elboroom.domain.DataSpec;
import elboroom.domain.DataSummary;
import elboroom.domain.Family;
import elboroom.domain.FamilySpec;
import elboroom.domain.ImageData;
import elboroom.domain.ImageShape;
import elboroom.domain.LatentPoint;
import elboroom.domain.Losses;
import elboroom.domain.ModelSpec;
import elboroom.domain.Problem;
import elboroom.domain.Reconstruction;
import elboroom.domain.RunSpec;
import elboroom.domain.SettingChange;
import elboroom.domain.Snapshot;
import elboroom.domain.TrainingEvent;
import elboroom.service.EngineThread.Lane;
import elboroom.service.LoadedData;
import elboroom.service.Question;
import elboroom.ui.exploration.History;
import elboroom.ui.exploration.Origin;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakeInference;
import elboroom.ui.testing.FakeModel;
import elboroom.ui.testing.FakePoints;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReconstructViewModelTest {

    @TempDir
    Path folder;

    private final BlockingQueue<Runnable> delivered = new LinkedBlockingQueue<>();
    private final ReconstructFixture pane = new ReconstructFixture(2, delivered::add);
    private final ReconstructViewModel viewModel = pane.viewModel;
    private final Studio studio = pane.studio;
    private final FakeInference inference = studio.inference();

    @AfterEach
    void close() {
        pane.close();
    }

    @Test
    void aModelOfPointsTakesNoImage() {
        new FakePoints(Family.VAE).open(studio.exploration());
        assertThat(viewModel.ofImages().getValue()).isFalse();
        assertThat(viewModel.hasSamples().get()).isFalse();
        viewModel.acceptPixels(1, 1, new int[1]);
        viewModel.acceptFile(folder.resolve("a.png"));
        assertThat(studio.notices().problems()).extracting(Problem::key).containsExactly("problem.reconstruct.points",
                "problem.reconstruct.points");
        studio.openBare();
        assertThat(viewModel.ofImages().getValue()).isTrue();
    }

    @Test
    void anImageIsFittedShownAndAskedAbout() throws Exception {
        studio.openBare();

        drop(Color.BLACK, Color.WHITE);

        ImageData input = input();
        assertThat(input.shape()).isEqualTo(Digits.SHAPE);
        assertThat(input.grey(0, 14, 14)).isGreaterThan(150);
        assertThat(viewModel.origin().get()).isEqualTo(new Origin.File("stroke.png", 60, 40));
        assertThat(inference.asked().getLast().lane()).isEqualTo(Lane.INTERACTIVE);
        assertThat(inference.waiting()).contains(new Question.Reconstruct(input, -1));
    }

    @Test
    void theAnswerIsShownAndThePointMovesToItsMean() throws Exception {
        studio.openBare();
        drop(Color.BLACK, Color.WHITE);

        inference.answer(studio.model());

        assertThat(result().input()).isSameAs(input());
        assertThat(studio.point()).isEqualTo(result().mean()).isNotEqualTo(LatentPoint.origin(2));
    }

    @Test
    void aModelThatIsToldAClassIsToldTheOneChosen() throws Exception {
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

    /// A run without classes in between.
    private static void studioWithPoints(ReconstructFixture pane) {
        new FakePoints(Family.VAE).open(pane.studio.exploration());
    }

    @Test
    void aDrawnDigitIsToldAsWhatItIs() throws Exception {
        try (ReconstructFixture conditional = new ReconstructFixture(FakeModel.conditional(2), delivered::add)) {
            conditional.studio.openBare();
            for (int i = 0; i < 5; i++) {
                conditional.viewModel.sample();
                assertThat(conditional.viewModel.origin().get()).isEqualTo(new Origin.Drawn());
            }
            assertThat(conditional.studio.inference().asked(Question.Reconstruct.class)).extracting(
                    Question.Reconstruct::label).doesNotContain(-1).anyMatch(label -> label > 0);
        }
    }

    @Test
    void aNewerSnapshotAnswersAgainAndLeavesThePointAlone() throws Exception {
        studio.openBare();
        drop(Color.BLACK, Color.WHITE);
        inference.answer(studio.model());
        Reconstruction first = result();
        studio.exploration().stand(new LatentPoint(new float[]{2, 2}));

        studio.exploration().snapshot().set(studio.model().snapshot(20));
        inference.answer(studio.model());

        assertThat(result()).isNotSameAs(first);
        assertThat(studio.point().values()).containsExactly(2, 2);
    }

    @Test
    void anAnswerAboutTheImageBeforeIsDropped() throws Exception {
        studio.openBare();
        drop(Color.BLACK, Color.WHITE);
        ImageData before = input();
        drop(Color.BLACK, Color.LIGHT_GRAY);

        inference.answer(_ -> new Reconstruction(before, before, LatentPoint.origin(2), new Losses(1, 1, 1, 1), 64,
                new float[2]));

        assertThat(viewModel.result().get()).isNull();
    }

    @Test
    void inkOnPaperIsInvertedAndCanBeTurnedBack() throws Exception {
        studio.openBare();

        drop(Color.WHITE, Color.BLACK);
        assertThat(viewModel.inverted().get()).isTrue();
        assertThat(input().grey(0, 14, 14)).isGreaterThan(150);
        assertThat(input().grey(0, 0, 0)).isZero();

        inference.answer(studio.model());
        studio.exploration().stand(LatentPoint.origin(2));
        viewModel.inverted().set(false);
        inference.answer(studio.model());

        assertThat(input().grey(0, 0, 0)).isEqualTo(255);
        assertThat(result().input()).isSameAs(input());
        assertThat(studio.point()).as("a new input moves the point").isEqualTo(result().mean());
    }

    @Test
    void whatWasInvertedByHandIsNotSoForLaterImages() throws Exception {
        studio.open(20);
        drop(Color.BLACK, Color.WHITE);
        viewModel.inverted().set(true);
        drop(Color.BLACK, Color.WHITE);
        assertThat(viewModel.inverted().get()).as("dropped").isFalse();
        assertThat(input().grey(0, 0, 0)).isZero();

        viewModel.inverted().set(true);
        viewModel.sample();
        assertThat(viewModel.inverted().get()).as("sampled").isFalse();

        viewModel.inverted().set(true);
        viewModel.acceptPixels(1, 1, new int[]{0xff000000});
        Objects.requireNonNull(delivered.poll(1, TimeUnit.MINUTES)).run();
        assertThat(viewModel.inverted().get()).as("pasted").isFalse();
    }

    @Test
    void lightOnDarkIsLeftAsItIs() throws Exception {
        studio.openBare();
        drop(Color.WHITE, Color.BLACK);
        drop(Color.BLACK, Color.WHITE);

        assertThat(viewModel.inverted().get()).isFalse();
    }

    @Test
    void aModelThatLearnedInkOnPaperIsGivenInkOnPaper() throws Exception {
        LoadedData paper = new LoadedData(DataSpec.of("paper"), new Dataset(
                new DataSummary("paper", Digits.SHAPE, 5, 5, List.of(), List.of()), new White(), new White()));
        studio.exploration().open(studio.model().run(), paper.summary(), History.EMPTY, paper, null,
                studio.model().snapshot(1));

        drop(Color.WHITE, Color.BLACK);

        assertThat(viewModel.inverted().get()).isFalse();
    }

    @Test
    void theLossHasTheBetaOfTheRun() throws Exception {
        RunSpec run = studio.model().run();
        open(new RunSpec(run.name(), run.data(), run.model().with(FamilySpec.ofBeta(4)), run.optimizer(), run.seed()));
        drop(Color.BLACK, Color.WHITE);
        inference.answer(studio.model());

        Losses cost = viewModel.cost(result());

        assertThat(cost.beta()).isEqualTo(4);
        assertThat(cost.loss()).isEqualTo(result().losses().reconstruction() + 4 * result().losses().kl());
    }

    @Test
    void theLossHasTheBetaThatWasInEffectAtTheStepLookedAt() throws Exception {
        RunSpec run = studio.model().run();
        pane.session.start(run, FakeData.digits(10));
        studio.exploration().snapshot().set(studio.model().snapshot(5));
        drop(Color.BLACK, Color.WHITE);
        inference.answer(studio.model());
        assertThat(viewModel.cost(result()).beta()).isEqualTo(1);

        pane.session.take(List.of(new TrainingEvent.Changed(new SettingChange(6, "beta", 4))));
        assertThat(viewModel.cost(result()).beta()).as("before the change").isEqualTo(1);
        studio.exploration().snapshot().set(studio.model().snapshot(6));
        assertThat(viewModel.cost(result()).beta()).isEqualTo(4);
        pane.session.take(List.of(new TrainingEvent.Finished(6, TrainingEvent.Ending.STOPPED)));
        assertThat(viewModel.cost(result()).beta()).isEqualTo(4);

        pane.session.follow();
        studio.exploration().snapshot().set(studio.model().snapshot(6));
        assertThat(viewModel.inEffect().getValue()).extracting(now -> now.model().family().beta()).isEqualTo(4.0);
    }

    @Test
    void anotherRunHasTheSamePictureFittedAnewAndLeavesThePointAlone() throws Exception {
        studio.openBare();
        drop(Color.BLACK, Color.WHITE);
        inference.answer(studio.model());
        RunSpec run = studio.model().run();
        ModelSpec model = new ModelSpec(new ImageShape(3, 32, 32), run.model().architecture(), run.model().hidden(), 2,
                run.model().likelihood());

        open(new RunSpec("other", run.data(), model, run.optimizer(), 1));
        assertThat(viewModel.result().get()).isNull();
        deliver();
        inference.answer(studio.model());

        assertThat(input().shape()).isEqualTo(new ImageShape(3, 32, 32));
        assertThat(result().input()).isSameAs(input());
        assertThat(studio.point()).isEqualTo(LatentPoint.origin(2));
    }

    @Test
    void aSampleIsARandomHeldOutExample() {
        studio.open(100);

        viewModel.sample();

        assertThat(viewModel.origin().get()).isInstanceOfSatisfying(Origin.HeldOut.class, origin -> assertThat(
                input().pixels()).isEqualTo(FakeData.digits(100).heldOut(origin.index()).pixels()));
        inference.answer(studio.model());
        assertThat(studio.point()).isEqualTo(result().mean());
    }

    @Test
    void withoutExamplesASampleIsADrawnDigit() {
        studio.openBare();
        assertThat(viewModel.hasSamples().get()).isTrue();

        viewModel.sample();

        assertThat(viewModel.origin().get()).isEqualTo(new Origin.Drawn());
        assertThat(input().shape()).isEqualTo(Digits.SHAPE);
    }

    @Test
    void thereIsNothingToSampleWithoutExamplesForAnotherShape() {
        RunSpec run = studio.model().run();
        ModelSpec model = new ModelSpec(new ImageShape(1, 10, 10), run.model().architecture(), List.of(), 2,
                run.model().likelihood());
        open(new RunSpec("other", run.data(), model, run.optimizer(), 1));

        viewModel.sample();

        assertThat(viewModel.hasSamples().get()).isFalse();
        assertThat(viewModel.input().get()).isNull();
    }

    @Test
    void pastedPixelsAreTakenLikeAFile() throws Exception {
        studio.openBare();
        int[] argb = new int[10 * 10];
        Arrays.fill(argb, 0xff404040);

        viewModel.acceptPixels(10, 10, argb);
        deliver();

        assertThat(input().grey(0, 3, 3)).isEqualTo(0x40);
        assertThat(viewModel.origin().get()).isEqualTo(new Origin.Pasted(10, 10));
    }

    @Test
    void filesThatAreNoImagesAreToldAndChangeNothing() throws Exception {
        studio.openBare();
        Path empty = Files.createFile(folder.resolve("empty.png"));
        Path text = Files.writeString(folder.resolve("text.png"), "no image");

        for (Path file : List.of(empty, text, folder.resolve("gone.png"))) {
            viewModel.acceptFile(file);
            deliver();
        }

        assertThat(studio.notices().problems()).extracting(Problem::key).containsExactly("problem.image.empty",
                "problem.image.format", "problem.image.missing");
        assertThat(viewModel.input().get()).isNull();
    }

    @Test
    void withoutAModelOneIsAskedFor() {
        viewModel.acceptFile(folder.resolve("any.png"));

        assertThat(studio.notices().problems()).extracting(Problem::key)
                .containsExactly("problem.reconstruct.noModel");
    }

    @Test
    void aFailureIsToldAndNoOldResultStays() throws Exception {
        studio.openBare();
        drop(Color.BLACK, Color.WHITE);
        inference.answer(studio.model());
        drop(Color.BLACK, Color.LIGHT_GRAY);

        inference.fail(Problem.of("problem.memory"));

        assertThat(viewModel.result().get()).isNull();
        assertThat(studio.notices().problems()).containsExactly(Problem.of("problem.memory"));
    }

    private void open(RunSpec run) {
        studio.exploration().open(run, FakeData.summary(0), History.EMPTY, null, null,
                new Snapshot(run.model(), 1, 0, Map.of()));
    }

    /// Drops a picture and waits until it is read and fitted.
    private void drop(Color paper, Color ink) throws IOException, InterruptedException {
        viewModel.acceptFile(ReconstructFixture.stroke(folder.resolve("stroke.png"), paper, ink));
        deliver();
        deliver();
    }

    private void deliver() throws InterruptedException {
        Objects.requireNonNull(delivered.poll(10, TimeUnit.SECONDS)).run();
    }

    private ImageData input() {
        return Objects.requireNonNull(viewModel.input().get());
    }

    private Reconstruction result() {
        return Objects.requireNonNull(viewModel.result().get());
    }

    private record White() implements PixelSplit {

        @Override
        public int size() {
            return 5;
        }

        @Override
        public ImageShape shape() {
            return Digits.SHAPE;
        }

        @Override
        public void copy(int index, byte[] target, int offset) {
            Arrays.fill(target, offset, offset + Digits.SHAPE.size(), (byte) 255);
        }

        @Override
        public int label(int index) {
            return -1;
        }
    }
}
