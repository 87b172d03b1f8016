package elboroom.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

/// Which file a `run.lock` is, whatever its name becomes: what the file system tells apart files by, or where it has nothing
/// of the kind, when it was made.
///
/// @param key null where the file system has none
public record LockFile(@Nullable Object key, long created) {

    /// The file of a name.
    public static LockFile of(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
        return new LockFile(found.fileKey(), found.creationTime().toMillis());
    }

    /// Whether a name is still, or again, this file's.
    public boolean isAt(Path file) {
        try {
            LockFile other = of(file);
            return key == null ? created == other.created : key.equals(other.key);
        } catch (IOException _) {
            return false;
        }
    }

    /// Refuses to open what we did not make: a link, also a hard one, would have us overwrite another file.
    public static void requireOwn(Path file) throws IOException {
        RegularFiles.require(file);
        if (RegularFiles.exists(file) && RegularFiles.isShared(file)) {
            throw new RegularFiles.NotRegularException(file);
        }
    }
}
