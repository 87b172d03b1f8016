package elboroom.ui.download;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.Problem;
import elboroom.service.BackgroundService.Task;
import elboroom.service.exchange.DownloadService;
import elboroom.service.exchange.DownloadService.Listed;
import org.jspecify.annotations.Nullable;

/// The public data sets, and the one that is being downloaded. Runs on the FX thread.
public final class DownloadsViewModel {

    /// A download in progress; `part` is the fraction done, 0 to 1.
    public record Running(String id, double part) {}

    private final DownloadService service;
    private final Consumer<Path> use;
    private final ReadOnlyObjectWrapper<List<Listed>> listed = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Running> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private Task task = () -> {};

    /// @param use sets up a run with data
    public DownloadsViewModel(DownloadService service, Consumer<Path> use) {
        this.service = service;
        this.use = use;
    }

    /// The data sets, once `list` has found them.
    public ReadOnlyObjectProperty<List<Listed>> listed() {
        return listed.getReadOnlyProperty();
    }

    /// The download in progress; null if there is none.
    public ReadOnlyObjectProperty<@Nullable Running> running() {
        return running.getReadOnlyProperty();
    }

    /// Why the last download failed; null if it did not.
    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    Path folder() {
        return service.folder();
    }

    /// Looks which data sets are there; a download in progress goes on.
    public void list() {
        if (running.get() == null) {
            service.list(listed::set, problem::set);
        }
    }

    /// Downloads a data set, to which the user has agreed by choosing it. Does nothing during another download.
    public void download(Listed data) {
        if (running.get() != null) {
            return;
        }
        String id = data.data().id();
        problem.set(null);
        running.set(new Running(id, 0));
        task = service.download(data.data(), part -> running.set(new Running(id, part)), _ -> end(null), this::end);
    }

    private void end(@Nullable Problem why) {
        running.set(null);
        problem.set(why);
        list();
    }

    /// Cancels the download in progress; what was received is kept.
    public void cancel() {
        task.cancel();
        end(null);
    }

    /// Sets up a run with a data set that is there.
    public void use(Listed data) {
        use.accept(data.place());
    }
}
