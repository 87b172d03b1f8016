package elboroom.service.document;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import elboroom.domain.Problem;
import elboroom.domain.document.Found;
import elboroom.service.BackgroundService;
import elboroom.service.BackgroundService.Task;

/// Reads and searches the documents of the program in the background. Results arrive on the background service's
/// delivery thread.
public final class DocumentService {

    private final BackgroundService background;

    public DocumentService(BackgroundService background) {
        this.background = background;
    }

    /// Reads all documents.
    ///
    /// @param language decides which of several translations are listed
    public Task read(Locale language, Consumer<Documents> done, Consumer<Problem> failed) {
        return background.run(_ -> Documents.of(DocumentFiles.read(), language), _ -> {}, done, failed);
    }

    /// Finds the sections that contain all words.
    public Task find(Documents documents, String words, Consumer<List<Found>> done, Consumer<Problem> failed) {
        return background.run(_ -> documents.find(words), _ -> {}, done, failed);
    }
}
