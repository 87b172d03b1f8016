package elboroom.store.library;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

/// A trash folder as specified by freedesktop.org: `files/` contains the trashed files, `info/` their original paths
/// and deletion times. Thread-safe.
///
/// @param origin base of the recorded paths; the root for the home trash
record TrashFolder(Path folder, Path origin) {

    private static final String UNRESERVED = "-_.~/";
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");
    private static final String SUFFIX = ".trashinfo";
    private static final int MAX_BYTES = 255 - SUFFIX.length() - ".1000000".length();

    /// Returns the trash for a folder: the home trash if it is on the same file system, so that nothing has to be
    /// copied; otherwise the one at the top of the folder's file system.
    static TrashFolder of(Path source, Map<String, String> environment) throws IOException {
        String chosen = environment.getOrDefault("XDG_DATA_HOME", "");
        Path data = Path.of(chosen).isAbsolute()
                ? Path.of(chosen)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        FileStore store = Files.getFileStore(
                Files.isSymbolicLink(source) ? Objects.requireNonNull(source.getParent()) : source);
        if (store.equals(Files.getFileStore(existing(data)))) {
            return new TrashFolder(data.resolve("Trash"), source.getRoot());
        }
        Path top = top(source, store);
        Object user = Files.getAttribute(Path.of(System.getProperty("user.home")), "unix:uid");
        Path shared = top.resolve(".Trash");
        boolean safe = Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS)
                && ((int) Files.getAttribute(shared, "unix:mode") & 01000) != 0;
        return new TrashFolder(safe ? shared.resolve(user.toString()) : top.resolve(".Trash-" + user), top);
    }

    private static Path existing(Path path) {
        return Files.exists(path)
                ? path
                : Optional.ofNullable(path.getParent()).map(TrashFolder::existing).orElse(path);
    }

    private static Path top(Path path, FileStore store) throws IOException {
        Path top = path;
        for (@Nullable
        Path above = path.getParent(); above != null && Files.getFileStore(above).equals(store); above = above
                .getParent()) {
            top = above;
        }
        return top;
    }

    /// Creates the trash if it does not exist.
    void create() throws IOException {
        for (Path part : List.of(folder, folder.resolve("info"), folder.resolve("files"))) {
            Files.createDirectories(part, PosixFilePermissions.asFileAttribute(OWN));
        }
    }

    /// Moves a folder into the trash under an unused name. After a failure the folder is where it was.
    ///
    /// @param original the path to record, to which the user can restore it
    void add(Path source, Path original) throws IOException {
        create();
        Path info = folder.resolve("info");
        String base = shorten(String.valueOf(source.getFileName()));
        for (int number = 1;; number++) {
            String name = base + (number == 1 ? "" : "." + number);
            Path note = info.resolve(name + SUFFIX);
            try {
                Files.writeString(note, note(original), UTF_8, CREATE_NEW, WRITE);
            } catch (FileAlreadyExistsException _) {
                continue;
            }
            if (move(source, folder.resolve("files").resolve(name), note)) {
                return;
            }
        }
    }

    /// Leaves room for a number and the suffix in a file name of at most 255 bytes.
    private static String shorten(String name) {
        String cut = name;
        while (cut.getBytes(UTF_8).length > MAX_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    private static boolean move(Path source, Path place, Path note) throws IOException {
        boolean moved = false;
        try {
            if (Files.notExists(place, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(source, place, ATOMIC_MOVE);
                moved = true;
            }
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("it cannot be moved there in one piece", e);
        } finally {
            if (!moved) {
                Files.deleteIfExists(note);
            }
        }
        return moved;
    }

    private String note(Path original) {
        Path noted = origin.equals(original.getRoot()) ? original : origin.relativize(original);
        return "[Trash Info]\nPath=" + encoded(noted.toString()) + "\nDeletionDate="
                + DateTimeFormatter.ISO_LOCAL_DATE_TIME
                        .format(LocalDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS))
                + "\n";
    }

    private static String encoded(String path) {
        StringBuilder text = new StringBuilder();
        for (byte part : path.getBytes(UTF_8)) {
            boolean plain = part > 0 && (Character.isLetterOrDigit(part) || UNRESERVED.indexOf(part) >= 0);
            text.append(plain ? String.valueOf((char) part) : String.format("%%%02X", part));
        }
        return text.toString();
    }
}
