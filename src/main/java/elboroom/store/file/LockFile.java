package elboroom.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

/// Identity of a `run.lock` file, independent of its name: the file key of the file system or, if there is none, the
/// creation time.
///
/// @param key null if the file system has no file keys
public record LockFile(@Nullable Object key, long created) {

    /// Returns the identity of the file at a path.
    public static LockFile of(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
        return new LockFile(found.fileKey(), found.creationTime().toMillis());
    }

    /// Whether the path still refers to this file.
    public boolean isAt(Path file) {
        try {
            LockFile other = of(file);
            return key == null ? created == other.created : key.equals(other.key);
        } catch (IOException _) {
            return false;
        }
    }

    /// Refuses files that this program did not create: writing through a link, symbolic or hard, would overwrite
    /// another file.
    public static void requireOwn(Path file) throws IOException {
        RegularFiles.require(file);
        if (RegularFiles.exists(file) && RegularFiles.isShared(file)) {
            throw new RegularFiles.NotRegularException(file);
        }
    }
}
