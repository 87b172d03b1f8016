package elboroom.ui.reconstruct;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import elboroom.data.Datasets;
import elboroom.data.digits.Digits;
import elboroom.data.table.TableFiles;
import elboroom.domain.Problem;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Losses;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.OptimizerSpec;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.TrainingEvent;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.Query;
import elboroom.ui.exploration.ExamplesState;
import elboroom.ui.exploration.text.Origin;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.FakePoints;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Which images are accepted, and what is shown of them.
class ReconstructViewModelTest extends ReconstructTest {

    @Test
    void aModelOfPointsAcceptsNoImage() {
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
    void rowsOfATableAreChosenByNumber() {
        DataSpec spec = DataSpec.of(TableFiles.of("bom").toString());
        LoadedData data = new LoadedData(spec, Datasets.load(spec, 1, Progress.IGNORED));
        ModelSpec model = new ModelSpec(data.summary().shape(), Architecture.MLP, List.of(4), 2,
                new Likelihood.Gaussian(1, Likelihood.Scale.FIXED));
        RunSpec run = new RunSpec("rows", data.spec(), model, new OptimizerSpec(1e-3, 32, 1), 1);
        studio.exploration().open(FakeData.opened(run, data), null, new Snapshot(model, 1, 0, Map.of()));
        assertThat(viewModel.reconstructs().getValue()).isTrue();
        assertThat(viewModel.ofImages().getValue()).isFalse();
        assertThat(viewModel.hasSamples().get()).isTrue();

        viewModel.choose(5);
        assertThat(viewModel.origin().get()).isEqualTo(new Origin.HeldOut(5));
        assertThat(input().pixels()).isEqualTo(data.heldOut(5).pixels());
        viewModel.choose(1000);
        assertThat(viewModel.heldOut()).isEqualTo(29);
        Reconstruction same = new Reconstruction(input(), input(), new LatentPoint(new float[2], -1),
                new Losses(1, 1, 1, 1), 1, new float[2]);
        assertThat(RowTable.csv(viewModel.pictures(), same).lines()).hasSize(4).first()
                .isEqualTo("column,original,reconstruction");
        assertThat(RowTable.lines(viewModel.pictures(), same).getFirst()).startsWith("키: ").contains(" → ");

        viewModel.acceptPixels(1, 1, new int[1]);
        assertThat(studio.notices().problems()).extracting(Problem::key).containsExactly("problem.reconstruct.rows");
        studio.openBare();
        assertThat(viewModel.ofImages().getValue()).isTrue();
    }

    @Test
    void anImageIsFittedShownAndQueried() throws Exception {
        studio.openBare();

        drop(Color.BLACK, Color.WHITE);

        ImageData input = input();
        assertThat(input.shape()).isEqualTo(Digits.SHAPE);
        assertThat(input.grey(0, 14, 14)).isGreaterThan(150);
        assertThat(viewModel.origin().get()).isEqualTo(new Origin.File("stroke.png", 60, 40));
        assertThat(inference.asked().getLast().lane()).isEqualTo(Lane.INTERACTIVE);
        assertThat(inference.waiting()).contains(new Query.Reconstruct(input, -1));
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
    void theStepOfAResultIsNamedWhileItIsNotTheCurrentOne() throws Exception {
        studio.openBare();
        drop(Color.BLACK, Color.WHITE);
        inference.answer(studio.model());
        assertThat(viewModel.outdatedStep().get()).isEmpty();

        studio.exploration().view(studio.model().snapshot(20));
        assertThat(viewModel.outdatedStep().get()).hasValue(1);
        inference.answer(studio.model());
        assertThat(viewModel.outdatedStep().get()).isEmpty();
    }

    @Test
    void aNewerSnapshotReconstructsAgainAndKeepsThePoint() throws Exception {
        studio.openBare();
        drop(Color.BLACK, Color.WHITE);
        inference.answer(studio.model());
        Reconstruction first = result();
        studio.exploration().moveTo(new LatentPoint(new float[]{2, 2}));

        studio.exploration().view(studio.model().snapshot(20));
        inference.answer(studio.model());

        assertThat(result()).isNotSameAs(first);
        assertThat(studio.point().values()).containsExactly(2, 2);
    }

    @Test
    void aResultForThePreviousImageIsDropped() throws Exception {
        studio.openBare();
        drop(Color.BLACK, Color.WHITE);
        ImageData before = input();
        drop(Color.BLACK, Color.LIGHT_GRAY);

        inference.answer(_ -> new Reconstruction(before, before, LatentPoint.origin(2), new Losses(1, 1, 1, 1), 64,
                new float[2]));

        assertThat(viewModel.result().get()).isNull();
    }

    @Test
    void theLossUsesTheBetaOfTheRun() throws Exception {
        RunSpec run = studio.model().run();
        open(new RunSpec(run.name(), run.data(), run.model().with(FamilySpec.ofBeta(4)), run.optimizer(), run.seed()));
        drop(Color.BLACK, Color.WHITE);
        inference.answer(studio.model());

        Losses cost = viewModel.losses(result());

        assertThat(cost.beta()).isEqualTo(4);
        assertThat(cost.loss()).isEqualTo(result().losses().reconstruction() + 4 * result().losses().kl());
    }

    @Test
    void theLossUsesTheBetaInEffectAtTheCurrentStep() throws Exception {
        RunSpec run = studio.model().run();
        pane.session.start(run, FakeData.digits(10));
        studio.exploration().view(studio.model().snapshot(5));
        drop(Color.BLACK, Color.WHITE);
        inference.answer(studio.model());
        assertThat(viewModel.losses(result()).beta()).isEqualTo(1);

        pane.session.take(List.of(new TrainingEvent.Changed(new SettingChange(6, "beta", 4))));
        assertThat(viewModel.losses(result()).beta()).as("before the change").isEqualTo(1);
        studio.exploration().view(studio.model().snapshot(6));
        assertThat(viewModel.losses(result()).beta()).isEqualTo(4);
        pane.session.take(List.of(new TrainingEvent.Finished(6, TrainingEvent.Ending.STOPPED)));
        assertThat(viewModel.losses(result()).beta()).isEqualTo(4);

        pane.session.follow();
        studio.exploration().view(studio.model().snapshot(6));
        assertThat(viewModel.inEffect().getValue()).extracting(now -> now.model().family().beta()).isEqualTo(4.0);
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
    void undoingASampleRestoresTheEarlierImage() {
        studio.open(100);
        pane.history.beginGesture();
        viewModel.sample();
        answerWithMean(1);
        Reconstruction first = result();
        pane.history.beginGesture();
        viewModel.sample();
        answerWithMean(2);
        Reconstruction second = result();
        assertThat(second.input().pixels()).isNotEqualTo(first.input().pixels());

        pane.history.undo();
        inference.answer(studio.model());
        assertThat(studio.point()).isEqualTo(first.mean());
        assertThat(result().input().pixels()).isEqualTo(first.input().pixels());

        pane.history.undo();
        assertThat(studio.point()).isEqualTo(LatentPoint.origin(2));
        assertThat(viewModel.input().get()).isNull();
        assertThat(viewModel.result().get()).isNull();

        pane.history.redo();
        pane.history.redo();
        inference.answer(studio.model());
        assertThat(studio.point()).isEqualTo(second.mean());
        assertThat(result().input().pixels()).isEqualTo(second.input().pixels());
    }

    private void answerWithMean(float x) {
        ImageData image = input();
        inference.answer(_ -> new Reconstruction(image, image, LatentPoint.origin(2).with(0, x), new Losses(1, 1, 1, 1),
                64, new float[2]));
    }

    @Test
    void aDigitIsReplacedByAnExampleOfTheDataOnceTheyAreKnown() {
        studio.openBare();
        viewModel.sample();
        inference.answer(studio.model());
        studio.exploration().open(FakeData.opened(studio.model().run(), 0), null, studio.model().snapshot(1));
        assertThat(viewModel.origin().get()).isEqualTo(new Origin.Drawn());

        studio.exploration().useExamples(FakeData.white("paper"));
        inference.answer(studio.model());

        assertThat(viewModel.origin().get()).isInstanceOf(Origin.HeldOut.class);
        assertThat(result().input().pixels()).containsOnly(1);
        assertThat(studio.point()).as("the user did not choose the image").isEqualTo(LatentPoint.origin(2));
    }

    @Test
    void anExampleOfOtherDataIsReplacedAndOneOfTheSameDataStays() {
        studio.open(100);
        viewModel.sample();
        ImageData digit = input();
        studio.open(100);
        assertThat(input()).isSameAs(digit);

        studio.exploration().open(FakeData.opened(studio.model().run(), FakeData.white("paper")), null, null);
        assertThat(input().pixels()).containsOnly(1);
    }

    @Test
    void aDroppedImageStaysForOtherDataAndABlankDrawingDoesNot() throws Exception {
        studio.openBare();
        drop(Color.BLACK, Color.WHITE);
        ImageData dropped = input();
        studio.exploration().open(FakeData.opened(studio.model().run(), FakeData.white("paper")), null, null);
        assertThat(input()).isSameAs(dropped);

        float[] ink = new float[Digits.SHAPE.size()];
        ink[400] = 1;
        viewModel.draw(new ImageData(Digits.SHAPE, ink));
        studio.open(100);
        assertThat(viewModel.origin().get()).isEqualTo(new Origin.ByHand());

        viewModel.draw(new ImageData(Digits.SHAPE, new float[Digits.SHAPE.size()]));
        studio.open(100);
        assertThat(viewModel.origin().get()).isInstanceOf(Origin.HeldOut.class);
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
    void aSampleOfAnotherShapeNeedsTheExamples() {
        RunSpec run = studio.model().run();
        ModelSpec model = new ModelSpec(new ImageShape(1, 10, 10), run.model().architecture(), List.of(), 2,
                run.model().likelihood());
        open(new RunSpec("other", run.data(), model, run.optimizer(), 1));

        viewModel.sampleWithoutReading();
        assertThat(studio.exploration().examplesState().get()).isNotEqualTo(ExamplesState.READING);
        assertThat(viewModel.hasSamples().get()).isTrue();
        viewModel.sample();

        assertThat(studio.exploration().examplesState().get()).isEqualTo(ExamplesState.READING);
        assertThat(viewModel.input().get()).isNull();
    }

    @Test
    void pastedPixelsAreAcceptedLikeAFile() throws Exception {
        studio.openBare();
        int[] argb = new int[10 * 10];
        Arrays.fill(argb, 0xff404040);

        viewModel.acceptPixels(10, 10, argb);
        deliver();

        assertThat(input().grey(0, 3, 3)).isEqualTo(0x40);
        assertThat(viewModel.origin().get()).isEqualTo(new Origin.Pasted(10, 10));
    }

    @Test
    void nonImageFilesAreReportedAndChangeNothing() throws Exception {
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
    void withoutAModelOneIsRequested() {
        viewModel.acceptFile(folder.resolve("any.png"));

        assertThat(studio.notices().problems()).extracting(Problem::key)
                .containsExactly("problem.reconstruct.noModel");
    }

    @Test
    void aFailureIsReportedAndClearsTheOldResult() throws Exception {
        studio.openBare();
        drop(Color.BLACK, Color.WHITE);
        inference.answer(studio.model());
        drop(Color.BLACK, Color.LIGHT_GRAY);

        inference.fail(Problem.of("problem.memory"));

        assertThat(viewModel.result().get()).isNull();
        assertThat(studio.notices().problems()).containsExactly(Problem.of("problem.memory"));
    }
}
