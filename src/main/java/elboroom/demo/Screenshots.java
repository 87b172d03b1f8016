package elboroom.demo;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import elboroom.app.Desktop;
import elboroom.app.ViewModels;
import elboroom.domain.data.DataSpec;
import elboroom.domain.model.Family;
import elboroom.domain.run.Preset;
import elboroom.domain.run.RunInfo;
import elboroom.domain.training.TrainingEvent;
import elboroom.ui.compare.ColumnViewModel;
import elboroom.ui.shell.Workspace;
import elboroom.ui.theme.Theme;

/// Draws the places of the real window, without a display: bundled models, and two runs on the built-in digits that are
/// trained for it with fixed seeds. Called from the main thread; window access happens on the FX thread.
final class Screenshots implements AutoCloseable {

    private static final int EPOCHS = 8;
    /// The epoch after which training is drawn.
    private static final int DRAWN = 5;
    /// The preset shown in the set-up.
    private static final Preset PRESET = Preset.SHARP;
    private static final double X = 0.6;
    private static final double Y = -0.9;

    private final PictureSize size;
    private final Consumer<Place> progress;
    private final BiConsumer<Place, BufferedImage> drawn;
    private final DrivenWindow window;
    private final ViewModels models;

    /// Opens the window.
    ///
    /// @param runs the folder for the trained runs
    /// @param progress receives each place when work on it begins
    /// @param drawn receives each picture
    Screenshots(Path runs, Locale language, Theme theme, PictureSize size, Consumer<Place> progress,
            BiConsumer<Place, BufferedImage> drawn) {
        this.size = size;
        this.progress = progress;
        this.drawn = drawn;
        window = new DrivenWindow(runs, language, Desktop::openFirst);
        models = window.models();
        window.layOut(size.width(), size.height());
        window.onFx(() -> models.shell().theme().set(theme));
    }

    /// Draws these places. Each follows from the ones before it: runs that are trained for one are listed in the next.
    void draw(Set<Place> places) {
        explore();
        if (places.contains(Place.START)) {
            progress.accept(Place.START);
            window.fire("help-start-item");
            draw(Place.START);
            window.closeCard();
        }
        if (places.contains(Place.EXPLORE)) {
            progress.accept(Place.EXPLORE);
            draw(Place.EXPLORE);
        }
        if (places.contains(Place.SETUP)) {
            progress.accept(Place.SETUP);
            setUp();
        }
        if (places.stream().anyMatch(Place::trained)) {
            progress.accept(Place.TRAINING);
            train(places);
            compare(places);
        }
    }

    @Override
    public void close() {
        window.close();
    }

    private void explore() {
        window.await(models.exploration().latents(), Objects::nonNull);
        window.await(models.reconstruct().result(), Objects::nonNull);
        window.onFx(() -> models.exploration().moveTo(X, Y));
        window.await(models.manifold().manifold(), Objects::nonNull);
        window.settle();
    }

    private void setUp() {
        window.onFx(() -> models.setup().choose(PRESET));
        window.await(models.setup().estimate().answer(), Objects::nonNull);
        draw(Place.SETUP);
    }

    /// Trains two runs of different families, and draws the first one while it trains.
    private void train(Set<Place> places) {
        window.onFx(() -> models.setup().choose(Preset.MAP));
        window.await(models.setup().data().summary(), data -> data != null && DataSpec.DIGITS.equals(data.name()));
        train(Family.VAE, () -> {
            if (places.contains(Place.TRAINING)) {
                draw(Place.TRAINING);
            }
        });
        train(Family.BETA_VAE, () -> {});
    }

    /// @param during called on this thread after a few epochs, while training continues
    private void train(Family family, Runnable during) {
        CompletableFuture<Long> few = new CompletableFuture<>();
        CompletableFuture<Void> ended = new CompletableFuture<>();
        window.onFx(() -> {
            models.session().listen(event -> {
                switch (event) {
                    case TrainingEvent.Evaluated(var evaluation) when evaluation.epoch() == DRAWN ->
                        few.complete(evaluation.step());
                    case TrainingEvent.Finished _ -> ended.complete(null);
                    default -> {
                    }
                }
            });
            models.setup().form().family().family().set(family);
            models.setup().form().epochs().text().set(String.valueOf(EPOCHS));
            models.setup().train();
        });
        long step = window.await(few);
        window.await(models.exploration().latentsOf(), shown -> shown != null && shown.step() >= step);
        during.run();
        window.await(ended);
    }

    private void compare(Set<Place> places) {
        if (places.contains(Place.RUNS) || places.contains(Place.COMPARE)) {
            progress.accept(Place.RUNS);
            window.onFx(() -> models.shell().place().set(Workspace.RUNS));
            window.await(models.runs().shown(), runs -> own(runs).size() == 2);
            window.onFx(() -> models.runs().select(own(models.runs().shown().get())));
            window.await(models.runs().overlay().shown(), count -> count == 2);
        }
        if (places.contains(Place.RUNS)) {
            draw(Place.RUNS);
        }
        if (places.contains(Place.COMPARE)) {
            progress.accept(Place.COMPARE);
            window.onFx(models.runs()::compare);
            List.copyOf(models.compare().columns()).forEach(this::await);
            draw(Place.COMPARE);
        }
    }

    private void await(ColumnViewModel column) {
        window.await(column.run(), Objects::nonNull);
        window.await(column.probe().strip(), images -> !images.isEmpty());
        window.await(column.map().latents(), Objects::nonNull);
    }

    private static List<RunInfo> own(List<RunInfo> runs) {
        return runs.stream().filter(run -> !run.bundled()).toList();
    }

    private void draw(Place place) {
        BufferedImage picture = Pictures.of(window.picture());
        if (picture.getWidth() != size.width() || picture.getHeight() != size.height()) {
            throw new IllegalStateException("%s is %d × %d pixels instead of %s".formatted(place, picture.getWidth(),
                    picture.getHeight(), size));
        }
        drawn.accept(place, picture);
    }
}
