package elboroom.store.run;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.run.RunNotes;
import elboroom.store.file.DamagedFile;
import elboroom.store.file.JsonFields;
import elboroom.store.file.JsonFile;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;
import elboroom.store.step.Findings;

/// `notes.json` of a run folder: tags, a note, and the pinned steps. May be written without the run's lock. A damaged
/// file is treated as empty, and renamed rather than overwritten by the next change; fields of other versions are kept.
/// Thread-safe.
public final class NotesFile {

    private static final String NAME = "notes.json";

    private final Path file;

    /// @param folder of a run, which may be damaged
    public NotesFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /// Reads the notes; empty if there are none or they are damaged.
    public RunNotes readOrNone() {
        return read(new Findings()).orElse(RunNotes.NONE);
    }

    /// Changes the notes.
    ///
    /// @return `problem.store.notes.kept` if the file was damaged and therefore renamed
    /// @throws ProblemException if the file cannot be written
    public Optional<Problem> change(UnaryOperator<RunNotes> changing) {
        Optional<Problem> kept = Optional.empty();
        JsonObject json = new JsonObject();
        RunNotes before = RunNotes.NONE;
        try {
            if (RegularFiles.exists(file)) {
                json = JsonFile.parse(file);
                before = new JsonFields(file, json).make(NotesFile::notes);
            }
        } catch (ProblemException e) {
            kept = Optional.of(StoreProblems.withCause(e, "problem.store.notes.kept", file, DamagedFile.name(file))
                    .problem());
            DamagedFile.rename(file);
            json = new JsonObject();
        }
        put(json, changing.apply(before));
        JsonFile.replace(file, json);
        return kept;
    }

    /// Reads the notes; `Optional.empty` if they are damaged, reported as `problem.store.notes`.
    Optional<RunNotes> read(Findings findings) {
        if (!RegularFiles.exists(file)) {
            return Optional.of(RunNotes.NONE);
        }
        try {
            return Optional.of(JsonFile.read(file, NotesFile::notes));
        } catch (ProblemException e) {
            findings.add(StoreProblems.withCause(e, "problem.store.notes", file, DamagedFile.name(file)).problem());
            return Optional.empty();
        }
    }

    private static RunNotes notes(JsonFields fields) {
        return new RunNotes(fields.texts("tags"), fields.text("text"), steps(fields, "pinned"),
                steps(fields, "forked"));
    }

    private static SortedSet<Long> steps(JsonFields fields, String name) {
        return new TreeSet<>(fields.wholes(name));
    }

    private static void put(JsonObject json, RunNotes notes) {
        JsonArray tags = new JsonArray();
        notes.tags().forEach(tags::add);
        json.add("tags", tags);
        json.addProperty("text", notes.text());
        json.add("pinned", steps(notes.pinned()));
        json.add("forked", steps(notes.forked()));
    }

    private static JsonArray steps(Collection<Long> steps) {
        JsonArray json = new JsonArray();
        steps.forEach(json::add);
        return json;
    }
}
