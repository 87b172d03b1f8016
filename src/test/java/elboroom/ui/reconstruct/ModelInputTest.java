package elboroom.ui.reconstruct;

import java.awt.Color;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.run.RunSpec;
import elboroom.service.data.LoadedData;
import elboroom.ui.testing.FakeData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Conversion of pictures to model input.
class ModelInputTest extends ReconstructTest {

    @Test
    void inkOnPaperIsInvertedAndCanBeReverted() throws Exception {
        studio.openBare();

        drop(Color.WHITE, Color.BLACK);
        assertThat(viewModel.inverted().get()).isTrue();
        assertThat(input().grey(0, 14, 14)).isGreaterThan(150);
        assertThat(input().grey(0, 0, 0)).isZero();

        inference.answer(studio.model());
        studio.exploration().moveTo(LatentPoint.origin(2));
        viewModel.inverted().set(false);
        inference.answer(studio.model());

        assertThat(input().grey(0, 0, 0)).isEqualTo(255);
        assertThat(result().input()).isSameAs(input());
        assertThat(studio.point()).as("a new input moves the point").isEqualTo(result().mean());
    }

    @Test
    void invertingByHandAppliesToOneImage() throws Exception {
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
    void lightOnDarkIsUnchanged() throws Exception {
        studio.openBare();
        drop(Color.WHITE, Color.BLACK);
        drop(Color.BLACK, Color.WHITE);

        assertThat(viewModel.inverted().get()).isFalse();
    }

    @Test
    void aModelTrainedOnInkOnPaperReceivesInkOnPaper() throws Exception {
        LoadedData paper = FakeData.white("paper");
        studio.exploration().open(FakeData.opened(studio.model().run(), paper), null, studio.model().snapshot(1));

        drop(Color.WHITE, Color.BLACK);

        assertThat(viewModel.inverted().get()).isFalse();
    }

    @Test
    void anotherRunRefitsThePictureAndKeepsThePoint() throws Exception {
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
}
