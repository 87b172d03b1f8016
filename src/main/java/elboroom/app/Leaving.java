package elboroom.app;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.stage.Stage;

import elboroom.i18n.Messages;
import elboroom.ui.exploration.TrainingQueue;
import org.jspecify.annotations.Nullable;

/// Closes the window once everything is written, and shows what it is waiting for if that takes more than a moment.
/// Runs on the FX thread.
final class Leaving {

    /// The interval at which it checks what is left.
    private static final Duration EVERY = Duration.ofMillis(100);

    private final Stage stage;
    private final Services services;
    private final ViewModels models;
    private final BiConsumer<Duration, Runnable> later;
    private boolean begun;
    /// What is awaited before the window closes.
    private boolean exporting;
    private boolean measuring;
    private int most;
    private @Nullable LeavingProgress progress;

    /// @param later runs an action after a delay, on this thread
    Leaving(Stage stage, Services services, ViewModels models, BiConsumer<Duration, Runnable> later) {
        this.stage = stage;
        this.services = services;
        this.models = models;
        this.later = later;
    }

    /// Whether the window is about to close.
    boolean begun() {
        return begun;
    }

    /// Suspends training and closes the window once everything is written.
    void close() {
        begun = true;
        most = 0;
        progress = new LeavingProgress(stage, models.shell().theme().get());
        look();
    }

    /// The same once the export and the measurement are finished. If one of them fails, the window stays open.
    void closeAfterwards() {
        exporting = models.export().running().isPresent();
        measuring = models.numbers().running().isPresent();
        close();
    }

    private void look() {
        LeavingProgress shown = progress;
        if (shown == null) {
            return;
        }
        Messages messages = new Messages(models.shell().language().get());
        if (models.export().running().isPresent() && exporting) {
            shown.show(messages.text("closing.exporting", models.export().running().orElse("")),
                    models.export().part(), messages.text("closing.cancel"), this::stay);
        } else if (models.numbers().running().isPresent() && measuring) {
            shown.show(messages.text("closing.measuring", models.numbers().running().orElse("")),
                    models.numbers().part().get(), messages.text("closing.cancel"), this::stay);
        } else if (failed()) {
            stay();
            return;
        } else if (save(shown, messages)) {
            return;
        }
        later.accept(EVERY, this::look);
    }

    private boolean failed() {
        return (exporting && !models.export().done()) || (measuring && models.numbers().failed());
    }

    /// Returns whether everything is written and the window closed.
    private boolean save(LeavingProgress shown, Messages messages) {
        TrainingQueue queue = models.runs().queue();
        List.copyOf(queue.waiting()).forEach(queue::remove); // else the next run would start now
        int left = services.save();
        if (left == 0) {
            end();
            return true;
        }
        most = Math.max(most, left);
        shown.show(messages.text("closing.saving", left), 1 - left / (double) most,
                messages.text("closing.abandon"), () -> {
                    services.abandon();
                    end();
                });
        return false;
    }

    private void end() {
        stay();
        stage.hide();
    }

    private void stay() {
        begun = false;
        exporting = false;
        measuring = false;
        if (progress != null) {
            progress.close();
            progress = null;
        }
    }
}
