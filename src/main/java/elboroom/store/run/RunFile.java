package elboroom.store.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

import com.google.gson.JsonObject;
import elboroom.domain.ProblemException;
import elboroom.store.file.DamagedFile;
import elboroom.store.file.JsonFile;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;
import org.jspecify.annotations.Nullable;

/// Reads and changes `run.json` of a run folder. Written by one thread, readable from any.
final class RunFile {

    private final Path folder;
    private final Path file;
    private volatile RunRecord run;
    private volatile @Nullable RunLock lock;
    /// Set by the first write.
    private @Nullable JsonObject others;

    /// @param run content of the file, or the content to be written
    RunFile(Path folder, RunRecord run) {
        this.folder = folder;
        this.file = folder.resolve(RunOpening.RUN);
        this.run = run;
    }

    RunRecord run() {
        return run;
    }

    /// Makes `requireInPlace` refuse any folder other than the locked one.
    void setLock(RunLock holder) {
        lock = holder;
    }

    /// Must precede every write into the folder.
    ///
    /// @throws elboroom.domain.ProblemException `problem.store.run.moved` if the folder at this path is no longer the
    ///         one that was locked, because it was moved or deleted
    void requireInPlace() {
        RunLock holder = lock;
        if (holder != null) {
            holder.requireInPlace(folder);
        }
    }

    void write(RunRecord changed) {
        requireInPlace();
        if (others == null) {
            others = others();
        }
        JsonObject json = RunJson.of(changed);
        others.asMap().forEach(json::add);
        JsonFile.replace(file, json);
        run = changed;
    }

    /// Returns the fields of other versions, which are kept. Renames a damaged file.
    private JsonObject others() {
        if (RegularFiles.isFile(file)) {
            try {
                RunJsonReader.read(file);
                JsonObject json = JsonFile.parse(file);
                RunJson.FIELDS.forEach(json::remove);
                return json;
            } catch (ProblemException _) {
                DamagedFile.rename(file);
            }
        }
        return new JsonObject();
    }

    /// Writes the file and keeps its modification time.
    void writeAtSameTime(RunRecord changed) {
        try {
            Optional<FileTime> written = Files.exists(file)
                    ? Optional.of(Files.getLastModifiedTime(file))
                    : Optional.empty();
            write(changed);
            if (written.isPresent()) {
                Files.setLastModifiedTime(file, written.get());
            }
        } catch (IOException e) {
            throw StoreProblems.writing(file, e);
        }
    }
}
