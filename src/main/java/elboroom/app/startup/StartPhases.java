package elboroom.app.startup;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

import elboroom.cli.output.StandardOutput;
import elboroom.ui.fx.AfterFrame;

/// Reports where the time of a start goes, for `elboroom bench-start`: with the property `elboroom.phases`, prints the
/// name of each phase when it is reached, and closes the window after the last. Runs on the FX thread.
public final class StartPhases {

    /// Set to `true` to print the phases.
    public static final String PROPERTY = "elboroom.phases";

    /// In this order, but for the last two: the program begins; JavaFX has started; the panes of the first frame are
    /// created; the first frame is on screen; map and manifold are; all panes are; a decoded image is.
    public enum Phase {
        MAIN, TOOLKIT, PANES, SHOWN, PAINTED, COMPLETE, DECODED;

        /// The name that is printed.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Stage stage;
    private int pending = 2;

    private StartPhases(Stage stage) {
        this.stage = stage;
    }

    /// Prints a phase if that is wanted. Called on any thread.
    public static void reached(Phase phase) {
        if (wanted()) {
            StandardOutput.writer().println(phase.id());
        }
    }

    private static boolean wanted() {
        return Boolean.getBoolean(PROPERTY);
    }

    /// Follows the window from its first frame on, if that is wanted.
    ///
    /// @param withMap whether that frame shows map and manifold
    /// @param mapShown becomes true when the window shows them
    /// @param decoded becomes true when the window shows a decoded image
    /// @param complete completed when all panes are created
    public static void follow(Stage stage, boolean withMap, ObservableValue<Boolean> mapShown,
            ObservableValue<Boolean> decoded, CompletableFuture<?> complete) {
        if (wanted()) {
            StartPhases phases = new StartPhases(stage);
            reached(Phase.SHOWN);
            if (withMap) {
                reached(Phase.PAINTED);
            } else {
                phases.when(mapShown, () -> reached(Phase.PAINTED));
            }
            phases.when(decoded, () -> phases.end(Phase.DECODED));
            var _ = complete.thenRun(() -> phases.end(Phase.COMPLETE));
        }
    }

    /// Calls back once, when a value that has become true is drawn.
    private void when(ObservableValue<Boolean> value, Runnable then) {
        boolean[] met = new boolean[1];
        value.subscribe(now -> {
            if (now && !met[0]) {
                met[0] = true;
                AfterFrame.run(stage.getScene(), then);
            }
        });
    }

    private void end(Phase phase) {
        reached(phase);
        pending--;
        if (pending == 0) {
            stage.hide();
        }
    }
}
