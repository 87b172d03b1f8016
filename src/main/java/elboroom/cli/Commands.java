package elboroom.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Commands by name, in the order of the help. They are created when needed: picocli reads the annotations of each one
/// by reflection, which takes longer than most commands themselves.
public final class Commands {

    private static final Set<String> VERSION = Set.of("--version", "-V");

    private final Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    private final Set<String> callers = new HashSet<>();

    /// Adds a command under the name in its annotation.
    public Commands add(String name, Supplier<Object> command) {
        all.put(name, command);
        return this;
    }

    /// Adds a command that runs others, so it needs them all.
    public Commands addCaller(String name, Supplier<Object> command) {
        callers.add(name);
        return add(name, command);
    }

    /// Creates the commands that a command line needs: the one whose name is the first argument, and none for the
    /// version. Anything else may list them all.
    List<Object> neededBy(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (arguments.length == 1 && VERSION.contains(first)) {
            return List.of();
        }
        Supplier<Object> one = callers.contains(first) ? null : all.get(first);
        return one == null ? all.values().stream().map(Supplier::get).toList() : List.of(one.get());
    }
}
