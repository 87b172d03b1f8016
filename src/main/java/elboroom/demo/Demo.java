package elboroom.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Node;

import elboroom.app.ViewModels;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageData;
import elboroom.domain.model.Architecture;
import elboroom.domain.training.StepMetrics;
import elboroom.domain.training.TrainingEvent;
import elboroom.picture.PngFiles;
import elboroom.service.data.LoadedData;

/// Drives the real window without a display: chooses the digits, trains, moves through latent space meanwhile, and
/// saves pictures. Called from the main thread; window access happens on the FX thread.
final class Demo implements AutoCloseable {

    private static final double CIRCLE = 1.5;
    private static final int ROUND = 400;

    private final Path out;
    private final Path runs;
    private final Consumer<StepMetrics> progress;
    private final DrivenWindow window;
    private final ViewModels models;
    private final CompletableFuture<Void> firstEpoch = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /// Opens the window.
    ///
    /// @param out the folder for pictures and runs
    Demo(Path out, Locale language, Consumer<StepMetrics> progress) {
        this.out = out;
        this.runs = out.resolve("runs");
        this.progress = progress;
        this.window = new DrivenWindow(runs, language, desktop -> desktop.models().session().listen(this::take));
        this.models = window.models();
    }

    /// Trains in the window for a duration, at least one epoch.
    ///
    /// @return the run's folder
    Path train(Duration time) {
        window.useData(DataSpec.DIGITS);
        window.onFx(() -> {
            models.setup().form().architecture().set(Architecture.MLP);
            models.setup().form().latent().text().set("2");
            models.setup().form().epochs().text().set("100");
            models.setup().train();
        });
        window.await(firstEpoch);
        picture("window-training", window.root());
        waitFor(time);
        window.onFx(models.session()::stop);
        window.await(ended);
        window.await(models.exploration().latents(),
                _ -> models.follower().shown() == models.exploration().snapshot().get());
        lookAround();
        return runs.resolve(Objects.requireNonNull(models.session().run().get()).name());
    }

    /// Held-out examples of the training data.
    List<ImageData> examples(int count) {
        LoadedData data = Objects.requireNonNull(models.exploration().examples().get());
        List<ImageData> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            images.add(data.heldOut(i));
        }
        return images;
    }

    @Override
    public void close() {
        window.close();
    }

    private void take(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Stepped stepped -> {
                progress.accept(stepped.metrics());
                movePoint(stepped.metrics().step());
            }
            case TrainingEvent.Evaluated _ -> firstEpoch.complete(null);
            case TrainingEvent.Finished _ -> ended.complete(null);
            case TrainingEvent.Started _,TrainingEvent.Changed _,TrainingEvent.Warned _,TrainingEvent.WarningOver _,TrainingEvent.Held _,TrainingEvent.Released _,TrainingEvent.Paused _,TrainingEvent.Resumed _,TrainingEvent.SnapshotTaken _,TrainingEvent.Diverged _,TrainingEvent.Failed _ ->
                {
                }
        }
    }

    /// Moves the current point on a circle by its two sliders.
    private void movePoint(long step) {
        double angle = 2 * Math.PI * step / ROUND;
        models.exploration().moveTo(CIRCLE * Math.cos(angle), CIRCLE * Math.sin(angle));
    }

    private void waitFor(Duration time) {
        try {
            ended.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // the time is up, the usual end
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void lookAround() {
        window.onFx(models.reconstruct()::sample);
        window.await(models.reconstruct().result(), Objects::nonNull);
        window.settle();
        picture("window", window.root());
        picture("latent-map", window.find(".map-pane"));
        picture("losses", window.find(".losses"));
    }

    private void picture(String name, Node node) {
        PngFiles.write(out.resolve(name + ".png"), Pictures.of(window.snapshot(node)));
    }
}
