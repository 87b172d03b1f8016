package elboroom.ui.tour;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import elboroom.ui.tour.TourViewModel.Position;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TourViewModelTest {

    private final AtomicInteger ended = new AtomicInteger();
    private final TourViewModel tour = new TourViewModel(ended::incrementAndGet);

    @Test
    void stepsFollowEachOtherAndTheLastEndsTheTour() {
        assertThat(tour.position().get()).isNull();
        tour.start(List.of(TourStep.MAP, TourStep.TRAIN));
        assertThat(position()).isEqualTo(new Position(TourStep.MAP, 1, 2)).matches(Position::isFirst);
        tour.back();
        assertThat(position().step()).as("nothing before the first").isEqualTo(TourStep.MAP);
        tour.next();
        assertThat(position()).isEqualTo(new Position(TourStep.TRAIN, 2, 2)).matches(Position::isLast);
        tour.back();
        tour.next();
        assertThat(ended).hasValue(0);
        tour.next();
        assertThat(tour.position().get()).isNull();
        assertThat(ended).hasValue(1);
    }

    @Test
    void itCanBeEndedAndTakenAgain() {
        tour.start(List.of(TourStep.values()));
        tour.next();
        tour.end();
        tour.end();
        assertThat(ended).hasValue(1);
        tour.start(List.of(TourStep.values()));
        assertThat(position().number()).isEqualTo(1);
    }

    private Position position() {
        return Objects.requireNonNull(tour.position().get());
    }
}
