package elboroom.service.document;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import elboroom.domain.document.Document;
import elboroom.store.file.StoreProblems;

/// The documents of the program: Markdown files that the build copies to `elboroom/documents/`, in the program's jar or
/// in the class folder during development.
final class DocumentFiles {

    private static final String FOLDER = "elboroom/documents";

    private DocumentFiles() {}

    /// Reads all documents.
    ///
    /// @throws elboroom.domain.ProblemException if the program's own jar cannot be read
    static List<Document> read() {
        CodeSource source = DocumentFiles.class.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? List.of()
                    : in(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads the documents of a class folder or jar.
    static List<Document> in(Path place) {
        try {
            if (Files.isDirectory(place)) {
                return all(place.resolve(FOLDER));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return all(jar.getPath("/" + FOLDER));
            }
        } catch (IOException e) {
            throw StoreProblems.reading(place, e);
        }
    }

    private static List<Document> all(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                documents.add(MarkdownReader.read(path, Files.readString(file)));
            }
        }
        return documents;
    }
}
