package elboroom.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.stage.Stage;

import elboroom.cli.output.Version;
import elboroom.ui.shell.AboutCard.Line;
import org.jspecify.annotations.Nullable;

/// What a report of a problem needs to know of this computer; no paths and no names of users. Runs on the FX thread.
final class Diagnostics {

    private static final long MEBI = 1 << 20;

    private Diagnostics() {}

    static List<Line> of(Stage window, Locale language) {
        Map<String, String> versions = Version.parts();
        Runtime runtime = Runtime.getRuntime();
        return List.of(line("about.program", "Elbo Room", versions.get("elboroom")),
                line("about.java", "Java", Runtime.version() + ", " + property("java.vm.name")),
                line("about.javafx", "JavaFX", property("javafx.runtime.version")),
                line("about.djl", "DJL", versions.get("djl")),
                line("about.libtorch", "libtorch", versions.get("pytorch")),
                line("about.system", "System",
                        property("os.name") + " " + property("os.version") + ", " + property("os.arch")),
                line("about.processors", "Processors", Integer.toString(runtime.availableProcessors())),
                line("about.memory", "Heap, used of limit",
                        "%,d of %,d MiB".formatted((runtime.totalMemory() - runtime.freeMemory()) / MEBI,
                                runtime.maxMemory() / MEBI)),
                line("about.renderer", "Renderer", Platform.isSupported(ConditionalFeature.SCENE3D)
                        ? "GPU (" + order() + ")"
                        : "CPU (sw)"),
                line("about.window", "Window", "%.0f × %.0f, scale %.2f".formatted(window.getWidth(),
                        window.getHeight(), window.getRenderScaleX())),
                line("about.language", "Language", language.toLanguageTag()));
    }

    /// The graphics interface that JavaFX prefers on this system.
    private static String order() {
        String system = property("os.name").toLowerCase(Locale.ROOT);
        return system.contains("win") ? "Direct3D" : system.contains("mac") ? "Metal or OpenGL" : "OpenGL";
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }

    private static Line line(String name, String english, @Nullable String value) {
        return new Line(name, english, value == null ? "?" : value);
    }
}
