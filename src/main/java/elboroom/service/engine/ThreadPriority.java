package elboroom.service.engine;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;

import static java.lang.foreign.ValueLayout.JAVA_INT;

/// The priority of threads. On Linux, that of Java has no effect for ordinary users, but everybody may lower the one of
/// the system.
final class ThreadPriority {

    /// On Linux from −20 to 19, normally 0. A thread of 10 gets a tenth of a processor that a normal one wants too.
    static final int NICE = 10;
    /// For `setpriority(2)`: the process or thread with this ID; 0 is the calling thread.
    private static final int PRIO_PROCESS = 0;

    private ThreadPriority() {}

    /// Lets threads of normal priority go before the calling thread.
    @SuppressWarnings({"restricted", "ThreadPriorityCheck"}) // setpriority is plain C; nothing relies on the order
    static void lower() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return;
        }
        var linker = Linker.nativeLinker();
        var setpriority = linker.downcallHandle(linker.defaultLookup().findOrThrow("setpriority"),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        try {
            int _ = (int) setpriority.invokeExact(PRIO_PROCESS, 0, NICE);
        } catch (Throwable e) {
            throw new IllegalStateException("setpriority failed", e);
        }
    }
}
