package elboroom.store.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import com.google.gson.JsonObject;
import elboroom.domain.ProblemException;
import elboroom.domain.data.DataSummary;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.RunEvent;
import elboroom.store.file.DamagedFile;
import elboroom.store.file.JsonFile;
import elboroom.store.file.RegularFiles;
import elboroom.store.file.StoreProblems;
import org.jspecify.annotations.Nullable;

/// Reads and changes `run.json` of a run folder. Written by one thread, readable from any.
final class RunFile {

    /// The content of `run.json`.
    ///
    /// @param versions of the software that created the run, by name
    /// @param figures results of the run; null if not yet known
    /// @param changes setting changes during training, in order
    /// @param inherited setting changes of the parent before the fork
    /// @param events of the run, in order
    record Content(RunSpec spec, DataSummary summary, SortedMap<String, String> versions, RunState state,
            @Nullable Figures figures, List<SettingChange> changes,
            List<SettingChange> inherited, List<RunEvent> events) {

        Content {
            changes = List.copyOf(changes);
            inherited = List.copyOf(inherited);
            events = List.copyOf(events);
            versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        }

        /// Returns the run with the settings that were in effect at a step.
        RunSpec at(long step) {
            return SettingChange.apply(spec, changes, step);
        }

        Content with(RunState newState) {
            return new Content(spec, summary, versions, newState, figures, changes, inherited, events);
        }

        /// Returns the content for a new run.
        static Content created(RunSpec spec, DataSummary summary, Map<String, String> versions) {
            SortedMap<String, String> all = new TreeMap<>(versions);
            all.put("java", Runtime.version().toString());
            return new Content(spec, summary, all, RunState.RUNNING, null, List.of(), List.of(), List.of());
        }

        Content with(RunSpec newSpec) {
            return new Content(newSpec, summary, versions, state, figures, changes, inherited, events);
        }

        Content with(Figures newFigures) {
            return new Content(spec, summary, versions, state, newFigures, changes, inherited, events);
        }

        Content with(List<SettingChange> newChanges) {
            return new Content(spec, summary, versions, state, figures, newChanges, inherited, events);
        }

        Content withEvents(List<RunEvent> newEvents) {
            return new Content(spec, summary, versions, state, figures, changes, inherited, newEvents);
        }

        Content inheriting(List<SettingChange> before) {
            return new Content(spec, summary, versions, state, figures, changes, before, events);
        }
    }

    private final Path folder;
    private final Path file;
    private volatile Content run;
    private volatile @Nullable RunLock lock;
    /// Set by the first write.
    private @Nullable JsonObject others;

    /// @param run content of the file, or the content to be written
    RunFile(Path folder, Content run) {
        this.folder = folder;
        this.file = folder.resolve(RunOpening.RUN);
        this.run = run;
    }

    Content content() {
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

    void write(Content changed) {
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
    void writeAtSameTime(Content changed) {
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
