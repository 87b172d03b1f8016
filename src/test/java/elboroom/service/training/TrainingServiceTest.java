package elboroom.service.training;

import java.util.concurrent.CountDownLatch;

import elboroom.data.Dataset;
import elboroom.domain.Problem;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageData;
import elboroom.domain.latent.Extent;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Latents;
import elboroom.domain.latent.Manifold;
import elboroom.domain.latent.Reconstruction;
import elboroom.domain.latent.Spacing;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.training.TrainingEvent;
import elboroom.domain.training.TrainingEvent.Ending;
import elboroom.domain.training.TrainingState;
import elboroom.service.Arrivals;
import elboroom.service.data.LoadedData;
import elboroom.service.engine.EngineInference;
import elboroom.service.engine.EngineThread;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService;
import elboroom.service.engine.InferenceService.Answer;
import elboroom.service.engine.Query;
import elboroom.testing.Runs;
import elboroom.testing.TinyData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

/// Training and queries through the real services, on real PyTorch.
@Tag("engine")
class TrainingServiceTest {

    private static final Dataset BARS = TinyData.bars(8, 300, 60);
    private static final LoadedData DATA = new LoadedData(DataSpec.of("bars"), BARS);

    private final Arrivals<Problem> problems = new Arrivals<>();
    private final Arrivals<TrainingEvent> events = new Arrivals<>();
    private final EngineThread engine = new EngineThread(problems::add);
    private final TrainingService training = new TrainingService(engine);
    private final InferenceService inference = new EngineInference(engine, Runnable::run);

    @AfterEach
    void close() {
        training.stop();
        engine.close();
    }

    @Test
    void trainsToTheEnd() throws InterruptedException {
        start(Runs.mlp(BARS, 2, 2));
        assertThat(events.next(TrainingEvent.Finished.class::isInstance))
                .isEqualTo(new TrainingEvent.Finished(20, Ending.COMPLETED));
        assertThat(training.mailbox().drain()).hasAtLeastOneElementOfType(TrainingEvent.Evaluated.class);
    }

    @Test
    void pausesWithinAStepResumesAndStops() throws InterruptedException {
        start(endless());
        Snapshot first = newest();
        training.pause();
        assertThat(training.state()).isEqualTo(TrainingState.PAUSED);
        Snapshot snapshot = ask(new Query.Decode(LatentPoint.origin(2)), first).snapshot();
        training.resume();
        assertThat(training.state()).isEqualTo(TrainingState.RUNNING);
        events.next(event -> event instanceof TrainingEvent.Stepped stepped
                && stepped.metrics().step() > snapshot.step());
        training.stop();
        assertThat(events.next(TrainingEvent.Finished.class::isInstance))
                .isInstanceOfSatisfying(TrainingEvent.Finished.class,
                        finished -> assertThat(finished.ending()).isEqualTo(Ending.STOPPED));
    }

    @Test
    void theNewestWeightsArePublishedWhenTrainingIsPaused() throws InterruptedException {
        start(endless());
        events.next(event -> event instanceof TrainingEvent.Stepped stepped && stepped.metrics().step() > 20);
        training.pause();
        CountDownLatch waits = new CountDownLatch(1);
        engine.submit(Lane.TRAINING, () -> {
            waits.countDown();
            return false;
        }, problems::add);
        waits.await();
        long published = training.mailbox().drain().stream().filter(TrainingEvent.SnapshotTaken.class::isInstance)
                .mapToLong(event -> ((TrainingEvent.SnapshotTaken) event).snapshot().step()).max().orElse(-1);
        training.stop();
        assertThat(events.next(TrainingEvent.Finished.class::isInstance))
                .isEqualTo(new TrainingEvent.Finished(published, Ending.STOPPED));
    }

    @Test
    void isSuspendedOnExitAlsoWhilePaused() throws InterruptedException {
        start(endless());
        training.pause();
        training.suspend();
        assertThat(events.next(TrainingEvent.Finished.class::isInstance))
                .isInstanceOfSatisfying(TrainingEvent.Finished.class,
                        finished -> assertThat(finished.ending()).isEqualTo(Ending.SUSPENDED));
    }

    @Test
    void stopsWhilePaused() throws InterruptedException {
        start(endless());
        training.pause();
        training.stop();
        assertThat(events.next(TrainingEvent.Finished.class::isInstance)).isNotNull();
    }

    @Test
    void onlyOneRunAtATime() {
        start(endless());
        assertThatIllegalStateException().isThrownBy(() -> start(endless()));
    }

    @Test
    void theNextRunCanStartOnTheEndEvent() {
        for (int i = 0; i < 5; i++) {
            start(Runs.mlp(BARS, 2, 1));
            awaitEnd();
        }
    }

    private void awaitEnd() {
        while (training.mailbox().drain().stream().noneMatch(TrainingEvent.Finished.class::isInstance)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void betaAndLearningRateReachTheRunningLoop() throws InterruptedException {
        RunSpec run = endless();
        start(run.with(run.model().with(FamilySpec.of(Family.BETA_VAE))));
        training.set("beta", 3);
        training.setLearningRate(1e-4);
        TrainingEvent event = events.next(candidate -> candidate instanceof TrainingEvent.Stepped stepped
                && stepped.metrics().train().beta() == 3);
        assertThat(event).isNotNull();
    }

    @Test
    void answersQuestionsWhileItTrains() throws InterruptedException {
        start(endless());
        Snapshot snapshot = newest();
        LatentPoint origin = LatentPoint.origin(2);
        ImageData image = ask(new Query.Decode(origin), snapshot).value();
        assertThat(image.shape()).isEqualTo(BARS.summary().shape());
        Manifold manifold = ask(new Query.Plane(origin, 0, 1, 15,
                Spacing.LINEAR, 3, Extent.STANDARD, Extent.STANDARD), snapshot).value();
        assertThat(manifold.images()).hasSize(225);
        assertThat(manifold.images().get(7 * 15 + 7).pixels()).containsExactly(image.pixels(), within(1e-5f));
        Latents latents = ask(new Query.Encode(DATA, 50), snapshot).value();
        assertThat(latents.size()).isEqualTo(50);
        Reconstruction reconstruction = ask(new Query.Reconstruct(DATA.heldOut(3), -1), snapshot).value();
        assertThat(reconstruction.losses().kl()).isNotNegative();
        for (int d = 0; d < 2; d++) {
            assertThat(reconstruction.mean().get(d)).isCloseTo(latents.mean(3, d),
                    within(1e-4f));
        }
    }

    @Test
    void aSnapshotThatDoesNotMatchItsModelIsReported() throws InterruptedException {
        start(endless());
        Snapshot good = newest();
        Snapshot bad = new Snapshot(Runs.mlp(BARS, 5, 1).model(), 0, 0, good.weights());
        inference.<ImageData>slot(Lane.INTERACTIVE, _ -> {}, problems::add).ask(bad,
                new Query.Decode(LatentPoint.origin(5)));
        assertThat(problems.next().key()).isEqualTo("problem.weights.shape");
    }

    private void start(RunSpec run) {
        training.start(run, DATA, null, events::add);
    }

    private static RunSpec endless() {
        return Runs.mlp(BARS, 2, 1_000_000);
    }

    private Snapshot newest() throws InterruptedException {
        return ((TrainingEvent.SnapshotTaken) events.next(TrainingEvent.SnapshotTaken.class::isInstance)).snapshot();
    }

    private <T> Answer<T> ask(Query<T> query, Snapshot snapshot) throws InterruptedException {
        Arrivals<Answer<T>> answers = new Arrivals<>();
        inference.<T>slot(Lane.INTERACTIVE, answers::add, problems::add).ask(snapshot, query);
        return answers.next();
    }

}
