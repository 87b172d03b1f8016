package elboroom.data;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import elboroom.data.digits.DigitFactors;
import elboroom.data.digits.Digits;
import elboroom.domain.Progress;
import elboroom.domain.data.Attribute;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageFitting;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BuiltInDigitsTest {

    @Test
    void holdsTwentyTwoThousandBalancedExamples() {
        Dataset data = Datasets.load(DataSpec.of(DataSpec.DIGITS), 1, Progress.IGNORED);

        assertThat(data.summary().name()).isEqualTo("digits");
        assertThat(data.summary().classes()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(data.train().size()).isEqualTo(20_000).isEqualTo(data.summary().train());
        assertThat(data.heldOut().size()).isEqualTo(2_000).isEqualTo(data.summary().heldOut());
        assertThat(counts(data.train())).containsOnly(2_000);
        assertThat(counts(data.heldOut())).containsOnly(200);
    }

    @Test
    void limitAppliesToTrainingExamplesOnly() {
        Dataset data = Datasets.load(DataSpec.of(DataSpec.DIGITS).withFitting(ImageFitting.square(28, 1)).withLimit(30),
                1,
                Progress.IGNORED);

        assertThat(data.train().size()).isEqualTo(30);
        assertThat(data.heldOut().size()).isEqualTo(2_000);
    }

    @Test
    void theTrainingSeedDoesNotChangeTheData() {
        DataSpec few = DataSpec.of(DataSpec.DIGITS).withFitting(ImageFitting.square(28, 1)).withLimit(10);

        assertThat(pixels(Datasets.load(few, 1, Progress.IGNORED).train(), 3))
                .isEqualTo(pixels(Datasets.load(few, 2, Progress.IGNORED).train(), 3));
    }

    @Test
    void eachExampleKeepsTheFactorsItWasDrawnFrom() {
        Dataset data = Datasets.load(DataSpec.of(DataSpec.DIGITS).withFitting(ImageFitting.square(28, 1)).withLimit(10),
                1,
                Progress.IGNORED);

        DigitSplit heldOut = (DigitSplit) data.heldOut();
        byte[] redrawn = new byte[784];
        Digits.draw(heldOut.factors(17), redrawn, 0);

        assertThat(redrawn).isEqualTo(pixels(heldOut, 17));
        assertThat(heldOut.factors(17).digit()).isEqualTo(heldOut.label(17));
    }

    @Test
    void theFactorsAreAttributes() {
        DataSpec few = DataSpec.of(DataSpec.DIGITS).withLimit(10);
        Dataset data = Datasets.load(few, 1, Progress.IGNORED);
        List<Attribute> attributes = data.summary().attributes();
        DigitFactors factors = ((DigitSplit) data.heldOut()).factors(17);

        assertThat(attributes).isEqualTo(Datasets.attributes(few)).allMatch(Attribute::factor);
        assertThat(data.heldOut().attribute(1, 17)).isEqualTo((float) factors.thickness());
        assertThat(attributes.getLast().valueName(data.heldOut().attribute(attributes.size() - 1, 17)))
                .contains(factors.digit() + " " + Digits.styles(factors.digit()).get(factors.style()));
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> Datasets.load(DataSpec.of(DataSpec.DIGITS), 1, (done, _) -> done < 1_000))
                .isInstanceOf(CancellationException.class);
    }

    private static int[] counts(Split split) {
        int[] counts = new int[10];
        IntStream.range(0, split.size()).forEach(i -> counts[split.label(i)]++);
        return counts;
    }

    private static byte[] pixels(Split split, int index) {
        byte[] pixels = new byte[784];
        ((PixelSplit) split).copy(index, pixels, 0);
        return pixels;
    }
}
