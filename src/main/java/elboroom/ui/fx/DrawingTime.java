package elboroom.ui.fx;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/// The processor time of the threads that draw: the FX thread and the render thread of JavaFX. Runs on the FX thread.
public final class DrawingTime implements LongSupplier {

    private static final String RENDERER = "QuantumRenderer";

    private @Nullable ThreadMXBean beans;
    private long[] threads = {};

    /// Nanoseconds so far; always 0 if the system does not measure it.
    @Override
    public long getAsLong() {
        if (beans == null) {
            beans = ManagementFactory.getThreadMXBean();
            threads = beans.isThreadCpuTimeSupported() ? drawing(beans) : new long[0];
        }
        return LongStream.of(threads).map(beans::getThreadCpuTime).filter(time -> time > 0).sum();
    }

    private static long[] drawing(ThreadMXBean beans) {
        LongStream renderers = Arrays.stream(beans.getThreadInfo(beans.getAllThreadIds())).filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().startsWith(RENDERER)).mapToLong(ThreadInfo::getThreadId);
        return LongStream.concat(LongStream.of(Thread.currentThread().threadId()), renderers).toArray();
    }
}
