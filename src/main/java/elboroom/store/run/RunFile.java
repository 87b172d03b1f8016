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

/// `run.json` of a run's folder: what it says, and how that changes. One thread writes, any thread reads.
final class RunFile {

    private final Path folder;
    private final Path file;
    private volatile RunRecord run;
    private volatile @Nullable RunLock lock;
    /// Known once the file was written.
    private @Nullable JsonObject others;

    /// @param run as the file says, or is to say
    RunFile(Path folder, RunRecord run) {
        this.folder = folder;
        this.file = folder.resolve(RunOpening.RUN);
        this.run = run;
    }

    RunRecord run() {
        return run;
    }

    /// From now on, `requireInPlace` refuses another folder than the locked one.
    void heldBy(RunLock holder) {
        lock = holder;
    }

    /// Comes before everything that is written into the folder.
    ///
    /// @throws elboroom.domain.ProblemException `problem.store.run.moved` when the folder at this place is no longer the one
    ///         that was locked, because it was moved or deleted
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

    /// The fields of other versions, which stay. A damaged file is renamed.
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

    /// Leaves the file's time as it is.
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
