package elboroom.app.startup;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import static java.io.OutputStream.nullOutputStream;
import static java.util.concurrent.TimeUnit.SECONDS;

/// Restores the time stamps of the application's jars if they were lost when the application was copied or unpacked:
/// the JVM uses its AOT cache only with jars of the same sizes and time stamps as when the cache was created
/// (docs/decisions/0027). Compares the content first, so that a replaced jar keeps its time and never runs with
/// another jar's cache. Runs once, on the main thread; files owned by another user are not changed.
public final class JarTimes {

    /// The path of the list of jars; set only by the launcher of the packaged application.
    private static final String PROPERTY = "elboroom.jars";

    private record Jar(Path file, long size, String digest) {

        boolean unchanged() throws IOException {
            return Files.size(file) == size && digestOf(file).equals(digest);
        }
    }

    private final long time;
    private final List<Jar> jars;

    /// @param time in seconds since 1970, the unit that the JVM compares
    private JarTimes(long time, List<Jar> jars) {
        this.time = time;
        this.jars = jars;
    }

    /// Restores the time stamps, if this is a packaged application.
    public static void restore() {
        String list = System.getProperty(PROPERTY);
        if (list != null) {
            restore(Path.of(list));
        }
    }

    /// @param list the time stamp in seconds since 1970 in the first line, then size, SHA-256 and name of one jar per line
    static void restore(Path list) {
        try {
            read(list).restoreAll();
        } catch (IOException | RuntimeException e) { // harmless: only the next start is slower
            System.getLogger(JarTimes.class.getName()).log(Level.DEBUG, "The time stamps of the jars stay as they are",
                    e);
        }
    }

    private static JarTimes read(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);
        List<Jar> jars = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(" ", 3);
            jars.add(new Jar(list.resolveSibling(parts[2]), Long.parseLong(parts[0]), parts[1]));
        }
        return new JarTimes(Long.parseLong(lines.getFirst()), jars);
    }

    private void restoreAll() throws IOException {
        for (Jar jar : jars) {
            FileTime now = Files.getLastModifiedTime(jar.file());
            if (now.to(SECONDS) != time) {
                Files.setLastModifiedTime(jar.file(), now); // fails immediately if another user owns the file
                if (jar.unchanged()) {
                    Files.setLastModifiedTime(jar.file(), FileTime.from(time, SECONDS));
                }
            }
        }
    }

    private static String digestOf(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // SHA-256 is always available
        }
    }
}
