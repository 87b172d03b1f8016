package elboroom.ui.exploration;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static elboroom.ui.exploration.SessionState.FAILED;
import static elboroom.ui.exploration.SessionState.IDLE;
import static elboroom.ui.exploration.SessionState.PAUSED;
import static elboroom.ui.exploration.SessionState.RUNNING;
import static elboroom.ui.exploration.SessionState.STARTING;
import static elboroom.ui.exploration.SessionState.STOPPING;
import static org.assertj.core.api.Assertions.assertThat;

class SessionStateTest {

    @Test
    void onlyTheseTransitionsExist() {
        assertThat(after(IDLE)).containsExactly(STARTING);
        assertThat(after(FAILED)).containsExactly(STARTING);
        assertThat(after(STARTING)).containsExactly(IDLE, RUNNING, PAUSED, FAILED);
        assertThat(after(RUNNING)).containsExactly(IDLE, PAUSED, STOPPING, FAILED);
        assertThat(after(PAUSED)).containsExactly(IDLE, RUNNING, STOPPING, FAILED);
        assertThat(after(STOPPING)).containsExactly(IDLE, FAILED);
    }

    /// Pressing a control that is offered always leads somewhere.
    @ParameterizedTest
    @EnumSource
    void aStateOffersWhatItLeadsTo(SessionState state) {
        assertThat(state.canStart()).isEqualTo(state.leadsTo(STARTING));
        assertThat(state.canStop()).isEqualTo(state.leadsTo(STOPPING));
        assertThat(state.canPause() && !state.leadsTo(PAUSED)).isFalse();
        assertThat(state.canResume() && !state.leadsTo(RUNNING)).isFalse();
        assertThat(state.active()).isNotEqualTo(state.canStart());
    }

    private static Set<SessionState> after(SessionState state) {
        EnumSet<SessionState> next = EnumSet.allOf(SessionState.class);
        next.removeIf(candidate -> !state.leadsTo(candidate));
        return next;
    }
}
