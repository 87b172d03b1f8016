package elboroom.service.data;

import java.nio.file.Path;

/// A file or folder that can be used, and as what.
public sealed interface FileKind {

    /// The file or folder to use.
    Path path();

    /// The name of the file or folder, without the folders above it.
    default String name() {
        Path name = path().getFileName();
        return (name == null ? path() : name).toString();
    }

    /// The folder of a run.
    record Run(Path path) implements FileKind {}

    /// A run in one file.
    record Archive(Path path) implements FileKind {}

    /// A folder with a model that was trained elsewhere.
    record Model(Path path) implements FileKind {}

    /// A file with codes that were computed elsewhere.
    record Codes(Path path) implements FileKind {}

    /// A folder or file of data.
    record Data(Path path) implements FileKind {}

    /// An image file.
    record Image(Path path) implements FileKind {}
}
