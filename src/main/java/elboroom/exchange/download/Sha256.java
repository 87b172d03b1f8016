package elboroom.exchange.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import elboroom.store.file.RegularFiles;

/// SHA-256 sums of files. Thread-safe.
final class Sha256 {

    private static final int BUFFER = 1 << 16;

    private Sha256() {}

    /// Returns the sum in lower-case hexadecimal digits.
    ///
    /// @param between called between parts of the file; it may throw to cancel
    static String of(Path file, Runnable between) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = RegularFiles.open(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                between.run();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
