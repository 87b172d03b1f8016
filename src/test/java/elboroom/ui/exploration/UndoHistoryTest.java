package elboroom.ui.exploration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import elboroom.domain.latent.LatentPoint;
import elboroom.ui.testing.Clusters;
import elboroom.ui.testing.FakeData;
import elboroom.ui.testing.Studio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UndoHistoryTest {

    private static final int EXAMPLES = 20;

    private final Studio studio = Studio.of(3);
    private final Exploration exploration = studio.exploration();
    private final UndoHistory history = new UndoHistory(exploration);

    @BeforeEach
    void open() {
        studio.open(EXAMPLES);
        history.beginGesture();
    }

    @Test
    void whatTheProgramMovesWhenARunIsOpenedIsNoStep() {
        Studio fresh = Studio.of(3);
        UndoHistory own = new UndoHistory(fresh.exploration());
        own.beginGesture();
        fresh.open(EXAMPLES);
        fresh.exploration().moveTo(1, 1); // the first sample
        assertThat(own.undoable().get()).isEmpty();
    }

    @Test
    void aDragIsOneStep() {
        LatentPoint start = studio.point();
        exploration.moveTo(0.5, 0.5);
        exploration.moveTo(1, 1);
        exploration.moveTo(2, 1);
        LatentPoint end = studio.point();
        assertThat(history.undoable().get()).contains("undo.point");
        history.undo();
        assertThat(studio.point()).isEqualTo(start);
        assertThat(history.undoable().get()).isEmpty();
        assertThat(history.redoable().get()).contains("undo.point");
        history.redo();
        assertThat(studio.point()).isEqualTo(end);
        assertThat(history.redoable().get()).isEmpty();
    }

    @Test
    void eachGestureIsAStep() {
        exploration.moveTo(1, 1);
        LatentPoint first = studio.point();
        history.beginGesture();
        exploration.moveTo(2, 2);
        history.undo();
        assertThat(studio.point()).isEqualTo(first);
        history.undo();
        history.undo();
        assertThat(history.redoable().get()).contains("undo.point");
    }

    @Test
    void partsAreUndoneOneByOneInReverse() {
        Plane plane = exploration.plane().get();
        LatentPoint start = studio.point();
        exploration.moveTo(1, 1);
        exploration.choosePlane(2, 0);
        exploration.select(bits(3, 4));
        assertThat(history.undoable().get()).contains("undo.selection");
        history.undo();
        assertThat(exploration.selection().get()).isNull();
        assertThat(exploration.plane().get()).isEqualTo(new Plane(2, 0));
        history.undo();
        assertThat(exploration.plane().get()).isEqualTo(plane);
        history.undo();
        assertThat(studio.point()).isEqualTo(start);
        history.redo();
        history.redo();
        history.redo();
        assertThat(exploration.selection().get()).isEqualTo(bits(3, 4));
    }

    @Test
    void aNewStepDiscardsWhatWasUndone() {
        exploration.moveTo(1, 1);
        history.undo();
        history.beginGesture();
        exploration.moveTo(2, 2);
        assertThat(history.redoable().get()).isEmpty();
    }

    @Test
    void anotherRunIsNeverMovedByAStepOfThePreviousOne() {
        exploration.moveTo(1, 1);
        exploration.select(bits(1));
        List<String> edits = new ArrayList<>();
        history.add("undo.rename", () -> edits.add("back"), () -> edits.add("again"));
        studio.open(EXAMPLES);
        LatentPoint opened = studio.point();
        history.undo();
        assertThat(edits).containsExactly("back");
        history.undo();
        assertThat(studio.point()).isEqualTo(opened);
        assertThat(exploration.selection().get()).isNull();
        assertThat(history.undoable().get()).isEmpty();
        history.redo();
        assertThat(edits).containsExactly("back", "again");
    }

    @Test
    void aRunThatIsRenamedKeepsItsSteps() {
        LatentPoint start = studio.point();
        exploration.moveTo(1, 1);
        exploration.rename(FakeData.opened(studio.model().run().named("other"), EXAMPLES));
        assertThat(history.undoable().get()).contains("undo.point");
        history.undo();
        assertThat(studio.point()).isEqualTo(start);
    }

    @Test
    void aPointThatFollowsItsExampleToOtherCodesIsNoStep() {
        exploration.latents().subscribe(_ -> exploration.moveTo(1.5, 1.5));
        history.undo();
        history.beginGesture();
        studio.encode(Clusters.latents(3, EXAMPLES + 1));
        assertThat(history.undoable().get()).isEmpty();
        assertThat(studio.point().get(exploration.plane().get().x())).isEqualTo(1.5f);
    }

    @Test
    void hoveringIsNoStep() {
        exploration.showHoveredImage(studio.example(1));
        assertThat(history.undoable().get()).isEqualTo(Optional.empty());
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return bits;
    }
}
