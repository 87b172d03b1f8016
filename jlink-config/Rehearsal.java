import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Runs the finished application once, so that its next starts are quick: the JVM keeps the classes that it loaded and
/// the profile of its methods in an AOT cache (JEP 514) beside the jars, and the launcher is told of it.
///
/// Run by the build as `java Rehearsal.java LAUNCHER APP-FOLDER ARGUMENT...`. A start without a cache, or with one that
/// does not fit, is slower and nothing else; so the cache never stops a build, but a failing run does.
void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[1]);
    Path cache = folder.resolve("elboroom.aot");
    Path log = folder.resolveSibling("rehearsal.log");

    var command = new ArrayList<>(List.of(args[0]));
    command.addAll(List.of(args).subList(2, args.length));
    var rehearsal = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    rehearsal.environment().put("JAVA_TOOL_OPTIONS", "-Xlog:disable -XX:AOTCacheOutput=\"" + cache + "\"");
    int exit = rehearsal.start().waitFor();

    if (exit != 0) {
        IO.println(Files.readString(log));
        IO.println("The application failed its rehearsal: " + String.join(" ", command));
        System.exit(exit);
    }
    Files.delete(log);
    if (Files.exists(cache)) {
        try (var launchers = Files.newDirectoryStream(folder, "*.cfg")) {
            for (Path launcher : launchers) {
                Files.writeString(launcher, "java-options=-XX:AOTCache=$APPDIR/elboroom.aot\n",
                        StandardOpenOption.APPEND);
            }
        }
    }
}
