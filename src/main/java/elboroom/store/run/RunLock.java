package elboroom.store.run;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import elboroom.store.file.LockFile;
import elboroom.store.file.LockOwner;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/// Exclusive right to write a run, for one process and one holder within it. Based on an operating system lock on
/// `run.lock`, which ends with the process; if the file system does not support locks, the process recorded in the file
/// decides. Thread-safe.
public final class RunLock implements AutoCloseable {

    public static final String NAME = "run.lock";
    /// Locked position: far beyond the text, so that the owner can be read where locks are mandatory.
    private static final long PLACE = 1L << 40;
    private static final int ATTEMPTS = 10;

    /// Operating system locks belong to the process, which loses them when it closes any stream on the file. So the
    /// locks held by this process must be known without opening the file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path real;
    private final FileChannel channel;
    /// Identity of the locked file, unique while it is open.
    private final LockFile file;

    private RunLock(Path real, FileChannel channel) throws IOException {
        this.real = real;
        this.channel = channel;
        this.file = LockFile.of(real.resolve(NAME));
    }

    /// Acquires the lock of a run; a lock left by a killed process is free.
    ///
    /// @param folder of the run, must exist
    /// @throws elboroom.domain.ProblemException `problem.store.run.locked` if another process holds it,
    ///         `problem.store.run.lockedHere` if this one does, `problem.store.irregular` if `run.lock` is not a lock
    ///         file, which is then left unchanged
    public static RunLock take(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!folder.getFileSystem().equals(FileSystems.getDefault())) {
                throw new AccessDeniedException(file.toString());
            }
            Path real = folder.toRealPath();
            if (!HELD_HERE.add(real)) {
                throw StoreProblems.of("problem.store.run.lockedHere", folder);
            }
            return take(folder, real);
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }

    private static RunLock take(Path folder, Path real) throws IOException {
        try {
            FileChannel channel = channel(folder);
            try {
                return new RunLock(real, channel);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(real);
            throw e;
        }
    }

    private static FileChannel channel(Path folder) throws IOException {
        for (int attempt = 1;; attempt++) {
            LockFile.requireOwn(folder.resolve(NAME));
            FileChannel channel = FileChannel.open(folder.resolve(NAME), CREATE, READ, WRITE, NOFOLLOW_LINKS);
            try {
                lock(channel, folder);
                if (attempt == ATTEMPTS || !LockOwner.isReleased(channel)) {
                    LockOwner.self().write(channel);
                    return channel;
                }
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            channel.close(); // the previous holder just removed the file; there may be a new one
        }
    }

    private static void lock(FileChannel channel, Path folder) throws IOException {
        boolean locked;
        try {
            locked = channel.tryLock(PLACE, 1, false) != null;
        } catch (OverlappingFileLockException _) { // the same folder through another path
            locked = false;
        } catch (IOException | UnsupportedOperationException _) { // the file system does not support locks
            locked = LockOwner.read(channel).filter(LockOwner::mayBeRunning).isEmpty();
        }
        if (!locked) {
            throw locked(folder, LockOwner.read(channel).orElse(LockOwner.UNKNOWN));
        }
    }

    /// Returns the current holder of a run's lock, if any, without affecting the lock.
    public static Optional<LockOwner> holder(Path folder) {
        Path file = folder.resolve(NAME);
        if (!folder.getFileSystem().equals(FileSystems.getDefault()) || !RegularFiles.isFile(file)) {
            return Optional.empty();
        }
        if (isHeldHere(folder)) {
            return Optional.of(LockOwner.self());
        }
        try (FileChannel channel = FileChannel.open(file, READ, NOFOLLOW_LINKS)) {
            return LockOwner.read(channel).filter(LockOwner::mayBeRunning);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Whether this process holds the lock of a run.
    public static boolean isHeldHere(Path folder) {
        try {
            return HELD_HERE.contains(folder.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }

    /// Refuses to continue if the folder at this path is no longer the locked one.
    ///
    /// @throws elboroom.domain.ProblemException `problem.store.run.moved`
    void requireInPlace(Path folder) {
        if (!file.isAt(real.resolve(NAME))) {
            throw StoreProblems.of("problem.store.run.moved", folder);
        }
    }

    private static RuntimeException locked(Path folder, LockOwner owner) {
        return StoreProblems.of("problem.store.run.locked", folder, owner.process(), owner.host());
    }

    /// Releases the lock and removes the file; a file that cannot be removed no longer locks anything.
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            LockOwner.release(channel);
            if (file.isAt(real.resolve(NAME))) { // otherwise the file is missing or belongs to another holder
                Files.delete(real.resolve(NAME));
            }
        } catch (IOException e) {
            System.getLogger(RunLock.class.getName()).log(Level.WARNING, "the lock file stays", e);
        } finally {
            HELD_HERE.remove(real);
        }
    }
}
