package elboroom.exchange.download;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.PublicData.RemoteFile;
import elboroom.store.file.AtomicFiles;
import elboroom.store.file.Disk;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;

/// Downloads one file: into a file with the suffix `.part`, which a later attempt continues, and which gets its name once
/// its SHA-256 sum was checked. A connection that ends early is made again as long as bytes arrive. Used by one thread.
final class RemoteFileDownload {

    private static final String PART = ".part";
    private static final int BUFFER = 1 << 16;
    private static final int MOST_CONNECTIONS = 100;

    private final RemoteFile file;
    private final Path target;
    private final Path part;
    private final Connections connections;
    private final Progress progress;

    /// @param target where the file is put
    /// @param silence the longest time without any bytes
    /// @param progress receives the bytes that are there, of those of the file
    RemoteFileDownload(RemoteFile file, Path target, Duration silence, Progress progress) {
        this.file = file;
        this.target = target;
        this.part = part(target);
        this.connections = new Connections(file, silence);
        this.progress = progress;
    }

    /// Returns the file with what was received so far.
    static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + PART);
    }

    /// Downloads the file, unless it is there.
    ///
    /// @throws ProblemException `problem.download…` or `problem.store.write…`; what was received is kept, unless it is
    ///         other data
    /// @throws CancellationException if `progress` cancels; what was received is kept
    void run() {
        try {
            RegularFiles.require(target);
            RegularFiles.require(part);
            if (RegularFiles.size(target) == file.bytes()) {
                return;
            }
            boolean resumed = RegularFiles.size(part) > 0;
            complete();
            if (!verified()) {
                Files.delete(part);
                if (!resumed) {
                    throw new ProblemException(Problem.of("problem.download.sum", file.name(), file.url().getHost()));
                }
                run(); // the rest did not belong to the beginning
                return;
            }
            AtomicFiles.move(part, target);
        } catch (IOException e) {
            throw StoreProblems.writing(target, e);
        }
    }

    /// Receives bytes until the file is complete.
    private void complete() throws IOException {
        for (int count = 0; RegularFiles.size(part) < file.bytes(); count++) {
            long before = RegularFiles.size(part);
            try {
                receive(before);
            } catch (RemoteException e) {
                boolean advanced = RegularFiles.size(part) > before;
                if (!advanced || count >= MOST_CONNECTIONS) {
                    throw connections.failed(e.reason(), RegularFiles.size(part));
                }
            }
        }
    }

    private void receive(long there) throws IOException {
        HttpURLConnection connection = connections.open(there);
        try (InputStream in = Connections.body(connection)) {
            boolean continues = Connections.continues(connection, there);
            copy(in, continues ? there : 0);
        } finally {
            connection.disconnect();
        }
    }

    private void copy(InputStream in, long there) throws IOException {
        long size = there;
        try (var raw = new FileOutputStream(part.toFile(), there > 0); OutputStream out = Disk.open(raw)) {
            byte[] buffer = new byte[BUFFER];
            while (size < file.bytes()) {
                progress.check(size, file.bytes());
                int count = Connections.read(in, buffer, (int) Math.min(buffer.length, file.bytes() - size));
                out.write(buffer, 0, count);
                size += count;
            }
            out.flush();
        }
        progress.check(size, file.bytes());
    }

    private boolean verified() throws IOException {
        return Sha256.of(part, () -> progress.check(file.bytes(), file.bytes())).equals(file.sha256());
    }
}
