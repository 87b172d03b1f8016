package elboroom.cli.output;

import java.io.Console;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// Detects whether standard error is a terminal. Java only reports on standard input and output together, but a bar
/// should be drawn also when standard output is redirected.
final class Terminal {

    private static final int STANDARD_ERROR = 2;

    private Terminal() {}

    @SuppressWarnings("restricted") // isatty has a plain C signature
    static boolean isStandardError() {
        var linker = Linker.nativeLinker();
        var isatty = linker.defaultLookup().find("isatty");
        if (isatty.isEmpty()) {
            return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false); // Windows
        }
        var type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        try {
            return (int) linker.downcallHandle(isatty.get(), type).invokeExact(STANDARD_ERROR) == 1;
        } catch (Throwable e) {
            throw new IllegalStateException("isatty failed", e);
        }
    }
}
