package elboroom.domain.preferences;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PreferencesTest {

    @Test
    void theNewestTenRunsAreRecentEachOnce() {
        RecentItems items = RecentItems.NONE;
        for (int i = 0; i < 12; i++) {
            items = items.withRun("/run" + i);
        }
        assertThat(items.runs()).hasSize(10).startsWith("/run11", "/run10").endsWith("/run2");
        assertThat(items.withRun("/run5").runs()).hasSize(10).startsWith("/run5", "/run11").containsOnlyOnce("/run5");
        assertThat(new RecentItems(List.of(), IntStream.range(0, 20).mapToObj(i -> "/" + i).toList()).data())
                .hasSize(10);
    }

    @Test
    void projectionEnlargesByHalfUpToTheGreatestScale() {
        Appearance appearance = Appearance.DEFAULT.withProjection(true);
        assertThat(Appearance.DEFAULT.shownScale()).isEqualTo(100);
        assertThat(appearance.shownScale()).isEqualTo(150);
        assertThat(appearance.withScale(125).shownScale()).isEqualTo(187);
        assertThat(appearance.withScale(175).shownScale()).isEqualTo(200);
        assertThat(appearance.withScale(20).scale()).isEqualTo(100);
    }

    @Test
    void resettingKeepsWhatIsRemembered() {
        Preferences changed = Preferences.NONE.withAppearance(look -> look.withTheme(ThemeChoice.DARK))
                .withBehaviour(behaviour -> behaviour.withThreads(2).withRunsFolder("/runs"))
                .withMemory(memory -> memory.withLastRun(new LastRun("/runs/a", null)));
        assertThat(changed.reset()).isEqualTo(Preferences.NONE.withMemory(_ -> changed.memory()));
    }
}
