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

/// Who writes a run, as `run.lock` tells it. Any thread.
///
/// @param pid the process, −1 where nobody knows
/// @param start when the process started, in milliseconds since 1970; 0 where nobody knows
public record LockOwner(long pid, String host, long start) {

    public static final LockOwner UNKNOWN = new LockOwner(-1, "?", 0);

    private static final Pattern TEXT = Pattern.compile("pid=(\\d{1,18})\nhost=(.{1,300})\nstart=(\\d{1,18})\n");
    private static final String RELEASED = "released\n";
    private static final int MOST = 1000;
    private static final String HOST = thisHost();
    /// The system reckons starts from its clock, which may be set.
    private static final long CLOCK_MILLIS = 5000;

    public static LockOwner self() {
        ProcessHandle process = ProcessHandle.current();
        return new LockOwner(process.pid(), HOST, start(process));
    }

    /// The process as a person sees it.
    public String process() {
        return pid < 0 ? "?" : Long.toString(pid);
    }

    /// Whether the process still runs; one of another host does, as far as can be known here.
    public boolean mayLive() {
        return !host.equals(HOST) || ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                .filter(found -> Math.abs(start(found) - start) <= CLOCK_MILLIS).isPresent();
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(instant -> instant.toEpochMilli()).orElse(0L);
    }

    private static String thisHost() {
        Path linux = Path.of("/proc/sys/kernel/hostname"); // asks no name server
        try {
            return Files.exists(linux) ? Files.readString(linux).strip() : InetAddress.getLocalHost().getHostName();
        } catch (IOException _) {
            return "?";
        }
    }

    public void write(FileChannel channel) throws IOException {
        write(channel, "pid=" + pid + "\nhost=" + host + "\nstart=" + start + "\n");
    }

    /// Leaves word for whoever opened the file before it is removed.
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

    /// Empty when the text makes no sense.
    public static Optional<LockOwner> read(FileChannel channel) throws IOException {
        Matcher told = TEXT.matcher(text(channel));
        return told.matches()
                ? Optional.of(new LockOwner(Long.parseLong(told.group(1)), told.group(2),
                        Long.parseLong(told.group(3))))
                : Optional.empty();
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST);
        channel.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }
}
