package elboroom.app;

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
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.Stage;

import elboroom.domain.Architecture;
import elboroom.domain.ImageData;
import elboroom.domain.ProblemException;
import elboroom.domain.StepMetrics;
import elboroom.domain.TrainingEvent;
import elboroom.service.EngineThread.Lane;
import elboroom.service.LoadedData;
import elboroom.service.Query;
import elboroom.store.PngFiles;
import elboroom.ui.exploration.Notices;
import elboroom.ui.fx.FxExecutor;
import elboroom.ui.fx.Pump;
import org.jspecify.annotations.Nullable;

/// Drives the real window without a display: chooses the digits, trains, walks about in the latent space meanwhile, and
/// takes pictures. Called from the main thread; everything in the window happens on the FX thread.
final class Demo implements AutoCloseable {

    private static final double CIRCLE = 1.5;
    private static final int ROUND = 400;

    private final FxExecutor fx = new FxExecutor();
    private final Path out;
    private final Path runs;
    private final Consumer<StepMetrics> progress;
    private final Services services;
    private final ViewModels models;
    private final Stage stage;
    private final CompletableFuture<Void> firstEpoch = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /// Opens the window.
    ///
    /// @param out where pictures and runs are left
    Demo(Path out, Locale language, Consumer<StepMetrics> progress) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        this.out = out;
        this.runs = out.resolve("runs");
        this.progress = progress;
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Notices notices = new Notices();
        this.services = fx.call(() -> new Services(runs, fx, notices::report));
        this.models = fx.call(() -> ViewModels.of(services, notices, language));
        this.stage = fx.call(this::open);
    }

    /// Trains in the window for some time, at least an epoch.
    ///
    /// @return the run's folder
    Path train(Duration time) {
        onFx(models.setup()::useDigits);
        await(models.setup().summary(), Objects::nonNull);
        onFx(() -> {
            models.setup().architecture().set(Architecture.MLP);
            models.setup().latent().text().set("2");
            models.setup().epochs().text().set("100");
            models.setup().train();
        });
        firstEpoch.join();
        picture("window-training", stage.getScene().getRoot());
        waitFor(time);
        onFx(models.session()::stop);
        ended.join();
        await(models.exploration().latents(), _ -> models.follower().shown() == models.exploration().snapshot().get());
        lookAround();
        return runs.resolve(Objects.requireNonNull(models.session().run().get()).name());
    }

    /// Held-out examples of the data trained on.
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
        services.close();
        Platform.exit();
    }

    private Stage open() {
        Stage opened = new Stage();
        new Window(opened, models);
        new Pump(services.training().mailbox(), models.session()::take).start();
        models.session().listen(this::take);
        opened.show();
        return opened;
    }

    private void take(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Stepped stepped -> {
                progress.accept(stepped.metrics());
                walk(stepped.metrics().step());
            }
            case TrainingEvent.Evaluated _ -> firstEpoch.complete(null);
            case TrainingEvent.Finished _ -> ended.complete(null);
            case TrainingEvent.Diverged _,TrainingEvent.Failed _ -> fail();
            case TrainingEvent.Started _,TrainingEvent.SnapshotTaken _ -> {
            }
        }
    }

    private void fail() {
        var failure = new ProblemException(models.notices().problems().getLast());
        firstEpoch.completeExceptionally(failure);
        ended.completeExceptionally(failure);
    }

    /// Round and round, as a hand on two sliders would.
    private void walk(long step) {
        double angle = 2 * Math.PI * step / ROUND;
        models.exploration().stand(CIRCLE * Math.cos(angle), CIRCLE * Math.sin(angle));
    }

    private void waitFor(Duration time) {
        try {
            ended.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // the time is up, which is how it usually ends
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void lookAround() {
        onFx(models.reconstruct()::sample);
        await(models.reconstruct().result(), Objects::nonNull);
        settle();
        picture("window", stage.getScene().getRoot());
        picture("latent-map", find(".map-pane"));
        picture("losses", find(".losses"));
    }

    /// Waits until everything that the panes asked before this is answered and shown.
    private void settle() {
        CompletableFuture<Void> answered = new CompletableFuture<>();
        onFx(() -> services.inference()
                .<ImageData>slot(Lane.VIEW, _ -> answered.complete(null), models.notices()::report)
                .ask(Objects.requireNonNull(models.exploration().snapshot().get()),
                        Query.decode(models.exploration().point().get())));
        answered.join();
    }

    private Node find(String selector) {
        return fx.call(() -> Objects.requireNonNull(stage.getScene().getRoot().lookup(selector), selector));
    }

    private void picture(String name, Node node) {
        PngFiles.write(out.resolve(name + ".png"), Pictures.of(fx.call(() -> node.snapshot(null, null))));
    }

    private <T extends @Nullable Object> void await(ObservableValue<T> value, Predicate<? super T> wanted) {
        CompletableFuture<Void> there = new CompletableFuture<>();
        fx.call(() -> value.subscribe(now -> {
            if (wanted.test(now)) {
                there.complete(null);
            }
        }));
        there.join();
    }

    private void onFx(Runnable action) {
        fx.call(() -> {
            action.run();
            return true;
        });
    }
}
