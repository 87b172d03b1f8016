package elboroom.exchange.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.Progress;
import elboroom.domain.data.PublicData;
import elboroom.domain.data.PublicData.RemoteFile;
import elboroom.store.file.AtomicFiles;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;
import org.jspecify.annotations.Nullable;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/// Downloads a public data set into a folder of its own. Used by one thread; two processes never write the same folder.
public final class PublicDataDownload {

    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final String LOCK = ".download.lock";
    /// Room that is left for other programs.
    private static final long RESERVE = 64L << 20;
    private static final int BUFFER = 1 << 16;
    /// Of an entry that is unpacked, in bytes.
    private static final long MOST_ENTRY = 1L << 32;

    private final PublicData data;
    private final Path folder;
    private final Duration silence;

    /// @param parent contains the folder of each data set
    public PublicDataDownload(PublicData data, Path parent) {
        this(data, parent, SILENCE);
    }

    PublicDataDownload(PublicData data, Path parent, Duration silence) {
        this.data = data;
        this.folder = parent.resolve(data.id());
        this.silence = silence;
    }

    /// Returns the usual folder for public data sets.
    public static Path usualLocation() {
        return Path.of(System.getProperty("user.home"), "ElboRoom", "data");
    }

    /// Returns what is opened.
    public Path opened() {
        return data.opened(folder);
    }

    /// Whether all files are there.
    public boolean isComplete() {
        return data.files().stream().allMatch(this::isComplete);
    }

    private boolean isComplete(RemoteFile file) {
        return file.unpack().isEmpty()
                ? isThere(file)
                : file.kept().stream().allMatch(name -> RegularFiles.isFile(folder.resolve(name)));
    }

    private boolean isThere(RemoteFile file) {
        try {
            return RegularFiles.size(folder.resolve(file.name())) == file.bytes();
        } catch (IOException _) {
            return false;
        }
    }

    /// Downloads the files that are missing.
    ///
    /// @param progress receives the bytes that are there, of those of all files
    /// @return what is opened
    /// @throws ProblemException `problem.download…` or `problem.store.write…`
    /// @throws java.util.concurrent.CancellationException if `progress` cancels; the next call continues there
    public Path run(Progress progress) {
        try {
            Files.createDirectories(folder);
            Path lock = folder.resolve(LOCK);
            RegularFiles.require(lock);
            try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE); FileLock held = lock(channel)) {
                if (held == null) {
                    throw new ProblemException(Problem.of("problem.download.busy", data.name()));
                }
                try {
                    checkRoom();
                    fetch(progress);
                } finally {
                    tidy(lock);
                }
            }
            return opened();
        } catch (IOException e) {
            throw StoreProblems.writing(folder, e);
        }
    }

    /// Removes the lock, and the folder if nothing was put into it.
    private void tidy(Path lock) throws IOException {
        Files.deleteIfExists(lock);
        try {
            Files.deleteIfExists(folder);
            Path parent = folder.getParent();
            if (parent != null && parent.equals(usualLocation())) {
                Files.deleteIfExists(parent);
            }
        } catch (DirectoryNotEmptyException _) {
            // there are files, or parts of them
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // another download in this process
        }
    }

    private void checkRoom() throws IOException {
        long needed = 0;
        for (RemoteFile file : data.files()) {
            if (!isComplete(file)) {
                long packed = file.unpack().isEmpty() ? 0 : file.bytes() / 2;
                needed += Math.max(0, file.bytes() - RegularFiles.size(partOf(file))) + packed;
            }
        }
        long room = Files.getFileStore(folder).getUsableSpace();
        if (needed > 0 && needed + RESERVE > room) {
            throw new ProblemException(
                    Problem.of("problem.download.room", data.name(), needed >> 20, room >> 20, folder.toString()));
        }
    }

    private Path partOf(RemoteFile file) {
        return RemoteFileDownload.part(folder.resolve(file.name()));
    }

    private void fetch(Progress progress) throws IOException {
        long before = 0;
        for (RemoteFile file : data.files()) {
            long start = before;
            if (!isComplete(file)) {
                Path target = folder.resolve(file.name());
                new RemoteFileDownload(file, target, silence,
                        (done, _) -> progress.report(start + done, data.bytes())).run();
                if (!file.unpack().isEmpty()) {
                    unpack(target, file.unpack(), () -> progress.check(start + file.bytes(), data.bytes()));
                    Files.delete(target);
                }
            }
            before += file.bytes();
        }
    }

    /// Unpacks the given entries only, each to a file with the last part of its name.
    private void unpack(Path archive, List<String> names, Runnable between) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (String name : names) {
                ZipEntry entry = zip.getEntry(name);
                if (entry == null) {
                    throw new ZipException(name);
                }
                AtomicFiles.write(folder.resolve(name.substring(name.lastIndexOf('/') + 1)), out -> {
                    try (InputStream in = zip.getInputStream(entry)) {
                        byte[] buffer = new byte[BUFFER];
                        long size = 0;
                        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                            size += count;
                            if (size > MOST_ENTRY) {
                                throw new RegularFiles.TooLargeException(MOST_ENTRY);
                            }
                            out.write(buffer, 0, count);
                            between.run();
                        }
                    }
                });
            }
        } catch (ZipException e) {
            throw new ProblemException(Problem.of("problem.download.unpack", archive.toString()), e);
        }
    }
}
