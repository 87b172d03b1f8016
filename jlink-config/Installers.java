import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Builds what is published, from the finished application: the installers that this system has the tools for, a plain
/// archive, and SHA256SUMS of all files in the folder, the bill of materials among them. Its times are fixed, so that the
/// same application makes the same files (docs/releasing.md).
///
/// Run by the build as `java Installers.java PLATFORM VERSION IMAGE SECONDS FOLDER [TYPE,...]`. The types are those of
/// jpackage; a type that is asked for fails the build where it cannot be built, and is left out where it is not.
void main(String[] args) throws IOException, InterruptedException, NoSuchAlgorithmException {
    var release = new Release(args[0], args[1], Path.of(args[2]), Long.parseLong(args[3]), Path.of(args[4]));
    List<String> wanted = args.length > 5 ? List.of(args[5].split(",")) : List.of();
    Files.createDirectories(release.folder);
    for (String type : wanted.isEmpty() ? TYPES.keySet() : wanted) {
        Kind kind = TYPES.get(type);
        if (kind == null || !kind.platform.equals(release.platform)) {
            if (!wanted.isEmpty()) {
                throw new IllegalArgumentException("No installer of type " + type + " on " + release.platform);
            }
        } else if (!wanted.isEmpty() || kind.tools.stream().allMatch(this::found)) {
            release.installer(type);
        } else {
            IO.println("No ." + type + ": it needs " + String.join(" and ", kind.tools));
        }
    }
    release.archive();
    release.sums();
}

/// @param tools commands that jpackage runs for it
record Kind(String platform, List<String> tools) {}

static final Map<String, Kind> TYPES = new TreeMap<>(Map.of(
        "deb", new Kind("linux", List.of("dpkg-deb", "fakeroot")), "rpm", new Kind("linux", List.of("rpmbuild")),
        "dmg", new Kind("macos", List.of()), "msi", new Kind("windows", List.of("wix"))));

boolean found(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Stream.of("", ".exe").anyMatch(end -> Files.isExecutable(Path.of(folder, tool + end))));
}

record Release(String platform, String version, Path image, long time, Path folder) {

    void installer(String type) throws IOException, InterruptedException {
        run(tool("jpackage"), "--type", type, "@jlink-config/installer.options",
                "@jlink-config/installer-" + platform + ".options", "--app-version", version, "--app-image",
                image.toString(), "--dest", folder.toString());
    }

    /// The folder of the application, its files sorted and with one time, which is the one that its AOT cache needs.
    void archive() throws IOException, InterruptedException {
        String name = "elboroom-" + version + "-" + platform + "-" + System.getProperty("os.arch");
        String parent = image.getParent().toString();
        String content = image.getFileName().toString();
        Path archive = folder.resolve(name + (platform.equals("windows") ? ".zip" : ".tar.gz"));
        switch (platform) {
            case "windows" -> run(tool("jar"), "--create", "--no-manifest", "--date", Instant.ofEpochSecond(time).toString(),
                    "--file", archive.toString(), "-C", parent, content);
            case "linux" -> run("tar", "--create", "--file", archive.toString(), "--use-compress-program", "gzip -9n",
                    "--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu", "--mode=go=rX,u+w",
                    "--mtime=@" + time, "--directory", parent, content);
            default -> run("tar", "-czf", archive.toString(), "-C", parent, content);
        }
    }

    void sums() throws IOException, NoSuchAlgorithmException {
        var lines = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.endsWith("SHA256SUMS")) {
                    lines.add(sum(file) + "  " + file.getFileName());
                    IO.println("%s: %.1f MB".formatted(file.getFileName(), Files.size(file) / 1e6));
                }
            }
        }
        Files.writeString(folder.resolve("SHA256SUMS"), String.join("\n", lines) + "\n");
    }

    private static String sum(Path file) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var input = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO();
        // jpackage copies the jars with new time stamps; dpkg-deb and rpm give no file a later one than this.
        process.environment().put("SOURCE_DATE_EPOCH", Long.toString(time));
        process.environment().put("DPKG_DEB_COMPRESSOR_TYPE", "xz");
        int exit = process.start().waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit);
        }
    }
}
