package elboroom.service;

import java.util.concurrent.CountDownLatch;

import elboroom.data.Dataset;
import elboroom.data.Split;
import elboroom.domain.DataSpec;
import elboroom.domain.ImageData;
import elboroom.domain.ImageShape;
import elboroom.domain.LatentPoint;
import elboroom.domain.Latents;
import elboroom.domain.ModelSpec;
import elboroom.domain.Problem;
import elboroom.domain.Snapshot;
import elboroom.ml.family.Models;
import elboroom.service.EngineThread.Lane;
import elboroom.service.InferenceService.Answer;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("engine")
class EngineInferenceTest {

    private static final int EXAMPLES = 600;
    private static final int MANY = 10;

    private final Dataset bars = TinyData.bars(8, 1, EXAMPLES);
    private final ModelSpec model = Runs.mlp(bars, 2, 1).model();
    private final Arrivals<Problem> problems = new Arrivals<>();
    private final EngineThread engine = new EngineThread(problems::add);
    private final InferenceService inference = new EngineInference(engine, Runnable::run);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aQuestionUnderWayIsAnsweredWhateverElseIsAskedMeanwhile() throws InterruptedException {
        Held held = new Held(bars.heldOut(), new CountDownLatch(1), new CountDownLatch(1));
        LoadedData data = new LoadedData(DataSpec.of("bars"), new Dataset(bars.summary(), bars.train(), held));
        Arrivals<Answer<Latents>> latents = new Arrivals<>();
        inference.<Latents>slot(Lane.VIEW, latents::add, problems::add).ask(snapshot(0),
                Query.latents(data, EXAMPLES));
        held.begun().await();
        Arrivals<Answer<ImageData>> images = new Arrivals<>();
        for (int step = 1; step <= MANY; step++) {
            inference.<ImageData>slot(Lane.INTERACTIVE, images::add, problems::add).ask(snapshot(step),
                    Query.decode(LatentPoint.origin(2)));
        }
        held.go().countDown();
        assertThat(latents.next().value().size()).isEqualTo(EXAMPLES);
        for (int step = 1; step <= MANY; step++) {
            assertThat(images.next().snapshot().step()).isEqualTo(step);
        }
        assertThat(problems.isEmpty()).isTrue();
    }

    private Snapshot snapshot(int step) {
        return new Snapshot(model, step, 0, Models.of(model).initialWeights(step));
    }

    /// Holds whoever reads the first example until it may go on.
    private record Held(Split split, CountDownLatch begun, CountDownLatch go) implements Split {

        @Override
        public int size() {
            return split.size();
        }

        @Override
        public ImageShape shape() {
            return split.shape();
        }

        @Override
        public void copy(int index, float[] target, int offset) {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            split.copy(index, target, offset);
        }

        @Override
        public int label(int index) {
            return split.label(index);
        }
    }
}
