package elboroom.ui.exploration.preferences;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import elboroom.domain.preferences.Appearance;
import elboroom.domain.preferences.Behaviour;
import elboroom.domain.preferences.Memory;
import elboroom.domain.preferences.Preferences;

/// The current preferences. A change takes effect at once and is saved. Runs on the FX thread.
public final class UserPreferences {

    private final ReadOnlyObjectWrapper<Preferences> value;
    private final Optional<Path> file;
    private final Consumer<UnaryOperator<Preferences>> saver;

    /// @param file where they are saved; empty if they are not
    /// @param saver makes the same change to the saved preferences
    public UserPreferences(Preferences start, Optional<Path> file, Consumer<UnaryOperator<Preferences>> saver) {
        this.file = file;
        this.value = new ReadOnlyObjectWrapper<>(start);
        this.saver = saver;
    }

    /// Preferences that are not saved.
    public static UserPreferences unsaved(Preferences start) {
        return new UserPreferences(start, Optional.empty(), _ -> {});
    }

    public ReadOnlyObjectProperty<Preferences> value() {
        return value.getReadOnlyProperty();
    }

    /// Where the preferences are saved; empty if they are not.
    public Optional<Path> file() {
        return file;
    }

    public Preferences get() {
        return value.get();
    }

    /// Restores the defaults; what the window remembers stays.
    public void reset() {
        change(Preferences::reset);
    }

    public void changeAppearance(UnaryOperator<Appearance> change) {
        change(now -> now.withAppearance(change));
    }

    public void changeBehaviour(UnaryOperator<Behaviour> change) {
        change(now -> now.withBehaviour(change));
    }

    public void remember(UnaryOperator<Memory> change) {
        change(now -> now.withMemory(change));
    }

    private void change(UnaryOperator<Preferences> change) {
        Preferences after = change.apply(value.get());
        if (!after.equals(value.get())) {
            value.set(after);
            saver.accept(change);
        }
    }
}
