package elboroom.ui.codes;

import java.util.Objects;

import elboroom.domain.latent.LatentPoint;
import elboroom.metrics.CodeUsage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CodesViewModelTest {

    @Test
    void withoutCodesNothingIsShown() {
        CodesViewModel codes = new CodesFixture().openGaussian().viewModel;
        assertThat(codes.map().get().codes()).isEmpty();
        assertThat(codes.size().get()).isZero();
        assertThat(codes.code().get()).isEqualTo(-1);
        codes.choose(1);
        codes.sample();
        assertThat(codes.usage().get()).isNull();
    }

    @Test
    void placesFormANearlySquareGrid() {
        CodesFixture fixture = new CodesFixture().open(7, null);
        assertThat(fixture.viewModel.map().get().columns()).isEqualTo(3);
        assertThat(fixture.viewModel.map().get().codes()).hasSize(7).containsOnly(0);
    }

    @Test
    void choosesACodeForOnePlaceOnly() {
        CodesFixture fixture = new CodesFixture().open(4, null);
        fixture.viewModel.position().set(2);
        fixture.viewModel.choose(5);
        assertThat(fixture.point()).isEqualTo(new LatentPoint(new float[]{0, 0, 5, 0}));
        assertThat(fixture.viewModel.map().get().codes()).containsExactly(0, 0, 5, 0);
        assertThat(fixture.viewModel.code().get()).isEqualTo(5);
    }

    @Test
    void countsHowOftenExamplesUseEachCode() {
        CodesFixture fixture = new CodesFixture().open(2, CodesFixture.codes(2, 4, 1, 4, 2));
        CodeUsage usage = Objects.requireNonNull(fixture.viewModel.usage().get());
        assertThat(usage.counts()).containsExactly(0, 1, 1, 0, 2, 0, 0, 0);
        assertThat(usage.perplexity()).isCloseTo(Math.pow(2, 1.5), within(1e-12));
    }

    @Test
    void startsAtTheFirstExampleUntilTheUserChooses() {
        CodesFixture fixture = new CodesFixture().open(2, CodesFixture.codes(2, 4, 1, 4, 2));
        assertThat(fixture.point()).isEqualTo(new LatentPoint(new float[]{4, 1}));
    }

    @Test
    void staysAtAnExampleWhoseCodesChangeInTraining() {
        CodesFixture fixture = new CodesFixture().open(2, CodesFixture.codes(2, 4, 1, 4, 2));
        fixture.encode(CodesFixture.codes(2, 7, 6, 4, 2));
        assertThat(fixture.point()).isEqualTo(new LatentPoint(new float[]{7, 6}));
    }

    @Test
    void keepsTheUsersCodesWhenExamplesChange() {
        CodesFixture fixture = new CodesFixture().open(2, CodesFixture.codes(2, 4, 1, 4, 2));
        fixture.viewModel.choose(3);
        fixture.encode(CodesFixture.codes(2, 7, 6, 4, 2));
        assertThat(fixture.point()).isEqualTo(new LatentPoint(new float[]{3, 1}));
    }

    @Test
    void samplesAnExample() {
        CodesFixture fixture = new CodesFixture().open(1, CodesFixture.codes(1, 3, 3, 3));
        fixture.viewModel.choose(6);
        fixture.viewModel.sample();
        assertThat(fixture.viewModel.hasExamples().get()).isTrue();
        assertThat(fixture.point()).isEqualTo(new LatentPoint(new float[]{3}));
    }

    @Test
    void dropsTheCodesOfThePreviousRun() {
        CodesFixture fixture = new CodesFixture().open(2, CodesFixture.codes(2, 4, 1));
        fixture.viewModel.position().set(1);
        fixture.openGaussian();
        assertThat(fixture.viewModel.usage().get()).isNull();
        assertThat(fixture.viewModel.map().get().codes()).isEmpty();
        assertThat(fixture.viewModel.position().get()).isZero();
        assertThat(fixture.viewModel.hasExamples().get()).isFalse();
    }

    @Test
    void invalidIndicesAreClamped() {
        CodesFixture fixture = new CodesFixture().open(2, CodesFixture.codes(2, -4, 1000));
        CodeUsage usage = Objects.requireNonNull(fixture.viewModel.usage().get());
        assertThat(usage.counts()).containsExactly(1, 0, 0, 0, 0, 0, 0, 1);
    }
}
