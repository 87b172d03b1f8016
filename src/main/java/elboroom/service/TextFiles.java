package elboroom.service;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import elboroom.store.file.AtomicFiles;

/// Writes texts that the user saves. Thread-safe.
public final class TextFiles {

    private TextFiles() {}

    /// Writes a text in UTF-8.
    ///
    /// @throws elboroom.domain.ProblemException if the file cannot be written
    public static Path write(Path file, String text) {
        AtomicFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return file;
    }
}
