package elboroom.service.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import elboroom.data.Dataset;
import elboroom.data.Split;
import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.latent.Spacing;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.metrics.EvaluationReport;
import elboroom.ml.explore.Explorer;
import elboroom.ml.family.Models;
import elboroom.service.Arrivals;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService.Answer;
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
    void aRunningQueryCompletesWhateverElseIsQueried() throws InterruptedException {
        Held held = new Held(bars.heldOut(), new CountDownLatch(1), new CountDownLatch(1));
        LoadedData data = new LoadedData(DataSpec.of("bars"), new Dataset(bars.summary(), bars.train(), held));
        Arrivals<Answer<Latents>> latents = new Arrivals<>();
        inference.<Latents>slot(Lane.VIEW, latents::add, problems::add).ask(snapshot(0),
                new Query.Encode(data, EXAMPLES));
        held.begun().await();
        Arrivals<Answer<ImageData>> images = new Arrivals<>();
        for (int step = 1; step <= MANY; step++) {
            inference.<ImageData>slot(Lane.INTERACTIVE, images::add, problems::add).ask(snapshot(step),
                    new Query.Decode(LatentPoint.origin(2)));
        }
        held.go().countDown();
        assertThat(latents.next().value().size()).isEqualTo(EXAMPLES);
        for (int step = 1; step <= MANY; step++) {
            assertThat(images.next().snapshot().step()).isEqualTo(step);
        }
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void aMeasurementReportsProgressAndAResult() throws InterruptedException {
        LoadedData data = new LoadedData(DataSpec.of("bars"), bars);
        Arrivals<Answer<EvaluationReport>> numbers = new Arrivals<>();
        List<Double> parts = new CopyOnWriteArrayList<>();
        inference.<EvaluationReport>slot(Lane.VIEW, numbers::add, problems::add, parts::add).ask(snapshot(0),
                new Query.Measure(data, 20, 7));
        assertThat(numbers.next().value().reconstruction().count()).isEqualTo(EXAMPLES);
        assertThat(parts).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(5)
                .allMatch(part -> part > 0 && part <= 1);
    }

    @Test
    void aCancelledMeasurementEndsAndTheNextQueryRuns() throws InterruptedException {
        Held held = new Held(bars.heldOut(), new CountDownLatch(1), new CountDownLatch(1));
        LoadedData data = new LoadedData(DataSpec.of("bars"), new Dataset(bars.summary(), bars.train(), held));
        Arrivals<Answer<EvaluationReport>> numbers = new Arrivals<>();
        InferenceService.Slot<EvaluationReport> slot = inference.slot(Lane.VIEW, numbers::add, problems::add, _ -> {});
        slot.ask(snapshot(0), new Query.Measure(data, 5000, 7));
        held.begun().await();
        slot.cancel();
        held.go().countDown();
        slot.ask(snapshot(1), new Query.Measure(data, 0, 7));
        assertThat(numbers.next().snapshot().step()).isEqualTo(1);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void cancelDropsAPendingResultAndTheNextQueryAPendingProblem() throws InterruptedException {
        Arrivals<Runnable> deliveries = new Arrivals<>();
        InferenceService later = new EngineInference(engine, deliveries::add);
        Arrivals<Long> steps = new Arrivals<>();
        InferenceService.Slot<ImageData> slot = later.slot(Lane.VIEW, answer -> steps.add(answer.snapshot().step()),
                problems::add);
        slot.ask(snapshot(0), new Query.Decode(LatentPoint.origin(2)));
        Runnable forgotten = deliveries.next();
        slot.cancel();
        slot.ask(snapshot(1), new Query.Decode(LatentPoint.origin(7)));
        Runnable replaced = deliveries.next();
        slot.ask(snapshot(2), new Query.Decode(LatentPoint.origin(2)));
        Runnable wanted = deliveries.next();
        List.of(forgotten, replaced, wanted).forEach(Runnable::run);
        assertThat(steps.next()).isEqualTo(2);
        assertThat(problems.isEmpty()).isTrue();
        slot.ask(snapshot(3), new Query.Decode(LatentPoint.origin(7)));
        deliveries.next().run();
        assertThat(problems.next().key()).isEqualTo("problem.unforeseen");
    }

    @Test
    void cancellingGivesUpThePlaceInTheQueue() throws InterruptedException {
        Held held = new Held(bars.heldOut(), new CountDownLatch(1), new CountDownLatch(1));
        LoadedData data = new LoadedData(DataSpec.of("bars"), new Dataset(bars.summary(), bars.train(), held));
        Arrivals<Long> steps = new Arrivals<>();
        InferenceService.Slot<Latents> slot = inference.slot(Lane.VIEW, answer -> steps.add(answer.snapshot().step()),
                problems::add);
        slot.ask(snapshot(0), new Query.Encode(data, EXAMPLES));
        held.begun().await();
        inference.<ImageData>slot(Lane.VIEW, answer -> steps.add(answer.snapshot().step()), problems::add)
                .ask(snapshot(1), new Query.Decode(LatentPoint.origin(2)));
        slot.cancel();
        slot.ask(snapshot(2), new Query.Encode(data, EXAMPLES));
        held.go().countDown();
        assertThat(steps.next()).isEqualTo(1);
        assertThat(steps.next()).isEqualTo(2);
        assertThat(problems.isEmpty()).isTrue();
    }

    /// Like a grid that is queried for every new snapshot during training.
    @Test
    void aSlotWithRepeatedQueriesDoesNotStarveOthers() throws InterruptedException {
        Held held = new Held(bars.heldOut(), new CountDownLatch(1), new CountDownLatch(1));
        LoadedData data = new LoadedData(DataSpec.of("bars"), new Dataset(bars.summary(), bars.train(), held));
        Arrivals<Long> steps = new Arrivals<>();
        List<InferenceService.Slot<Latents>> greedy = new CopyOnWriteArrayList<>();
        greedy.add(inference.slot(Lane.VIEW, answer -> {
            steps.add(0L);
            greedy.getFirst().ask(snapshot(0), new Query.Encode(data, EXAMPLES));
        }, problems::add));
        greedy.getFirst().ask(snapshot(0), new Query.Encode(data, EXAMPLES));
        held.begun().await();
        greedy.getFirst().ask(snapshot(0), new Query.Encode(data, EXAMPLES));
        inference.<ImageData>slot(Lane.VIEW, answer -> steps.add(answer.snapshot().step()), problems::add)
                .ask(snapshot(1), new Query.Decode(LatentPoint.origin(2)));
        held.go().countDown();
        assertThat(steps.next()).isEqualTo(0);
        assertThat(steps.next()).as("its turn came after one answer").isEqualTo(1);
        greedy.getFirst().cancel();
    }

    /// This bounds the number of steps until a map appears, whatever else is computed.
    @Test
    void theFirstExamplesAndTheLargestGridTakeOneTurn() throws InterruptedException {
        LoadedData data = new LoadedData(DataSpec.of("bars"), TinyData.bars(8, 1, 2_000));
        Arrivals<Integer> pieces = new Arrivals<>();
        engine.submit(Lane.VIEW, () -> {
            try (Explorer explorer = new Explorer(snapshot(0))) {
                pieces.add(pieces(new Query.Encode(data, 1_000).begin(explorer)));
                pieces.add(pieces(new Query.Plane(LatentPoint.origin(2), 0, 1, 40, Spacing.LINEAR, 3,
                        Extent.STANDARD, Extent.STANDARD).begin(explorer)));
            }
            return false;
        }, problems::add);
        assertThat(pieces.next()).isBetween(2, EngineThread.TURN);
        assertThat(pieces.next()).isBetween(2, EngineThread.TURN);
    }

    private static int pieces(Work<?> work) {
        int pieces = 1;
        while (work.job().advance()) {
            pieces++;
        }
        return pieces;
    }

    private Snapshot snapshot(int step) {
        return new Snapshot(model, step, 0, Models.of(model).initialWeights(step));
    }

    /// Blocks readers of the first example until released.
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
