package elboroom.demo;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import elboroom.app.Desktop;
import elboroom.app.ViewModels;
import elboroom.app.startup.Display;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.DataSpec;
import elboroom.domain.data.ImageData;
import elboroom.service.engine.EngineThread.Lane;
import elboroom.service.engine.Query;
import elboroom.ui.fx.AfterFrame;
import elboroom.ui.fx.FxExecutor;
import org.jspecify.annotations.Nullable;

/// The real window under program control. Called from the main thread; window access happens on the FX thread. A
/// problem shown to the user ends any wait with an exception.
public final class DrivenWindow implements AutoCloseable {

    private final FxExecutor fx = new FxExecutor();
    private final CompletableFuture<Void> trouble = new CompletableFuture<>();
    private final Stage stage;
    private final Desktop desktop;

    /// Opens the window.
    ///
    /// @param runs the folder for new runs
    /// @param before called with the window before it is shown
    public DrivenWindow(Path runs, Locale language, Consumer<Desktop> before) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        stage = fx.call(Stage::new);
        desktop = fx.call(() -> new Desktop(stage, runs, language));
        onFx(() -> {
            models().notices().problems().addListener((ListChangeListener<Problem>) change -> fail(change));
            before.accept(desktop);
            stage.show();
        });
    }

    /// Prepares to render windows on the display or, without one, in memory on the CPU. Call before the first window
    /// opens.
    ///
    /// @throws ProblemException when that is not possible
    public static void prepare(boolean display) {
        if (!display) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        (display ? Display.obstacle() : Display.headlessObstacle()).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
    }

    public ViewModels models() {
        return desktop.models();
    }

    /// Chooses data in the set-up pane and waits until they are loaded.
    ///
    /// @param source a folder or a built-in set
    public void useData(String source) {
        boolean builtIn = DataSpec.of(source).builtIn();
        onFx(() -> {
            if (builtIn) {
                models().setup().data().useBuiltIn(source);
            } else {
                models().setup().data().use(Path.of(source));
            }
        });
        await(models().setup().data().summary(), Objects::nonNull);
    }

    /// The root of the scene graph.
    Node root() {
        return fx.call(() -> stage.getScene().getRoot());
    }

    /// Looks up a node by CSS selector.
    public Node find(String selector) {
        return fx.call(() -> Objects.requireNonNull(stage.getScene().getRoot().lookup(selector), selector));
    }

    /// Lays out the content of the window for a size of the window. The window itself keeps its size: the headless
    /// platform has a frame buffer of 1000 × 1000 pixels.
    void layOut(double width, double height) {
        onFx(() -> stage.getScene().getRoot().resize(width, height));
    }

    /// Executes the command of a menu item.
    void fire(String item) {
        onFx(() -> ((MenuBar) stage.getScene().getRoot().lookup("#menu-bar")).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream()).filter(each -> item.equals(each.getId())).findFirst()
                .orElseThrow().fire());
    }

    /// Hides the card over the panes.
    void closeCard() {
        onFx(() -> ((Button) stage.getScene().getRoot().lookup("#card-close")).fire());
    }

    /// The whole window, once everything that changed so far is drawn.
    Image picture() {
        CompletableFuture<Void> rendered = new CompletableFuture<>();
        post(() -> whenRendered(() -> whenRendered(() -> rendered.complete(null))));
        await(rendered);
        return snapshot(root());
    }

    Image snapshot(Node node) {
        return fx.call(() -> node.snapshot(null, null));
    }

    /// Waits until all earlier queries of the panes are answered and shown.
    public void settle() {
        CompletableFuture<Void> answered = new CompletableFuture<>();
        onFx(() -> desktop.services().inference()
                .<ImageData>slot(Lane.LIVE, _ -> answered.complete(null), models().notices()::report)
                .ask(Objects.requireNonNull(models().exploration().snapshot().get()),
                        new Query.Decode(models().exploration().point().get())));
        await(answered);
    }

    public void onFx(Runnable action) {
        fx.call(() -> {
            action.run();
            return true;
        });
    }

    /// Queues an action for the FX thread, like a mouse event.
    public void post(Runnable action) {
        fx.execute(action);
    }

    /// Calls back when the next frame is on screen. Called on the FX thread.
    public void whenRendered(Runnable then) {
        AfterFrame.run(stage.getScene(), then);
    }

    /// Waits until a value satisfies a condition.
    public <T extends @Nullable Object> void await(ObservableValue<T> value, Predicate<? super T> wanted) {
        CompletableFuture<Void> there = new CompletableFuture<>();
        var subscription = fx.call(() -> value.subscribe(now -> {
            if (wanted.test(now)) {
                there.complete(null);
            }
        }));
        await(there);
        onFx(subscription::unsubscribe);
    }

    /// Waits for a future and returns its value.
    public <T extends @Nullable Object> T await(CompletableFuture<T> promised) {
        try {
            CompletableFuture.anyOf(promised, trouble).join();
            return promised.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProblemException known ? known : e;
        }
    }

    @Override
    public void close() {
        desktop.close();
        Platform.exit();
    }

    private void fail(ListChangeListener.Change<? extends Problem> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(problem -> trouble.completeExceptionally(new ProblemException(problem)));
        }
    }
}
