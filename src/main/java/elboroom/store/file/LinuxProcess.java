package elboroom.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What Linux tells of a process in `/proc/<pid>/stat` (proc_pid_stat(5)).
///
/// @param zombie whether the process has ended, but its parent does not know yet; Java finds it alive
/// @param startTicks start time in clock ticks since boot, which setting the clock does not change
record LinuxProcess(boolean zombie, long startTicks) {

    private static final int STATE = 0;
    private static final int START = 19;

    /// Reads the entry of a process; empty if there is none or on another system.
    static Optional<LinuxProcess> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1); // the name may contain spaces
            return Optional.of(new LinuxProcess(fields[STATE].equals("Z"), Long.parseLong(fields[START])));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
