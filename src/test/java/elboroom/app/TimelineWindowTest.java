package elboroom.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import elboroom.domain.latent.Manifold;
import elboroom.domain.run.StoredSnapshot;
import elboroom.service.run.StoredRun;
import elboroom.ui.control.chart.StepStrip;
import elboroom.ui.exploration.SessionState;
import elboroom.ui.losses.KlBars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// Moves through the steps of a freshly trained run, in the whole window.
class TimelineWindowTest extends WholeWindow {

    /// The contents of the panes, as numbers.
    private record Seen(float[] map, float[] manifold, float[] here, float[] reconstruction, float[] kl) {

        Stream<float[]> parts() {
            return Stream.of(map, manifold, here, reconstruction, kl);
        }

        boolean allDifferFrom(Seen other) {
            List<float[]> others = other.parts().toList();
            List<float[]> own = parts().toList();
            return Stream.iterate(0, i -> i < own.size(), i -> i + 1)
                    .noneMatch(i -> Arrays.equals(own.get(i), others.get(i)));
        }
    }

    private StepStrip strip;

    @BeforeEach
    void trainALittle() {
        train();
        until("some steps are made", () -> models.training().header().get().step() >= 60);
        act(models.reconstruct()::sample);
        strip = node("#timeline", StepStrip.class);
    }

    @Test
    void draggingMovesEveryPane() {
        stop();
        reopen();
        Seen newest = seen();

        drag(5);
        until("the step is looked at", () -> settledAt(5));
        Seen fifth = seen();
        assertThat(fifth.allDifferFrom(newest)).isTrue();

        act(() -> strip.requestFocus());
        type(KeyCode.LEFT);
        until("the step before is looked at", () -> settledAt(2));
        assertThat(seen().allDifferFrom(fifth)).isTrue();

        type(KeyCode.END);
        until("the newest is looked at again", () -> settledAt(last()));
        assertThat(Stream.of(seen()).flatMap(Seen::parts).map(Arrays::hashCode).toList())
                .isEqualTo(newest.parts().map(Arrays::hashCode).toList());
        assertThat(models.notices().problems()).isEmpty();
    }

    @Test
    void earlierStepsCanBeShownDuringTraining() {
        drag(10);
        until("the step is looked at", () -> settledAt(10));
        long step = trained();
        until("training goes on", () -> trained() > step + 50);
        assertThat(looked()).isEqualTo(10);

        type(KeyCode.L);
        until("the newest is followed again", () -> looked() > step);
        assertThat(models.exploration().live().get()).isTrue();
        assertThat(models.notices().problems()).isEmpty();
    }

    @Test
    void spacePlaysFromTheFirstToTheLast() {
        stop();
        List<Long> steps = new ArrayList<>();
        act(() -> {
            models.timeline().speed().set(4);
            models.exploration().snapshot().subscribe((_, now) -> steps.add(requireNonNull(now).step()));
            strip.requestFocus();
        });
        type(KeyCode.SPACE);
        until("it has played to the end", () -> !models.timeline().playing().get() && looked() == last());
        assertThat(steps).isEqualTo(models.timeline().marks().get().steps());
    }

    private void stop() {
        clickOn("#training-stop");
        until("training is over", () -> models.session().state().get() == SessionState.IDLE);
        roundTrip();
        until("all is written and listed", () -> models.timeline().marks().get().steps().equals(kept())
                && run().latents(last()).isPresent());
    }

    private List<Long> kept() {
        return run().snapshots().stream().map(StoredSnapshot::step).toList();
    }

    private StoredRun run() {
        return requireNonNull(models.exploration().storedRun().get());
    }

    /// Opens the run from its folder, as after a restart.
    private void reopen() {
        String name = requireNonNull(models.session().run().get()).name();
        act(() -> models.shell().open(runs().resolve(name)));
        until("the run is there again", () -> !models.session().followed()
                && models.timeline().marks().get().steps().size() > 3 && settledAt(last()));
    }

    private void drag(long step) {
        moveTo(place(last())).press(MouseButton.PRIMARY);
        settle();
        Point2D to = place(step);
        moveTo(place(last()).midpoint(to)).moveTo(to).release(MouseButton.PRIMARY);
    }

    /// The layout does not move while the mouse is pressed.
    private Point2D place(long step) {
        return fx(() -> strip.localToScreen(strip.placeOf(step), strip.getHeight() / 2));
    }

    private long last() {
        return models.timeline().marks().get().last().orElseThrow();
    }

    private long looked() {
        return requireNonNull(models.exploration().snapshot().get()).step();
    }

    /// Whether all queries on a step have been answered.
    private boolean settledAt(long step) {
        return looked() == step && models.follower().shown() == models.exploration().snapshot().get();
    }

    private Seen seen() {
        roundTrip();
        return fx(() -> {
            Manifold manifold = requireNonNull(models.manifold().manifold().get());
            KlBars bars = models.losses().kl().bars().get();
            return new Seen(models.map().points().get().x(), manifold.images().get(30).pixels(),
                    requireNonNull(models.here().image().get()).pixels(),
                    requireNonNull(models.reconstruct().result().get()).output().pixels(), bars.nats());
        });
    }
}
