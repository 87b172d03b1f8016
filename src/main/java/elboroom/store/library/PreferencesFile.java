package elboroom.store.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

import com.google.gson.JsonObject;
import elboroom.domain.ProblemException;
import elboroom.domain.preferences.Preferences;
import elboroom.store.file.AtomicFiles;
import elboroom.store.file.JsonFields;
import elboroom.store.file.JsonFile;
import elboroom.store.file.StoreProblems;
import org.jspecify.annotations.Nullable;

/// `preferences.json`, a user-editable file. Unknown entries of other versions are kept. A damaged file is treated as
/// empty, and renamed rather than overwritten by the next change. Changes to the same file must not run concurrently in
/// one process.
public final class PreferencesFile {

    private static final String NAME = "preferences.json";
    private static final String DAMAGED = "preferences.damaged.json";

    private final Path file;

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /// Returns the file at the standard location of the operating system; the property `elboroom.preferences` overrides
    /// it.
    public static PreferencesFile standard() {
        String chosen = System.getProperty("elboroom.preferences");
        return new PreferencesFile(chosen != null
                ? Path.of(chosen)
                : location(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System::getenv));
    }

    /// Returns the preferences location of an operating system for a user.
    static Path location(String system, Path home, UnaryOperator<@Nullable String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment.apply("APPDATA"), home.resolve("AppData", "Roaming")).resolve("Elbo Room", NAME);
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library", "Application Support", "Elbo Room", NAME);
        }
        return folder(environment.apply("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("elboroom", NAME);
    }

    /// Relative paths are ignored, as required by the XDG specification.
    private static Path folder(@Nullable String value, Path otherwise) {
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }

    public Path path() {
        return file;
    }

    /// Reads the preferences; empty if there is no file.
    ///
    /// @throws ProblemException `problem.store.preferences` if it is damaged or unreadable
    public Preferences read() {
        return read(json());
    }

    /// Reads the preferences; empty if there is no file or it is damaged.
    public Preferences readOrNone() {
        try {
            return read();
        } catch (ProblemException _) {
            return Preferences.NONE;
        }
    }

    /// Changes the preferences. A damaged file is first renamed to `preferences.damaged.json`.
    ///
    /// @throws ProblemException if it cannot be written
    public void change(UnaryOperator<Preferences> changing) {
        JsonObject json;
        Preferences before;
        try {
            json = json();
            before = read(json);
        } catch (ProblemException _) {
            setAside();
            json = new JsonObject();
            before = Preferences.NONE;
        }
        Preferences after = changing.apply(before);
        if (!after.equals(before)) {
            PreferencesJson.put(json, after);
            JsonFile.write(target(), json);
        }
    }

    /// Resolves a symbolic link, so that the link is kept.
    private Path target() {
        try {
            return Files.isSymbolicLink(file) ? file.toRealPath() : file;
        } catch (IOException _) {
            return file;
        }
    }

    private void setAside() {
        try {
            AtomicFiles.move(file, file.resolveSibling(DAMAGED));
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }

    private JsonObject json() {
        if (Files.notExists(file)) {
            return new JsonObject();
        }
        if (!Files.isRegularFile(file)) {
            throw damaged(null);
        }
        try {
            return JsonFile.parse(target());
        } catch (ProblemException e) {
            throw damaged(e);
        }
    }

    private Preferences read(JsonObject json) {
        try {
            return new JsonFields(file, json).make(PreferencesJson::read);
        } catch (ProblemException e) {
            throw damaged(e);
        }
    }

    private ProblemException damaged(@Nullable Throwable cause) {
        return StoreProblems.withCause(cause, "problem.store.preferences", file, DAMAGED);
    }
}
