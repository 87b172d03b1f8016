package elboroom.store.run;

import java.io.IOException;
import java.lang.System.Logger;
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

/// The right to write a run, which one process has at a time, and in it one holder. The system's lock on `run.lock` says who,
/// and ends with the process, however that ends; where the file system knows no locks, what the file tells of its process
/// decides. Any thread.
public final class RunLock implements AutoCloseable {

    public static final String NAME = "run.lock";
    /// Far behind the text, which others can so read also where a lock keeps readers away.
    private static final long PLACE = 1L << 40;
    private static final int ATTEMPTS = 10;
    private static final Logger LOG = System.getLogger(RunLock.class.getName());

    /// The system's locks are the process's: it gives them up when any of its streams on the file is closed. So what this
    /// process holds, it must know without opening the file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path real;
    private final FileChannel channel;
    /// Which file was locked, as nothing else has its key while it is open.
    private final LockFile file;

    private RunLock(Path real, FileChannel channel) throws IOException {
        this.real = real;
        this.channel = channel;
        this.file = LockFile.of(real.resolve(NAME));
    }

    /// Takes the right to write a run; one that a process left when it was killed is free.
    ///
    /// @param folder of the run, which exists
    /// @throws elboroom.domain.ProblemException `problem.store.run.locked` when another process has it,
    ///         `problem.store.run.lockedHere` when this one has, `problem.store.irregular` when `run.lock` is not a file of ours, which is then left alone
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
            channel.close(); // whoever had it has just removed the file, so another may stand in its place
        }
    }

    private static void lock(FileChannel channel, Path folder) throws IOException {
        boolean locked;
        try {
            locked = channel.tryLock(PLACE, 1, false) != null;
        } catch (OverlappingFileLockException _) { // the same folder by another way
            locked = false;
        } catch (IOException | UnsupportedOperationException _) { // the file system knows no locks
            locked = LockOwner.read(channel).filter(LockOwner::mayLive).isEmpty();
        }
        if (!locked) {
            throw locked(folder, LockOwner.read(channel).orElse(LockOwner.UNKNOWN));
        }
    }

    /// Who has the right to write a run now, if anybody has. Asking disturbs nobody.
    public static Optional<LockOwner> held(Path folder) {
        Path file = folder.resolve(NAME);
        if (!folder.getFileSystem().equals(FileSystems.getDefault()) || !RegularFiles.isFile(file)) {
            return Optional.empty();
        }
        if (heldHere(folder)) {
            return Optional.of(LockOwner.self());
        }
        try (FileChannel channel = FileChannel.open(file, READ, NOFOLLOW_LINKS)) {
            return LockOwner.read(channel).filter(LockOwner::mayLive);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Whether this process has the right to write a run.
    public static boolean heldHere(Path folder) {
        try {
            return HELD_HERE.contains(folder.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }

    /// Refuses to go on once the folder at a place is no longer the one that was locked.
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

    /// Gives the right back, and removes the file; one that cannot be removed binds nobody.
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            LockOwner.release(channel);
            if (file.isAt(real.resolve(NAME))) { // else it is another's, or none
                Files.delete(real.resolve(NAME));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the lock file stays", e);
        } finally {
            HELD_HERE.remove(real);
        }
    }
}
