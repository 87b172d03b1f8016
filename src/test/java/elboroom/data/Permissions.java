package elboroom.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Set;

/// Removes permissions if the file system supports them.
public final class Permissions {

    private Permissions() {}

    public static void takeAway(Path path) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, Set.of());
        }
    }
}
