package elboroom.service.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import elboroom.domain.Problem;
import elboroom.domain.data.PublicData;
import elboroom.exchange.download.PublicDataDownload;
import elboroom.exchange.download.PublicDataList;
import elboroom.service.BackgroundService;
import elboroom.service.BackgroundService.Task;

/// Lists public data sets and downloads them one after the other on a separate thread. Called from the thread that
/// receives the results.
public final class DownloadService implements AutoCloseable {

    /// A public data set, and whether it is there.
    ///
    /// @param place what is opened once it is there
    public record Listed(PublicData data, Path place, boolean there) {}

    private final BackgroundService thread;
    private final Path folder;
    private Task last = () -> {};

    /// @param folder contains the folder of each data set
    /// @param deliver runs the callbacks, for example on the FX thread
    public DownloadService(Path folder, Executor deliver) {
        this.folder = folder;
        this.thread = new BackgroundService("download", deliver);
    }

    /// Returns the usual folder for public data sets.
    public static Path usualLocation() {
        return PublicDataDownload.usualLocation();
    }

    /// The folder that contains the folder of each data set.
    public Path folder() {
        return folder;
    }

    /// Finds out which data sets are there, without the network.
    public void list(Consumer<List<Listed>> done, Consumer<Problem> failed) {
        thread.run(_ -> PublicDataList.read().stream().map(this::listed).toList(), _ -> {}, done, failed);
    }

    private Listed listed(PublicData data) {
        PublicDataDownload download = new PublicDataDownload(data, folder);
        return new Listed(data, download.opened(), download.isComplete());
    }

    /// Downloads a data set, to which the user has agreed. What was received stays if it is cancelled.
    ///
    /// @param progressed receives the fraction done, 0 to 1
    public Task download(PublicData data, DoubleConsumer progressed, Consumer<Path> done, Consumer<Problem> failed) {
        last = thread.run(progress -> new PublicDataDownload(data, folder).run(progress), progressed, done, failed);
        return last;
    }

    /// Cancels what is in progress.
    @Override
    public void close() {
        last.cancel();
        thread.close();
    }
}
