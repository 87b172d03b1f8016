package elboroom.store.file;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The process that writes a run, as recorded in `run.lock`. Thread-safe.
///
/// @param pid process ID, −1 if unknown
/// @param start start time of the process: in clock ticks since boot on Linux, elsewhere in milliseconds since 1970; 0
///        if unknown
public record LockOwner(long pid, String host, long start) {

    public static final LockOwner UNKNOWN = new LockOwner(-1, "?", 0);

    private static final Pattern TEXT = Pattern.compile("pid=(\\d{1,18})\nhost=(.{1,300})\nstart=(\\d{1,18})\n");
    private static final String RELEASED = "released\n";
    private static final int MOST = 1000;
    private static final String HOST = thisHost();
    /// Tolerance for start times that the system derives from its adjustable clock, in milliseconds.
    private static final long CLOCK_MILLIS = 5000;

    public static LockOwner self() {
        return of(ProcessHandle.current());
    }

    public static LockOwner of(ProcessHandle process) {
        return new LockOwner(process.pid(), HOST, LinuxProcess.of(process.pid()).map(LinuxProcess::startTicks)
                .orElseGet(() -> startMillis(process)));
    }

    /// Returns the process ID for display.
    public String process() {
        return pid < 0 ? "?" : Long.toString(pid);
    }

    /// Whether the process may still run; always true for a process on another host, which cannot be checked.
    public boolean mayBeRunning() {
        return !host.equals(HOST) || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame)
                .isPresent();
    }

    /// Whether the process is the recorded one, not a later one with the same ID.
    private boolean isSame(ProcessHandle process) {
        return LinuxProcess.of(pid).map(found -> found.startTicks() == start && !found.zombie())
                .orElseGet(() -> Math.abs(startMillis(process) - start) <= CLOCK_MILLIS);
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(instant -> instant.toEpochMilli()).orElse(0L);
    }

    private static String thisHost() {
        Path linux = Path.of("/proc/sys/kernel/hostname"); // avoids a DNS lookup
        try {
            return Files.exists(linux) ? Files.readString(linux).strip() : InetAddress.getLocalHost().getHostName();
        } catch (IOException _) {
            return "?";
        }
    }

    public void write(FileChannel channel) throws IOException {
        write(channel, "pid=" + pid + "\nhost=" + host + "\nstart=" + start + "\n");
    }

    /// Marks the lock as released, for processes that opened the file before it is removed.
    public static void release(FileChannel channel) throws IOException {
        write(channel, RELEASED);
    }

    public static boolean isReleased(FileChannel channel) throws IOException {
        return text(channel).equals(RELEASED);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(text), 0);
    }

    /// Reads the owner; empty if the content is invalid.
    public static Optional<LockOwner> read(FileChannel channel) throws IOException {
        Matcher fields = TEXT.matcher(text(channel));
        return fields.matches()
                ? Optional.of(new LockOwner(Long.parseLong(fields.group(1)), fields.group(2),
                        Long.parseLong(fields.group(3))))
                : Optional.empty();
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST);
        channel.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }
}
