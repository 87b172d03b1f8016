package elboroom.ui.preferences;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.preferences.Appearance;
import elboroom.domain.preferences.Behaviour;
import elboroom.domain.preferences.Preferences;
import elboroom.domain.preferences.ThemeChoice;
import elboroom.domain.run.Budget;
import elboroom.service.BackgroundService;
import elboroom.service.run.RunLibrary;
import elboroom.ui.exploration.Notices;
import elboroom.ui.exploration.preferences.UserPreferences;

/// The preferences as properties to edit; a change takes effect at once and is saved. Created when the preferences are
/// first shown. Runs on the FX thread.
public final class PreferencesViewModel {

    /// What is on disk.
    ///
    /// @param cache bytes of the cached sizes of runs
    public record Storage(Budget budget, long cache) {}

    private final UserPreferences preferences;
    private final RunLibrary library;
    private final BackgroundService writer;
    private final Notices notices;
    private final Property<ThemeChoice> theme;
    private final Property<String> language;
    private final Property<Integer> scale;
    private final Property<Boolean> projection;
    private final Property<Boolean> classShapes;
    private final Property<Integer> threads;
    private final Property<Boolean> confirmDeleting;
    private final Property<Boolean> confirmClosing;
    private final Property<Boolean> startPage;
    private final ReadOnlyObjectWrapper<Storage> storage = new ReadOnlyObjectWrapper<>(
            new Storage(Budget.DEFAULT, 0));
    private final ReadOnlyObjectWrapper<Optional<Problem>> refusedLimit = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    /// @param writer reads and writes what is on disk
    public PreferencesViewModel(UserPreferences preferences, RunLibrary library, BackgroundService writer,
            Notices notices) {
        this.preferences = preferences;
        this.library = library;
        this.writer = writer;
        this.notices = notices;
        theme = appearance(Appearance::theme, Appearance::withTheme);
        language = appearance(now -> now.language() == null ? "" : now.language(),
                (now, tag) -> now.withLanguage(tag.isEmpty() ? null : tag));
        scale = appearance(Appearance::scale, Appearance::withScale);
        projection = appearance(Appearance::projection, Appearance::withProjection);
        classShapes = appearance(Appearance::classShapes, Appearance::withClassShapes);
        threads = behaviour(Behaviour::threads, Behaviour::withThreads);
        confirmDeleting = behaviour(Behaviour::confirmDeleting, Behaviour::withConfirmDeleting);
        confirmClosing = behaviour(Behaviour::confirmClosing, Behaviour::withConfirmClosing);
        startPage = behaviour(Behaviour::startPage, Behaviour::withStartPage);
    }

    private <T> Property<T> appearance(Function<Appearance, T> get, BiFunction<Appearance, T, Appearance> with) {
        return property(now -> get.apply(now.appearance()),
                value -> preferences.changeAppearance(now -> with.apply(now, value)));
    }

    private <T> Property<T> behaviour(Function<Behaviour, T> get, BiFunction<Behaviour, T, Behaviour> with) {
        return property(now -> get.apply(now.behaviour()),
                value -> preferences.changeBehaviour(now -> with.apply(now, value)));
    }

    private <T> Property<T> property(Function<Preferences, T> get, Consumer<T> change) {
        ObjectProperty<T> property = new SimpleObjectProperty<>(get.apply(preferences.get()));
        preferences.value().subscribe(now -> property.set(get.apply(now)));
        property.addListener((_, _, value) -> change.accept(value));
        return property;
    }

    public Property<ThemeChoice> theme() {
        return theme;
    }

    /// A language tag; empty for the language of the system.
    public Property<String> language() {
        return language;
    }

    /// The size of the interface in percent.
    public Property<Integer> scale() {
        return scale;
    }

    public Property<Boolean> projection() {
        return projection;
    }

    /// Whether classes differ in their symbols, not in their colours only.
    public Property<Boolean> classShapes() {
        return classShapes;
    }

    /// The number of threads for training; 0 for as many as libtorch chooses.
    public Property<Integer> threads() {
        return threads;
    }

    public Property<Boolean> confirmDeleting() {
        return confirmDeleting;
    }

    public Property<Boolean> confirmClosing() {
        return confirmClosing;
    }

    /// Whether the start page is shown at each start.
    public Property<Boolean> startPage() {
        return startPage;
    }

    /// The folder for new runs from the next start on.
    public Path runsFolder() {
        return RunLibrary.location(preferences.get());
    }

    /// Whether the folder for new runs is another one after the next start.
    public boolean needsRestart() {
        return !runsFolder().toAbsolutePath().equals(library.folder().toAbsolutePath());
    }

    /// Chooses the folder for new runs; empty for the usual one.
    public void chooseRunsFolder(Optional<Path> folder) {
        preferences.changeBehaviour(now -> now.withRunsFolder(
                folder.map(chosen -> chosen.toAbsolutePath().normalize().toString()).orElse(null)));
    }

    /// What was chosen; changes with every preference.
    public ReadOnlyObjectProperty<Preferences> chosen() {
        return preferences.value();
    }

    /// Restores the defaults. The limits of space belong to the folder of runs and stay.
    public void reset() {
        preferences.reset();
    }

    /// What is on disk, as of the last `read`.
    public ReadOnlyObjectProperty<Storage> storage() {
        return storage.getReadOnlyProperty();
    }

    /// Why the limit last typed was refused; empty if it was not.
    public ReadOnlyObjectProperty<Optional<Problem>> refusedLimit() {
        return refusedLimit.getReadOnlyProperty();
    }

    /// Reads what is on disk.
    public void read() {
        refusedLimit.set(Optional.empty());
        change(UnaryOperator.identity());
    }

    /// Changes the limit of all runs together; one that is refused changes nothing.
    ///
    /// @param mebibytes as typed
    public void limitSpace(String mebibytes) {
        try {
            long bytes = Budget.parseMebibytes(mebibytes);
            refusedLimit.set(Optional.empty());
            change(now -> now.withAll(bytes));
        } catch (ProblemException e) {
            refusedLimit.set(Optional.of(e.problem()));
        }
    }

    /// Sets whether snapshots of finished runs are removed without asking when the limit is exceeded.
    public void thinAutomatically(boolean wanted) {
        change(now -> now.withAutomatic(wanted));
    }

    /// Deletes the cached sizes of runs.
    public void clearCache() {
        writer.run(_ -> {
            library.catalogue().clearCache();
            return stored();
        }, _ -> {}, storage::set, notices::report);
    }

    private void change(UnaryOperator<Budget> changing) {
        writer.run(_ -> {
            Budget before = library.catalogue().budget();
            Budget wanted = changing.apply(before);
            if (!wanted.equals(before)) {
                library.catalogue().budget(wanted);
            }
            return stored();
        }, _ -> {}, storage::set, notices::report);
    }

    private Storage stored() {
        return new Storage(library.catalogue().budget(), library.catalogue().cacheBytes());
    }
}
