import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// Replaces jpackage's launcher on Linux by a shell script with the same options (docs/decisions/0032): jpackage's asks
/// dpkg and rpm which package it belongs to and starts itself again before it starts Java, which takes longer than
/// Java. The script is made from the launcher's configuration, so options are given to jpackage alone.
final class ShellLauncher {

    /// The AOT cache of the commands that do not open a window.
    static final String COMMANDS = "commands.aot";

    private static final String FOLDER = "$APPDIR";
    private static final String CACHE = "-XX:AOTCache=$APPDIR/elboroom.aot";

    private final List<String> options = new ArrayList<>();
    private final StringJoiner classPath = new StringJoiner(":");
    private String mainClass = "";

    private ShellLauncher(Path configuration) throws IOException {
        for (String line : Files.readAllLines(configuration)) {
            String[] entry = line.split("=", 2);
            switch (entry[0]) {
                case "app.classpath" -> classPath.add(entry[1]);
                case "app.mainclass" -> mainClass = entry[1];
                case "java-options" -> options.add(entry[1]);
                default -> {
                    if (entry.length > 1) {
                        throw new IOException("Unknown entry in " + configuration + ": " + line);
                    }
                }
            }
        }
    }

    /// @param launcher the program that jpackage made for a configuration
    static void write(Path launcher, Path configuration) throws IOException {
        String script = new ShellLauncher(configuration).script();
        Files.delete(launcher);
        Files.writeString(launcher, script);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String script() {
        List<String> words = new ArrayList<>(List.of("\"-Djpackage.app-path=$root/bin/elboroom\""));
        words.addAll(options.stream().map(ShellLauncher::quoted).toList());
        words.addAll(List.of("$short", "-classpath " + quoted(classPath.toString()), mainClass, "\"$@\""));
        return """
                #!/bin/sh
                # Starts Elbo Room. Made by the build from lib/app/elboroom.cfg.
                case $0 in
                    */*) self=$0 ;;
                    *) self=./$0 ;;
                esac
                while [ -L "$self" ]; do
                    target=$(readlink "$self")
                    case $target in
                        /*) self=$target ;;
                        *) self=${self%/*}/$target ;;
                    esac
                done
                root=$(CDPATH='' cd -P -- "${self%/*}/.." && pwd) || exit 1
                app=$root/lib/app
                # Java finds no file whose path has other letters than its locale.
                case $root in
                    *[!\\ -~]*)
                        case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
                            C|POSIX) export LC_ALL=C.UTF-8 ;;
                        esac
                esac
                # Classes of a cache are loaded at once, so the commands in a hurry have one of their own; what ends before
                # its code is hot needs no second compiler.
                short=
                case ${1-} in
                    --version|-V|--help|-h|runs|manifold|traverse|reconstruct)
                        cache=commands.aot short=-XX:TieredStopAtLevel=1 ;;
                    sample) cache=commands.aot ;;
                    *) cache=elboroom.aot ;;
                esac
                # See ml.Torch.
                export OMP_WAIT_POLICY="${OMP_WAIT_POLICY-PASSIVE}"
                # Options and classes of other Java programs.
                unset JDK_JAVA_OPTIONS CLASSPATH
                exec "$root/lib/runtime/bin/java" \\
                """ + "    " + String.join(" \\\n    ", words) + "\n";
    }

    private static String quoted(String word) {
        if (word.equals(CACHE)) {
            return "\"-XX:AOTCache=$app/$cache\"";
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (String part : word.split("(?=\\$APPDIR)|(?<=\\$APPDIR)")) {
            quoted.append(part.equals(FOLDER) ? "$app" : part.replaceAll("[\\\\\"$`]", "\\\\$0"));
        }
        return quoted.append('"').toString();
    }
}
