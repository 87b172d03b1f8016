package elboroom.store.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.preferences.Preferences;
import elboroom.store.file.AtomicFiles;
import elboroom.store.file.JsonFields;
import elboroom.store.file.JsonFile;
import elboroom.store.file.StoreProblems;
import org.jspecify.annotations.Nullable;

/// `preferences.json`, a user-editable file. Unknown entries of other versions are kept. An invalid entry is treated as
/// missing, a file that is not JSON as empty; the next change renames such a file rather than overwriting it. Changes to
/// the same file must not run concurrently in one process.
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

    /// What was read.
    ///
    /// @param preferences the defaults for everything that was not read
    /// @param damage `problem.store.preferences` or `problem.store.preferences.entries`; empty if everything was read
    public record Contents(Preferences preferences, Optional<Problem> damage) {}

    /// Reads the preferences; the defaults if there is no file.
    public Contents read() {
        try {
            JsonObject json = json();
            List<String> invalid = removeInvalid(json);
            return new Contents(PreferencesJson.read(new JsonFields(file, json)), invalid.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Problem.of("problem.store.preferences.entries", file.toString(),
                            String.join(", ", invalid), DAMAGED)));
        } catch (ProblemException e) {
            return new Contents(Preferences.NONE, Optional.of(e.problem()));
        }
    }

    /// Changes the preferences. A damaged file is first renamed to `preferences.damaged.json`.
    ///
    /// @throws ProblemException if it cannot be written
    public void change(UnaryOperator<Preferences> changing) {
        JsonObject json;
        boolean damaged;
        try {
            json = json();
            damaged = !removeInvalid(json).isEmpty();
        } catch (ProblemException _) {
            json = new JsonObject();
            damaged = true;
        }
        Preferences before = PreferencesJson.read(new JsonFields(file, json));
        Preferences after = changing.apply(before);
        if (!after.equals(before) || damaged) {
            if (damaged) {
                setAside();
            }
            PreferencesJson.put(json, after);
            JsonFile.write(target(), json);
        }
    }

    /// Removes the entries that cannot be read, each of which is read on its own.
    ///
    /// @return their names
    private List<String> removeInvalid(JsonObject json) {
        List<String> invalid = json.entrySet().stream().filter(entry -> !isValid(entry)).map(Map.Entry::getKey)
                .toList();
        invalid.forEach(json::remove);
        return invalid;
    }

    private boolean isValid(Map.Entry<String, JsonElement> entry) {
        JsonObject alone = new JsonObject();
        alone.add(entry.getKey(), entry.getValue());
        try {
            new JsonFields(file, alone).make(PreferencesJson::read);
            return true;
        } catch (ProblemException _) {
            return false;
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

    private ProblemException damaged(@Nullable Throwable cause) {
        return StoreProblems.withCause(cause, "problem.store.preferences", file, DAMAGED);
    }
}
