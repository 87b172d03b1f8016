import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

static final String WITHOUT_PROFILES = "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining";

/// Runs the finished application once for each of its AOT caches (JEP 514), so that its next starts are quick: the JVM
/// keeps the classes that it loaded in a file beside the jars, which the launcher names. A cache is valid only for jars with the same sizes and time stamps: these are fixed here, and listed for the
/// application, which restores them where it was copied (docs/decisions/0027). Before, classes that a cache would not
/// hold are rewritten, and the launcher is replaced on Linux, where there are two caches (docs/decisions/0032).
///
/// The caches have no profiles of methods: with them, the second compiler begins at once and competes with the start for
/// the processors (docs/decisions/0038).
///
/// Run by the build as `java Rehearsal.java LAUNCHER APP-FOLDER SECONDS ARGUMENT...`. A start without a cache, or with
/// one that does not fit, is slower and nothing else; so a cache never stops a build, but a failing run does.
void main(String[] args) throws IOException, InterruptedException, NoSuchAlgorithmException {
    Path folder = Path.of(args[1]);
    Path cache = folder.resolve("elboroom.aot");
    Path log = folder.resolveSibling("rehearsal.log");
    ModernClasses.in(folder);
    launch(args[0], folder);
    list(folder, Instant.ofEpochSecond(Long.parseLong(args[2])));

    List<String> demo = List.of(args).subList(3, args.length);
    rehearse(args[0], demo, cache, log);
    if (isLinux()) {
        rehearse(args[0], List.of("rehearsal", demo.getLast()), folder.resolve(ShellLauncher.COMMANDS), log);
    }
    if (Files.exists(cache)) {
        try (var launchers = Files.newDirectoryStream(folder, "*.cfg")) {
            for (Path launcher : launchers) {
                Files.writeString(launcher, """
                        java-options=-XX:AOTCache=$APPDIR/elboroom.aot
                        java-options=-Delboroom.jars=$APPDIR/elboroom.jars
                        """, StandardOpenOption.APPEND);
            }
        }
        launch(args[0], folder);
    }
}

boolean isLinux() {
    return System.getProperty("os.name").equals("Linux");
}

/// Runs the application, which writes a cache when it ends.
void rehearse(String launcher, List<String> arguments, Path cache, Path log) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(launcher));
    command.addAll(arguments);
    var rehearsal = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    rehearsal.environment().put("JAVA_TOOL_OPTIONS", WITHOUT_PROFILES + " -XX:AOTCacheOutput=\"" + cache + "\"");
    int exit = rehearsal.start().waitFor();
    if (exit != 0) {
        IO.println(Files.readString(log));
        IO.println("The application failed its rehearsal: " + String.join(" ", command));
        System.exit(exit);
    }
    Files.delete(log);
}

/// On Linux, replaces the launcher.
void launch(String launcher, Path folder) throws IOException {
    if (isLinux()) {
        ShellLauncher.write(Path.of(launcher), folder.resolve("elboroom.cfg"));
    }
}

/// Gives all jars one time stamp. The list has it, in seconds since 1970, in its first line, and then size, SHA-256 and
/// name of each jar.
void list(Path folder, Instant time) throws IOException, NoSuchAlgorithmException {
    var lines = new ArrayList<>(List.of(String.valueOf(time.getEpochSecond())));
    try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
        for (Path jar : jars) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            lines.add(Files.size(jar) + " " + HexFormat.of().formatHex(digest) + " " + jar.getFileName());
            Files.setLastModifiedTime(jar, FileTime.from(time));
        }
    }
    lines.subList(1, lines.size()).sort(null);
    Files.write(folder.resolve("elboroom.jars"), lines);
}
