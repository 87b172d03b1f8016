package elboroom.ui.control.chart;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepMarksTest {

    @Test
    void inheritedChangesAreOutsideTheAxis() {
        StepMarks marks = new StepMarks(List.of(500L, 600L), 100, OptionalLong.empty(), Set.of(), OptionalLong.of(500),
                Set.of(300L, 500L, 550L));
        assertThat(marks.changed()).containsExactlyInAnyOrder(500L, 550L);
    }
}
