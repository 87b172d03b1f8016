package elboroom.bench;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import elboroom.app.Desktop;
import elboroom.demo.DrivenWindow;
import elboroom.demo.TemporaryFolder;

/// Opens the window in a fresh process and reports the parts of its start as they are reached. Called from the main
/// thread.
final class WindowStart {

    /// The program begins; the first frame is on screen; the map and the manifold are; a decoded image is.
    static final List<String> PARTS = List.of("main", "shown", "painted", "decoded");

    private WindowStart() {}

    /// @param reached receives the name of each part
    static void run(Locale language, Consumer<String> reached) {
        reached.accept("main");
        try (TemporaryFolder runs = TemporaryFolder.create();
                DrivenWindow window = new DrivenWindow(runs.path(), language, Desktop::openFirst)) {
            rendered(window);
            reached.accept("shown");
            window.await(window.models().map().points(), points -> points.x().length > 0);
            window.await(window.models().manifold().manifold(), Objects::nonNull);
            rendered(window);
            reached.accept("painted");
            window.await(window.models().here().image(), Objects::nonNull);
            rendered(window);
            reached.accept("decoded");
        }
    }

    private static void rendered(DrivenWindow window) {
        CompletableFuture<Boolean> rendered = new CompletableFuture<>();
        window.post(() -> window.whenRendered(() -> rendered.complete(true)));
        window.await(rendered);
    }
}
