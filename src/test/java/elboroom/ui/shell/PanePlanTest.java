package elboroom.ui.shell;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import elboroom.domain.preferences.Arrangement;
import elboroom.domain.preferences.ExplorePane;
import elboroom.domain.preferences.PaneLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PanePlanTest {

    private static final Set<ExplorePane> ALL = EnumSet.allOf(ExplorePane.class);
    private static final PaneLayout STANDARD = PaneLayout.DEFAULT;
    private static final PaneLayout EXPLORING = STANDARD.with(Arrangement.EXPLORING);
    private static final PaneLayout TRAINING = STANDARD.with(Arrangement.TRAINING);

    @ParameterizedTest
    @CsvSource({"1920, 1000, setup + map/losses + manifold/point reconstruct ; timeline",
            "1024, 520, setup + map/losses + manifold/point reconstruct ; timeline",
            "960, 466, setup + map/losses + manifold/point reconstruct ; timeline",
            "720, 376, setup|map|losses + manifold|point|reconstruct ; timeline",
            "683, 250, setup|map|losses + manifold|point|reconstruct|timeline",
            "512, 212, setup|map|losses|manifold|point|reconstruct|timeline"})
    void columnsAndPanesWithoutRoomTakeTurns(double width, double height, String plan) {
        assertThat(text(PanePlan.of(STANDARD, ALL, width, height))).isEqualTo(plan);
    }

    @Test
    void thePresetsShowDifferentPanes() {
        assertThat(text(PanePlan.of(EXPLORING, ALL, 1440, 800)))
                .isEqualTo("map + manifold + point reconstruct ; timeline");
        assertThat(text(PanePlan.of(EXPLORING, ALL, 900, 800)))
                .isEqualTo("map + manifold/point reconstruct ; timeline");
        assertThat(text(PanePlan.of(TRAINING, ALL, 1440, 800)))
                .isEqualTo("setup + losses + map/reconstruct ; timeline");
        assertThat(text(PanePlan.of(TRAINING, ALL, 700, 400))).isEqualTo("setup|losses + map/reconstruct ; timeline");
    }

    @Test
    void hiddenPanesAndThoseThatARunLacksAreLeftOut() {
        assertThat(text(PanePlan.of(STANDARD.with(ExplorePane.LOSSES, false).with(ExplorePane.SETUP, false), ALL, 1024,
                500))).isEqualTo("map + manifold/point reconstruct ; timeline");
        assertThat(text(PanePlan.of(TRAINING, EnumSet.complementOf(EnumSet.of(ExplorePane.RECONSTRUCT)), 1440, 800)))
                .isEqualTo("setup + losses + map ; timeline");
        PaneLayout none = STANDARD;
        for (ExplorePane pane : ExplorePane.values()) {
            none = none.with(pane, false);
        }
        assertThat(PanePlan.of(none, ALL, 1440, 800)).isEqualTo(new PanePlan(List.of(), false));
        assertThat(text(PanePlan.of(none.with(ExplorePane.TIMELINE, true), ALL, 1440, 200))).isEqualTo("timeline");
    }

    /// Columns are joined by +, panes with a line between them by /, and panes that take turns by |.
    private static String text(PanePlan plan) {
        return plan.columns().stream().map(column -> column.groups().stream()
                .map(group -> group.stream().map(ExplorePane::id).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(column.tabbed() ? "|" : "/"))).collect(Collectors.joining(" + "))
                + (plan.timeline() ? " ; timeline" : "");
    }
}
