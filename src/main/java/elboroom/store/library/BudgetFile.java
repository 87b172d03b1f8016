package elboroom.store.library;

import java.nio.file.Path;

import com.google.gson.JsonObject;
import elboroom.domain.ProblemException;
import elboroom.domain.run.Budget;
import elboroom.store.file.JsonFile;

/// `space.json` in a folder of runs: `{"runMiB", "allMiB", "thinFinishedRuns"}`, how much space runs may take and whether
/// snapshots of finished runs may be removed without asking. A damaged or missing file gives `Budget.DEFAULT`, which never
/// removes anything of a finished run. Any thread.
public final class BudgetFile {

    private static final String NAME = "space.json";

    private final Path file;

    /// @param folder that holds run folders
    public BudgetFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    public Budget read() {
        try {
            return JsonFile.read(file,
                    fields -> new Budget(fields.integer("runMiB") * Budget.MIB, fields.integer("allMiB") * Budget.MIB,
                            fields.flag("thinFinishedRuns")));
        } catch (ProblemException _) {
            return Budget.DEFAULT;
        }
    }

    /// Replaces the file.
    ///
    /// @throws ProblemException when it cannot be written
    public void write(Budget budget) {
        JsonObject json = new JsonObject();
        json.addProperty("runMiB", budget.run() / Budget.MIB);
        json.addProperty("allMiB", budget.all() / Budget.MIB);
        json.addProperty("thinFinishedRuns", budget.automatic());
        JsonFile.write(file, json);
    }
}
