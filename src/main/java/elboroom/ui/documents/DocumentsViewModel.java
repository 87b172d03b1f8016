package elboroom.ui.documents;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import elboroom.domain.document.Document;
import elboroom.domain.document.Found;
import elboroom.domain.document.Place;
import elboroom.domain.document.Span.Target;
import elboroom.service.BackgroundService.Task;
import elboroom.service.document.DocumentService;
import elboroom.service.document.Documents;
import elboroom.ui.exploration.Notices;
import org.jspecify.annotations.Nullable;

/// The documents, what a search found in them, and the place that is shown. The documents are read when they are first
/// asked for. Confined to the FX thread.
public final class DocumentsViewModel {

    /// Laying out a long document takes longer than a key press: one is shown when typing pauses.
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final DocumentService service;
    private final Notices notices;
    private final BiConsumer<Duration, Runnable> later;
    private final ReadOnlyStringWrapper query = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Found>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper returnable = new ReadOnlyBooleanWrapper();
    private final Deque<Place> earlier = new ArrayDeque<>();
    private @Nullable Documents documents;
    private @Nullable Locale language;
    /// Chosen but not shown yet.
    private @Nullable Place pending;
    private Task search = () -> {};

    /// @param later runs an action after a delay, on this thread
    public DocumentsViewModel(DocumentService service, Notices notices, BiConsumer<Duration, Runnable> later) {
        this.service = service;
        this.notices = notices;
        this.later = later;
    }

    /// Reads the documents unless they are there in this language.
    public void read(Locale wanted) {
        if (!wanted.equals(language)) {
            language = wanted;
            reading.set(true);
            service.read(wanted, this::show, problem -> {
                reading.set(false);
                notices.report(problem);
            });
        }
    }

    private void show(Documents read) {
        documents = read;
        reading.set(false);
        Place shown = place.get();
        if (shown == null || read.listed().stream().noneMatch(entry -> entry.place().path().equals(shown.path()))) {
            earlier.clear();
            returnable.set(false);
            place.set(read.listed().stream().map(Found::place).findFirst().orElse(null));
        }
        search(query.get());
    }

    /// Lists the sections that contain all words, or the documents if there are no words.
    public void search(String words) {
        search.cancel();
        query.set(words);
        Documents searched = documents;
        if (searched != null) {
            if (words.isBlank()) {
                entries.set(searched.listed());
            } else {
                search = service.find(searched, words, entries::set, notices::report);
            }
        }
    }

    /// Shows a place chosen from the list: at once in the document that is shown, else when choosing pauses.
    public void choose(Place chosen) {
        pending = chosen;
        Place shown = place.get();
        if (shown != null && shown.path().equals(chosen.path())) {
            showChosen();
        } else {
            later.accept(PAUSE, () -> {
                if (chosen.equals(pending)) {
                    showChosen();
                }
            });
        }
    }

    /// Shows the place that was chosen last.
    public void showChosen() {
        if (pending != null) {
            place.set(pending);
            pending = null;
        }
    }

    /// Whether a link leads to one of the documents.
    public boolean leads(Target.Section section) {
        return find(section).isPresent();
    }

    /// Shows the place to which a link leads.
    ///
    /// @param from the place of the link, to which `back` returns
    public void follow(Target.Section section, Place from) {
        find(section).ifPresent(found -> {
            pending = null;
            earlier.push(from);
            returnable.set(true);
            place.set(found);
        });
    }

    /// Returns to the place of the link that was followed last.
    public void back() {
        if (!earlier.isEmpty()) {
            pending = null;
            place.set(earlier.pop());
            returnable.set(!earlier.isEmpty());
        }
    }

    public Optional<Document> document(Place shown) {
        return Optional.ofNullable(documents).flatMap(read -> read.document(shown.path()));
    }

    private Optional<Place> find(Target.Section section) {
        return Optional.ofNullable(documents).flatMap(read -> read.place(section));
    }

    /// The words searched for.
    public ReadOnlyStringProperty query() {
        return query.getReadOnlyProperty();
    }

    /// The documents, or what the search found.
    public ReadOnlyObjectProperty<List<Found>> entries() {
        return entries.getReadOnlyProperty();
    }

    /// The place that is shown; `null` while there are no documents.
    public ReadOnlyObjectProperty<@Nullable Place> place() {
        return place.getReadOnlyProperty();
    }

    /// Whether the documents are being read.
    public ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /// Whether `back` leads anywhere.
    public ReadOnlyBooleanProperty returnable() {
        return returnable.getReadOnlyProperty();
    }
}
