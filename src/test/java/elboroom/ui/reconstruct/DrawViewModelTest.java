package elboroom.ui.reconstruct;

import java.awt.Color;

import elboroom.domain.Problem;
import elboroom.domain.data.ImageData;
import elboroom.domain.model.Family;
import elboroom.ui.exploration.text.Origin;
import elboroom.ui.testing.FakePoints;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A drawing as the input of the reconstruction.
class DrawViewModelTest extends ReconstructTest {

    private final DrawViewModel draw = new DrawViewModel(viewModel);

    @Test
    void eachMovementIsTheInputAndMovesThePoint() {
        studio.openBare();
        draw.penDown(0.5, 0.2, false);
        inference.answer(studio.model());
        draw.penMoved(0.5, 0.8);
        inference.answer(studio.model());
        draw.penUp();
        draw.penMoved(0.1, 0.1);

        assertThat(viewModel.origin().get()).isEqualTo(new Origin.ByHand());
        assertThat(input().grey(0, 14, 14)).isEqualTo(255);
        assertThat(input().grey(0, 3, 3)).as("the pen is up").isZero();
        assertThat(result().input()).isSameAs(input());
        assertThat(studio.point()).isEqualTo(result().mean());
    }

    @Test
    void movementsDuringAReconstructionAreSkippedButTheLast() {
        studio.openBare();
        draw.penDown(0.5, 0.2, false);
        ImageData first = input();
        draw.penMoved(0.5, 0.5);
        draw.penMoved(0.5, 0.8);
        assertThat(input()).isSameAs(first);
        inference.answer(studio.model());
        assertThat(result().input()).isSameAs(first);
        assertThat(input().grey(0, 21, 14)).isEqualTo(255);
        inference.answer(studio.model());
        assertThat(result().input()).isSameAs(input());
    }

    @Test
    void strokesAreUndoneErasedAndCleared() {
        studio.openBare();
        stroke(false);
        inference.answer(studio.model());
        ImageData one = input();
        assertThat(one.grey(0, 14, 14)).isEqualTo(255);
        stroke(true);
        inference.answer(studio.model());
        assertThat(input().grey(0, 14, 14)).isZero();
        draw.undo();
        inference.answer(studio.model());
        assertThat(input().pixels()).isEqualTo(one.pixels());
        draw.clear();
        inference.answer(studio.model());
        assertThat(input().pixels()).containsOnly(0f);
        draw.undo();
        draw.clear();
        assertThat(draw.strokes().get()).isEmpty();
    }

    @Test
    void invertingStaysWhileDrawing() {
        studio.openBare();
        stroke(false);
        inference.answer(studio.model());
        viewModel.inverted().set(true);
        inference.answer(studio.model());
        stroke(false);
        inference.answer(studio.model());
        assertThat(viewModel.inverted().get()).isTrue();
        assertThat(input().grey(0, 0, 0)).isEqualTo(255);
    }

    @Test
    void centringAppliesAtOnce() {
        studio.openBare();
        draw.penDown(0.2, 0.2, false);
        inference.answer(studio.model());
        assertThat(input().grey(0, 14, 14)).isZero();
        draw.centred().set(true);
        inference.answer(studio.model());
        assertThat(input().grey(0, 14, 14)).isEqualTo(255);
    }

    @Test
    void anotherImageReplacesTheDrawing() throws Exception {
        studio.openBare();
        stroke(false);
        drop(Color.BLACK, Color.WHITE);
        inference.answer(studio.model());
        assertThat(viewModel.origin().get()).isInstanceOf(Origin.File.class);
        stroke(false);
        assertThat(viewModel.origin().get()).isEqualTo(new Origin.ByHand());
    }

    @Test
    void aModelOfPointsCannotBeDrawnFor() {
        assertThat(viewModel.drawable().getValue()).isFalse();
        new FakePoints(Family.VAE).open(studio.exploration());
        assertThat(viewModel.drawable().getValue()).isFalse();
        draw.penDown(0.5, 0.5, false);
        draw.penMoved(0.6, 0.6);
        assertThat(draw.strokes().get()).isEmpty();
        assertThat(studio.notices().problems()).extracting(Problem::key)
                .containsExactly("problem.reconstruct.points");
        studio.openBare();
        assertThat(viewModel.drawable().getValue()).isTrue();
    }

    private void stroke(boolean erases) {
        draw.penDown(0.5, 0.5, erases);
        draw.penUp();
    }
}
