package elboroom.ui.shell;

import elboroom.domain.preferences.Arrangement;
import elboroom.domain.preferences.ExplorePane;
import elboroom.domain.preferences.PaneLayout;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PanesViewModelTest {

    private final PanesViewModel panes = new PanesViewModel(PaneLayout.DEFAULT);

    @Test
    void eachArrangementKeepsWhatIsHiddenAndResizedInIt() {
        panes.show(ExplorePane.LOSSES, false);
        panes.resize("map", 0.4);
        panes.arrange(Arrangement.TRAINING);
        assertThat(shows(ExplorePane.LOSSES)).isTrue();
        assertThat(shows(ExplorePane.MANIFOLD)).isFalse();
        assertThat(panes.layout().get().size("map", 0.6)).isEqualTo(0.6);
        panes.arrange(Arrangement.STANDARD);
        assertThat(shows(ExplorePane.LOSSES)).isFalse();
        assertThat(panes.layout().get().size("map", 0.6)).isEqualTo(0.4);
    }

    @Test
    void resettingRestoresTheChosenArrangementOnly() {
        panes.show(ExplorePane.LOSSES, false);
        panes.arrange(Arrangement.TRAINING);
        panes.show(ExplorePane.MANIFOLD, true);
        panes.resize("map", 0.4);
        panes.reset();
        assertThat(panes.layout().get()).isEqualTo(PaneLayout.DEFAULT.with(ExplorePane.LOSSES, false)
                .with(Arrangement.TRAINING));
        panes.arrange(Arrangement.STANDARD);
        panes.reset();
        assertThat(panes.layout().get()).isEqualTo(PaneLayout.DEFAULT);
    }

    @Test
    void aRevealedPaneIsShownInFrontAndLeavesTheOthersAsTheyAre() {
        panes.arrange(Arrangement.EXPLORING);
        panes.maximise(ExplorePane.MAP);
        panes.reveal(ExplorePane.SETUP);
        assertThat(panes.maximised().get()).isNull();
        assertThat(shows(ExplorePane.SETUP)).isTrue();
        assertThat(panes.recent().get()).startsWith(ExplorePane.SETUP);
        panes.maximise(ExplorePane.LOSSES);
        panes.reveal(ExplorePane.LOSSES);
        assertThat(panes.maximised().get()).as("it fills the window already").isEqualTo(ExplorePane.LOSSES);
    }

    @Test
    void aPresentationEndsWhenPanesAreChosen() {
        panes.presenting().set(true);
        panes.show(ExplorePane.TIMELINE, false);
        assertThat(panes.presenting().get()).isFalse();
        panes.presenting().set(true);
        panes.arrange(Arrangement.EXPLORING);
        assertThat(panes.presenting().get()).isFalse();
    }

    private boolean shows(ExplorePane pane) {
        return panes.layout().get().shows(pane);
    }
}
