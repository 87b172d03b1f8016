package elboroom.service.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import elboroom.domain.ProblemException;
import elboroom.domain.model.Snapshot;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.InferenceService.Slot;

/// Runs queries on the engine, interleaved with its other jobs, while a background thread waits.
public record EngineAnswers(InferenceService inference) implements Answers {

    private static final long LOOK = 50;

    @Override
    public <T> T ask(Snapshot snapshot, Query<T> query, Runnable check) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Slot<T> slot = inference.slot(Lane.VIEW, told -> answer.complete(told.value()),
                problem -> answer.completeExceptionally(new ProblemException(problem)));
        slot.ask(snapshot, query);
        try {
            while (true) {
                check.run();
                if (answer.isDone()) {
                    return answer.get();
                }
                wait(answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProblemException known ? known : new IllegalStateException(e);
        } finally {
            slot.cancel();
        }
    }

    private static void wait(CompletableFuture<?> answer) throws InterruptedException, ExecutionException {
        try {
            answer.get(LOOK, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // the waiting caller may have been cancelled in the meantime
        }
    }
}
