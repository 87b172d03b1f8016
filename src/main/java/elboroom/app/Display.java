package elboroom.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import java.util.Optional;

import elboroom.domain.Problem;

/// Whether a window can open here. JavaFX tells only by a stack trace, so on Linux its two needs, GTK 3 and an X
/// display, are tried first; other systems always have a screen. Runs on the main thread, before JavaFX starts.
public final class Display {

    private static final String GTK = "libgtk-3.so.0";
    private static final String XLIB = "libX11.so.6";

    private Display() {}

    public static boolean available() {
        return obstacle().isEmpty();
    }

    /// What keeps a window from opening, if anything does.
    public static Optional<Problem> obstacle() {
        boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        return headless || !linux ? Optional.empty() : obstacle(System.getenv());
    }

    static Optional<Problem> obstacle(Map<String, String> environment) {
        String name = environment.getOrDefault("DISPLAY", "");
        if (name.isEmpty()) {
            return Optional.of(Problem.of("problem.display.none"));
        }
        if (load(GTK).isEmpty()) {
            return Optional.of(Problem.of("problem.display.gtk"));
        }
        return opens() ? Optional.empty() : Optional.of(Problem.of("problem.display.closed", name));
    }

    /// Opens and closes the display that `DISPLAY` names. JavaFX uses Xlib from several threads, and Xlib wants to be
    /// told before anything else.
    private static boolean opens() {
        return load(XLIB).map(xlib -> {
            try {
                call(xlib, "XInitThreads", FunctionDescriptor.of(ValueLayout.JAVA_INT));
                var opened = (MemorySegment) call(xlib, "XOpenDisplay",
                        FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS), MemorySegment.NULL);
                if (opened.equals(MemorySegment.NULL)) {
                    return false;
                }
                call(xlib, "XCloseDisplay", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS), opened);
                return true;
            } catch (Throwable e) {
                throw new IllegalStateException("Xlib could not be asked for a display", e);
            }
        }).orElse(false);
    }

    @SuppressWarnings("restricted") // Xlib's own signatures
    private static Object call(SymbolLookup library, String function, FunctionDescriptor type, Object... arguments)
            throws Throwable {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(function), type)
                .invokeWithArguments(arguments);
    }

    /// The library stays loaded: JavaFX needs it next.
    @SuppressWarnings("restricted")
    private static Optional<SymbolLookup> load(String library) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(library, Arena.global()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
