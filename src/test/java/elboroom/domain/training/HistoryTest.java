package elboroom.domain.training;

import java.util.List;
import java.util.stream.Stream;

import elboroom.domain.model.Losses;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryTest {

    @Test
    void aStepHasTheNewestEvaluationUpToIt() {
        Losses losses = new Losses(1, 1, 1, 1);
        History history = new History(List.of(), Stream.of(10L, 20L)
                .map(step -> new Evaluation(step, 1, losses, losses, new float[0], 1, 1)).toList());
        assertThat(history.evaluationAt(9)).isEmpty();
        assertThat(history.evaluationAt(10).orElseThrow().step()).isEqualTo(10);
        assertThat(history.evaluationAt(19).orElseThrow().step()).isEqualTo(10);
        assertThat(history.evaluationAt(100).orElseThrow().step()).isEqualTo(20);
    }
}
