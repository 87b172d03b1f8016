import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.css.Stylesheet;

/// Adds the style sheets of the application in JavaFX's binary form to its jar: JavaFX prefers `base.bss` to `base.css`
/// and need not parse it at each start (docs/decisions/0038). Not done for the classes that `./mvnw` runs, where a binary
/// sheet could be older than its source.
///
/// Run by the build as `java BinarySheets.java JAR`, with JavaFX on the module path.
void main(String[] args) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]))) {
        for (Path sheet : sheets(jar.getPath("elboroom", "ui", "theme"))) {
            convert(sheet);
        }
    }
}

List<Path> sheets(Path folder) throws IOException {
    List<Path> sheets = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, "*.css")) {
        files.forEach(sheets::add);
    }
    sheets.sort(null);
    return sheets;
}

/// The new entry has the time of its source, so that each build makes the same jar.
void convert(Path sheet) throws IOException {
    Path source = Files.createTempFile("sheet", ".css");
    Path binary = Files.createTempFile("sheet", ".bss");
    try {
        Files.write(source, Files.readAllBytes(sheet));
        Stylesheet.convertToBinary(source.toFile(), binary.toFile());
        Path added = sheet.resolveSibling(sheet.getFileName().toString().replaceAll("css$", "bss"));
        Files.write(added, Files.readAllBytes(binary));
        Files.setLastModifiedTime(added, Files.getLastModifiedTime(sheet));
    } finally {
        Files.delete(source);
        Files.delete(binary);
    }
}
