package elboroom.service.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import elboroom.data.Dataset;
import elboroom.domain.Progress;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.domain.run.ReplaySpec;
import elboroom.domain.run.ReplaySpec.View;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.Answers;
import elboroom.service.engine.Query;
import elboroom.store.run.RunFolder;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Replays of a run with eleven snapshots and a test double as model.
class ReplayTest {

    private static final Dataset BARS = TinyData.bars(8, 20, 6);
    private static final LoadedData DATA = new LoadedData(DataSpec.of("bars"), BARS);

    @TempDir
    Path parent;

    @SuppressWarnings("NullAway.Init")
    private RunFolder run;
    private final List<Query<?>> asked = new ArrayList<>();

    @BeforeEach
    void keep() {
        run = RunFolder.create(parent.resolve("run"), Runs.mlp(BARS, 2, 1), BARS.summary());
        for (long step = 0; step <= 10; step++) {
            run.steps().save(new Snapshot(run.spec().model(), step, 0,
                    Map.of("bias", new Tensor(new int[]{1}, new float[]{step / 10f}))));
        }
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void eachSnapshotIsAFrame(View view) {
        Replay.ReplayResult made = replay(view, 5).write(file(), 10, Progress.IGNORED);
        assertThat(made).isEqualTo(new Replay.ReplayResult(11, 11, List.of()));
        assertThat(file()).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 11, 20})
    void aCancelledReplayLeavesNoFile(int pieces) {
        int[] calls = {0};
        assertThatExceptionOfType(CancellationException.class).isThrownBy(
                () -> replay(View.MANIFOLD, 5).write(file(), 10, (_, _) -> calls[0]++ < pieces));
        assertThat(file().getParent()).satisfiesAnyOf(folder -> assertThat(folder).doesNotExist(),
                folder -> assertThat(folder).isEmptyDirectory());
    }

    @Test
    void progressGrowsToTheEnd() {
        List<Double> parts = new ArrayList<>();
        replay(View.MAP, 5).write(file(), 10, (done, total) -> parts.add((double) done / total));
        assertThat(parts).isNotEmpty().allMatch(part -> part >= 0 && part <= 1).endsWith(1.0);
    }

    @Test
    void excessFramesAreOmittedEvenly() {
        assertThat(replay(View.MANIFOLD, 0.1).write(file(), 10, Progress.IGNORED).frames()).isEqualTo(4);
        assertThat(replay(View.MANIFOLD, 0.1).write(file(), 2, Progress.IGNORED).frames()).isEqualTo(3);
    }

    @Test
    void storedPosteriorsAreNotRecomputed() {
        run.steps().save(10, latents(1));
        replay(View.MAP, 5).write(file(), 10, Progress.IGNORED);
        assertThat(asked).hasSize(10).allMatch(Query.Encode.class::isInstance);
    }

    @Test
    void delaysAddUpToTheDurationAndTheLastIsLonger() {
        assertThat(new FrameDelays(6).of(4)).containsExactly(125, 125, 125, 225);
        assertThat(new FrameDelays(1).of(3)).containsExactly(26, 27, 47);
        assertThat(new FrameDelays(0.1).of(1)).containsExactly(10);
        assertThat(new FrameDelays(600).maxFrames()).isEqualTo(29_950);
    }

    private Path file() {
        return parent.resolve("out/a.gif");
    }

    private Replay replay(View view, double seconds) {
        return new Replay(run, new ReplaySpec(view, 120, seconds, 3, List.of(0, 1), -1), () -> DATA, new Answers() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T ask(Snapshot snapshot, Query<T> query, Runnable check) {
                check.run();
                asked.add(query);
                return (T) answer(snapshot, query);
            }
        });
    }

    private static Object answer(Snapshot snapshot, Query<?> query) {
        float value = requireNonNull(snapshot.weights().get("bias")).values()[0];
        return switch (query) {
            case Query.DecodeAll all -> all.points().stream().map(_ -> image(value)).toList();
            case Query.Encode _ -> latents(value);
            default -> throw new IllegalArgumentException(query.toString());
        };
    }

    private static ImageData image(float value) {
        float[] pixels = new float[BARS.summary().shape().size()];
        pixels[0] = value;
        return new ImageData(BARS.summary().shape(), pixels);
    }

    private static Latents latents(float value) {
        return new Latents(2, new float[]{value, 0, 0, -value, value, value, 0, 0, 1, 1, 0, 1}, new float[12],
                new int[]{0, 1, 0, 1, 0, 1});
    }
}
