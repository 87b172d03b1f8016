package elboroom.app.startup;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import elboroom.domain.Problem;

/// Checks whether a window can be opened. JavaFX reports a failure only as a stack trace, so on Linux its
/// requirements (GTK 3 and an X display) are tested first; other systems always have a screen. Runs on the main
/// thread, before JavaFX starts.
public final class Display {

    private static final String XLIB = "libX11.so.6";
    private static final List<String> WINDOW = List.of("libgtk-3.so.0", "libXtst.so.6", XLIB);
    private static final List<String> TEXT = List.of("libpangoft2-1.0.so.0", "libfontconfig.so.1", "libfreetype.so.6");
    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d{1,9})(?:\\.\\d{1,9})?");
    private static final String SOCKET = "/tmp/.X11-unix/X";

    private Display() {}

    public static boolean available() {
        return obstacle().isEmpty();
    }

    /// What prevents opening a window, if anything.
    public static Optional<Problem> obstacle() {
        boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        return headless || !linux() ? Optional.empty() : obstacle(System.getenv());
    }

    /// What prevents JavaFX from drawing on its headless platform, which needs fonts but no display.
    public static Optional<Problem> headlessObstacle() {
        return linux() ? lacking(TEXT).map(library -> Problem.of("problem.display.text", library)) : Optional.empty();
    }

    private static boolean linux() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    static Optional<Problem> obstacle(Map<String, String> environment) {
        String name = environment.getOrDefault("DISPLAY", "");
        if (name.isEmpty()) {
            boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
            return Optional.of(wayland ? Problem.of("problem.display.wayland") : Problem.of("problem.display.none"));
        }
        var lacking = lacking(WINDOW);
        if (lacking.isPresent()) {
            return lacking.map(library -> Problem.of("problem.display.gtk", library));
        }
        return listens(name) || opens() ? Optional.empty() : Optional.of(closed(name));
    }

    /// The problem of a display that accepts connections, but not the connection of JavaFX; empty if it does.
    public static Optional<Problem> refusal() {
        return linux() && !opens()
                ? Optional.of(closed(System.getenv().getOrDefault("DISPLAY", "")))
                : Optional.empty();
    }

    private static Problem closed(String name) {
        return Problem.of("problem.display.closed", name);
    }

    /// Whether a server of this computer listens for connections to a display such as `:0`. Whether it would accept
    /// this user is known only to Xlib, which takes a hundred times as long to ask; see `refusal`.
    static boolean listens(String display) {
        Matcher local = LOCAL.matcher(display);
        if (!local.matches()) {
            return false;
        }
        try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(SOCKET + local.group(1)))) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static Optional<String> lacking(List<String> libraries) {
        return libraries.stream().filter(library -> load(library).isEmpty()).findFirst();
    }

    /// Opens and closes the display given by `DISPLAY`. JavaFX uses Xlib from several threads, which must be enabled
    /// before any other Xlib call.
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
