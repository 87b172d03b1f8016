package elboroom.ui.fx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import elboroom.domain.Problem;
import elboroom.domain.training.TrainingEvent;
import elboroom.service.Mailbox;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PumpTest {

    private static final TrainingEvent FIRST = new TrainingEvent.Warned(Problem.of("problem.test"));
    private static final TrainingEvent SECOND = new TrainingEvent.WarningOver(Problem.of("problem.test"));

    private final Mailbox mailbox = new Mailbox();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final List<List<TrainingEvent>> read = new ArrayList<>();
    private long interval;
    private final Pump pump = new Pump(mailbox, fx::add, read::add, () -> interval);

    @Test
    void eventsOfOneTurnOfTheFxThreadAreDeliveredTogether() {
        pump.start();
        mailbox.put(FIRST);
        mailbox.put(SECOND);
        assertThat(fx).hasSize(1);
        runFx();
        assertThat(read).containsExactly(List.of(FIRST, SECOND));
    }

    @Test
    void eventsFromBeforeItsStartAreDelivered() {
        mailbox.put(FIRST);
        pump.start();
        runFx();
        assertThat(read).containsExactly(List.of(FIRST));
    }

    @Test
    void weightsAreRequestedAgainAfterEachDelivery() {
        pump.start();
        assertThat(mailbox.wantsSnapshot()).isFalse();
        runFx();
        assertThat(mailbox.wantsSnapshot()).isTrue();
        interval = Long.MAX_VALUE / 2;
        mailbox.put(FIRST);
        runFx();
        assertThat(mailbox.wantsSnapshot()).isFalse();
    }

    @Test
    void nothingIsDeliveredOnceItIsClosed() {
        pump.start();
        mailbox.put(FIRST);
        pump.close();
        runFx();
        mailbox.put(SECOND);
        assertThat(fx).isEmpty();
        assertThat(read).isEmpty();
    }

    private void runFx() {
        while (!fx.isEmpty()) {
            fx.remove().run();
        }
    }
}
