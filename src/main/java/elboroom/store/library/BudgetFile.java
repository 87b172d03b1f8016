package elboroom.store.library;

import java.nio.file.Path;
import java.util.Optional;

import com.google.gson.JsonObject;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.run.Budget;
import elboroom.store.file.DamagedFile;
import elboroom.store.file.JsonFields;
import elboroom.store.file.JsonFile;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;

/// `space.json` in a folder of runs: `{"runMiB", "allMiB", "thinFinishedRuns"}`, the space limits and whether snapshots
/// of finished runs may be removed without asking. A damaged or missing file gives `Budget.DEFAULT`, which never
/// removes snapshots of finished runs. Thread-safe.
public final class BudgetFile {

    private static final String NAME = "space.json";

    private final Path file;

    /// @param folder contains the run folders
    public BudgetFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    public Budget read() {
        try {
            return JsonFile.read(file, BudgetFile::budget);
        } catch (ProblemException _) {
            return Budget.DEFAULT;
        }
    }

    private static Budget budget(JsonFields fields) {
        return new Budget(fields.integer("runMiB") * Budget.MIB, fields.integer("allMiB") * Budget.MIB,
                fields.flag("thinFinishedRuns"));
    }

    /// Changes the file. Keeps fields of other versions, and renames a damaged file first.
    ///
    /// @return `problem.store.space.kept` if it was damaged
    /// @throws ProblemException if it cannot be written
    public Optional<Problem> write(Budget budget) {
        Optional<Problem> kept = Optional.empty();
        JsonObject json = new JsonObject();
        try {
            if (RegularFiles.exists(file)) {
                json = JsonFile.parse(file);
                new JsonFields(file, json).make(BudgetFile::budget);
            }
        } catch (ProblemException e) {
            kept = Optional.of(StoreProblems.withCause(e, "problem.store.space.kept", file, DamagedFile.name(file))
                    .problem());
            DamagedFile.rename(file);
            json = new JsonObject();
        }
        json.addProperty("runMiB", budget.run() / Budget.MIB);
        json.addProperty("allMiB", budget.all() / Budget.MIB);
        json.addProperty("thinFinishedRuns", budget.automatic());
        JsonFile.write(file, json);
        return kept;
    }
}
