package elboroom.ui.map;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import elboroom.data.digits.DigitAttributes;
import elboroom.domain.data.Attribute;
import elboroom.domain.training.History;
import elboroom.service.run.OpenRun;
import elboroom.ui.control.draw.ColourScale;
import elboroom.ui.control.map.PointColours;
import elboroom.ui.control.map.PointSet;
import elboroom.ui.exploration.ExamplesState;
import elboroom.ui.exploration.UndoHistory;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MapColouringTest {

    private static final int EXAMPLES = 60;
    private static final Attribute SLANT = DigitAttributes.ALL.getFirst();
    private static final Attribute STYLE = DigitAttributes.ALL.getLast();

    private final Studio studio = Studio.of(2);
    private final UndoHistory history = new UndoHistory(studio.exploration());
    private final MapViewModel map = new MapViewModel(studio.exploration(), studio.inference(), studio.notices());
    private final MapColouring colouring = map.colouring();

    @Test
    void theClassColoursAtFirst() {
        studio.open(EXAMPLES);
        assertThat(colouring.attributes().get()).isEqualTo(DigitAttributes.ALL);
        assertThat(colouring.shown().get().colours()).isEqualTo(PointColours.CLASSES);
        assertThat(colouring.shown().get().points()).isEqualTo(map.points().get());
        assertThat(colouring.shown().get().names()).hasSize(10);
    }

    @Test
    void aQuantityColoursByItsLevelInTheRangeOfTheExamples() {
        studio.open(EXAMPLES);
        colouring.choose(SLANT.name());
        ColouredPoints shown = colouring.shown().get();
        assertThat(shown.by()).isEqualTo(SLANT);
        assertThat(shown.colours()).isEqualTo(PointColours.SEQUENTIAL);
        List<Float> slants = IntStream.range(0, EXAMPLES).mapToObj(i -> colouring.value(SLANT, i)).toList();
        float least = slants.stream().min(Float::compare).orElseThrow();
        float greatest = slants.stream().max(Float::compare).orElseThrow();
        assertThat(List.of(shown.low(), shown.high())).containsExactly((double) least, (double) greatest);
        assertThat(shown.points().labels()[slants.indexOf(least)]).isZero();
        assertThat(shown.points().labels()[slants.indexOf(greatest)]).isEqualTo(ColourScale.LEVELS - 1);
        assertThat(shown.points().x()).isEqualTo(map.points().get().x());
        assertThat(map.points().get().labels()).as("labels of the classes")
                .isEqualTo(Clusters.latents(2, EXAMPLES).labels());
    }

    @Test
    void valuesWithNamesColourAsClasses() {
        studio.open(EXAMPLES);
        colouring.choose(STYLE.name());
        assertThat(colouring.shown().get().colours()).isEqualTo(PointColours.CLASSES);
        assertThat(colouring.shown().get().names()).isEqualTo(STYLE.values());
        assertThat(colouring.shown().get().points().labels()[7]).isEqualTo((int) colouring.value(STYLE, 7));
    }

    @Test
    void anotherColouringShowsAllLabelsAndCanBeUndone() {
        studio.open(EXAMPLES);
        history.beginGesture();
        colouring.hidden().set(Set.of(3));
        colouring.choose(SLANT.name());
        assertThat(colouring.hidden().get()).isEmpty();
        history.beginGesture();
        colouring.choose(STYLE.name());
        history.undo();
        assertThat(colouring.shown().get().by()).isEqualTo(SLANT);
        history.undo();
        assertThat(colouring.shown().get().by()).isNull();
        history.redo();
        assertThat(colouring.shown().get().by()).isEqualTo(SLANT);
    }

    @Test
    void anotherRunIsColouredByClassAgain() {
        studio.open(EXAMPLES);
        colouring.choose(SLANT.name());
        studio.open(EXAMPLES);
        assertThat(colouring.shown().get().by()).isNull();
    }

    @Test
    void examplesAreReadWhenAnAttributeIsChosenAndGreyUntilThen() {
        studio.exploration().open(
                new OpenRun(studio.model().run(), FakeData.summary(EXAMPLES), History.EMPTY, null, null),
                Clusters.latents(2, EXAMPLES), studio.model().snapshot(1));
        assertThat(colouring.columns()).isEmpty();
        colouring.choose(SLANT.name());
        assertThat(studio.exploration().examplesState().get()).isEqualTo(ExamplesState.READING);
        assertThat(colouring.shown().get().points().labels()).containsOnly(-1);
        assertThat(colouring.shown().get().missing()).isTrue();
        studio.exploration().useExamples(FakeData.digits(EXAMPLES));
        assertThat(colouring.shown().get().missing()).isFalse();
    }

    @Test
    void attributesAreColumnsOfTheTable() {
        studio.open(EXAMPLES);
        assertThat(colouring.columns().keySet()).startsWith("slant").endsWith("style");
        assertThat(colouring.columns().lastEntry().getValue().apply(4)).asString()
                .isEqualTo(STYLE.values().get((int) colouring.value(STYLE, 4)));
    }

    @Test
    void anglesRepeatAndMissingValuesAreGrey() {
        PointSet points = new PointSet(new float[5], new float[5], new int[5]);
        ColouredPoints shown = ColouredPoints.by(Attribute.periodic("angle", 360),
                new float[]{0, 90, 360, Float.NaN}, points);
        int[] labels = shown.points().labels();
        assertThat(shown.colours()).isEqualTo(PointColours.CYCLIC);
        assertThat(List.of(shown.low(), shown.high())).containsExactly(0.0, 360.0);
        assertThat(labels[2]).as("a full turn").isEqualTo(labels[0]);
        assertThat(labels[1]).isEqualTo(ColourScale.LEVELS / 4);
        assertThat(Arrays.copyOfRange(labels, 3, 5)).containsOnly(-1);
        assertThat(ColouredPoints.by(Attribute.periodic("angle", 360), new float[]{-170, 170}, points).low())
                .isEqualTo(-170);
    }
}
