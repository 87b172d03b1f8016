package elboroom.app;

import java.util.List;
import javafx.geometry.Rectangle2D;

import elboroom.domain.preferences.WindowPosition;
import elboroom.domain.preferences.WindowSize;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartSizeTest {

    @Test
    void theDefaultSizeIsLimitedToTheScreen() {
        assertThat(on(1920, 1080, null)).isEqualTo(size(1440, 900));
        assertThat(on(1440, 860, null)).isEqualTo(size(1440, 860));
        assertThat(on(1366, 728, null)).isEqualTo(size(1366, 728));
        assertThat(on(800, 600, null)).isEqualTo(size(800, 600));
    }

    @Test
    void aSavedSizeIsLimitedToTheScreen() {
        assertThat(on(1920, 1080, size(1200, 700))).isEqualTo(size(1200, 700));
        assertThat(on(1366, 728, size(1800, 1000))).isEqualTo(size(1366, 728));
        assertThat(on(1920, 1080, size(300, 200))).isEqualTo(size(1024, 640));
        assertThat(on(1920, 1080, new WindowSize(1200, 700, true))).isEqualTo(new WindowSize(1200, 700, true));
    }

    @Test
    void theMinimumSizeLeavesRoomForTheFrameOnASmallScreen() {
        assertThat(StartSize.minimum(size(1920, 1080))).isEqualTo(size(1024, 640));
        assertThat(StartSize.minimum(size(1366, 728))).isEqualTo(size(1024, 640));
        WindowSize small = StartSize.minimum(size(1024, 640));
        assertThat(small.height()).isLessThan(640 - 19);
        assertThat(small.width()).isLessThan(1024);
    }

    @Test
    void aPositionIsUsedIfEnoughOfTheTitleBarIsOnAScreen() {
        Rectangle2D first = new Rectangle2D(0, 0, 1920, 1080);
        Rectangle2D second = new Rectangle2D(1920, 0, 1280, 1024);
        List<Rectangle2D> both = List.of(first, second);
        WindowSize size = size(1200, 700);
        assertThat(StartSize.screenOf(size, new WindowPosition(100, 50), both)).contains(first);
        assertThat(StartSize.screenOf(size, new WindowPosition(2000, 50), both)).contains(second);
        assertThat(StartSize.screenOf(size, new WindowPosition(2000, 50), List.of(first))).isEmpty();
        assertThat(StartSize.screenOf(size, new WindowPosition(-900, 50), both)).contains(first);
        assertThat(StartSize.screenOf(size, new WindowPosition(-1100, 50), both)).isEmpty();
        assertThat(StartSize.screenOf(size, new WindowPosition(100, -20), both)).isEmpty();
        assertThat(StartSize.screenOf(size, new WindowPosition(100, 1070), both)).isEmpty();
        assertThat(StartSize.screenOf(null, null, both)).isEmpty();
    }

    private static WindowSize on(double width, double height, @Nullable WindowSize remembered) {
        return StartSize.of(remembered, size(width, height));
    }

    private static WindowSize size(double width, double height) {
        return new WindowSize(width, height, false);
    }
}
