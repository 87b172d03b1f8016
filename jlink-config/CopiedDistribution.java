import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Checks that a copy of the finished application, whose files all have new time stamps, works as the original does: its
/// standard output holds the results alone, its standard error nothing, and from its second start on it uses its AOT
/// cache. Run by the build as `java CopiedDistribution.java IMAGE LAUNCHER EMPTY-FOLDER`; ends with 1 and a sentence
/// where something is not so. The copy's path has characters that a shell would interpret, and it also starts through
/// links.
void main(String[] args) throws IOException, InterruptedException {
    Path image = Path.of(args[0]);
    Path launcher = Path.of(args[1]);
    Path copy = Path.of(args[2], "a $copy's (folder)");
    Path moved = copy.resolve(image.relativize(launcher));
    try {
        copy(image, copy);
        Path runs = Files.createDirectories(copy.resolve("no runs"));
        Started original = start("", launcher, "runs", runs.toString(), "--json");
        require(original.exit() == 0 && original.err().isEmpty(), "The original failed", original);

        Started cached = start("-XX:AOTMode=on", launcher, "--version");
        require(cached.exit() == 0, "The original does not use its AOT cache", cached);
        Started stale = start("-XX:AOTMode=on", moved, "--version");
        require(stale.exit() != 0, "The copy has the time stamps of the original, so this checks nothing", stale);

        Started first = start("", moved, "runs", runs.toString(), "--json");
        require(first.exit() == 0 && first.err().isEmpty() && first.out().equals(original.out()),
                "The first start of a copy writes other things than its results", first);
        Started second = start("-XX:AOTMode=on", moved, "runs", runs.toString(), "--json");
        require(second.exit() == 0 && second.out().equals(original.out()),
                "The second start of a copy does not use the AOT cache", second);
        Started other = start("-XX:AOTMode=on", moved, "train", "--help");
        require(other.exit() == 0, "A copy does not use the AOT cache of the window and of training", other);
        startThroughLinks(moved, copy, cached);
    } finally {
        delete(Path.of(args[2]));
    }
}

/// Starts the copy through a link to a link, where links are common.
void startThroughLinks(Path launcher, Path copy, Started expected) throws IOException, InterruptedException {
    if (!System.getProperty("os.name").startsWith("Linux")) {
        return;
    }
    Path link = Files.createSymbolicLink(copy.resolve("link"), copy.relativize(launcher));
    Path second = Files.createSymbolicLink(copy.resolve("second link"), link.toAbsolutePath());
    Started linked = start("-XX:AOTMode=on", second, "--version");
    require(linked.exit() == 0 && linked.out().equals(expected.out()), "The copy does not start through links", linked);
    Started wrong = start("", second, "none", "$HOME *");
    require(wrong.exit() == 2 && wrong.out().isEmpty(), "The launcher changes the exit code", wrong);
}

/// What a start left: its exit code, and both streams.
record Started(int exit, String out, String err) {}

/// @param options for the JVM; with `-XX:AOTMode=on` it refuses to start without a valid cache
Started start(String options, Path launcher, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(Arrays.asList(arguments));
    Path out = Files.createTempFile("elboroom", ".out");
    Path err = Files.createTempFile("elboroom", ".err");
    try {
        var process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        process.environment().remove("JAVA_TOOL_OPTIONS");
        if (!options.isEmpty()) {
            process.environment().put("JAVA_TOOL_OPTIONS", options);
        }
        int exit = process.start().waitFor();
        return new Started(exit, new String(Files.readAllBytes(out), UTF_8), new String(Files.readAllBytes(err), UTF_8));
    } finally {
        Files.delete(out);
        Files.delete(err);
    }
}

void require(boolean right, String sentence, Started started) {
    if (!right) {
        throw new AssertionError(sentence + ": " + started);
    }
}

/// Copies files without their time stamps, as `cp -r` does; what is not looked at by the cache and large is linked.
void copy(Path image, Path copy) throws IOException {
    Files.walkFileTree(image, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(copy.resolve(image.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Path target = copy.resolve(image.relativize(file));
            if (attributes.isSymbolicLink()) {
                Files.createSymbolicLink(target, Files.readSymbolicLink(file));
            } else if (attributes.size() < 100 << 20 || !linked(target, file)) {
                Files.copy(file, target);
                if (Files.isExecutable(file)) {
                    target.toFile().setExecutable(true);
                }
            }
            return FileVisitResult.CONTINUE;
        }
    });
}

boolean linked(Path target, Path file) {
    try {
        Files.createLink(target, file);
        return true;
    } catch (IOException | UnsupportedOperationException _) {
        return false;
    }
}

void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }
}
