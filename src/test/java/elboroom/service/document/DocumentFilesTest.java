package elboroom.service.document;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import elboroom.domain.document.Block;
import elboroom.domain.document.Block.Heading;
import elboroom.domain.document.Document;
import elboroom.domain.document.Span.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DocumentFilesTest {

    @TempDir
    Path folder;

    @Test
    void theProgramHasItsDocuments() {
        assertThat(DocumentFiles.read()).extracting(Document::path).contains("README.md", "CHANGELOG.md",
                "docs/models.md", "docs/glossary.md", "docs/recipes/add-a-family.md")
                .noneMatch(path -> path.startsWith("docs/decisions"));
    }

    @Test
    void anchorsOfLinksBetweenDocumentsExist() {
        List<Document> all = DocumentFiles.read();
        Documents documents = Documents.of(all, Locale.ENGLISH);
        Stream<Target.Section> sections = all.stream().map(Document::blocks).flatMap(List::stream)
                .flatMap(Documents::spans).map(span -> span.target()).filter(Target.Section.class::isInstance)
                .map(Target.Section.class::cast).filter(section -> !section.anchor().isEmpty());
        assertThat(sections).isNotEmpty().allSatisfy(section -> assertThat(documents.document(section.path())
                .map(document -> document.blocks().stream().anyMatch(block -> isAt(block, section.anchor())))
                .orElse(true)).as("%s", section).isTrue());
    }

    private static boolean isAt(Block block, String anchor) {
        return block instanceof Heading heading && heading.anchor().equals(anchor);
    }

    @Test
    void documentsAreReadFromAJar() throws IOException {
        Path jar = folder.resolve("program.jar");
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Files.createDirectories(files.getPath("elboroom/documents/docs"));
            Files.writeString(files.getPath("elboroom/documents/docs/a.md"), "# A\n");
            Files.writeString(files.getPath("elboroom/documents/README.md"), "# Read me\n");
        }
        assertThat(DocumentFiles.in(jar)).extracting(Document::path, Document::title).containsExactlyInAnyOrder(
                tuple("README.md", "Read me"),
                tuple("docs/a.md", "A"));
        assertThat(DocumentFiles.in(folder)).isEmpty();
    }
}
