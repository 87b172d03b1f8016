package elboroom.service.run;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import elboroom.domain.Problem;
import elboroom.domain.latent.KeptGrid;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Snapshot;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.StoredSnapshot;
import elboroom.metrics.StepEvaluation;
import elboroom.store.run.NotesFile;
import elboroom.store.run.RunFolder;
import elboroom.store.step.EvaluationFile;

/// A run on disk that can be read at each of its snapshots, also while it is being written. Thread-safe. Calls take
/// milliseconds to tens of milliseconds, so the window makes them in the background.
public final class StoredRun {

    /// Maximum bytes of weights cached in memory, so that moving back and forth does not read them again.
    private static final long REMEMBERED = 128L << 20;

    private final RunFolder folder;
    private final Optional<KeptGrid> grid;
    /// In order of use, most recent last.
    private final List<Snapshot> remembered = new ArrayList<>();

    public StoredRun(RunFolder folder) {
        this(folder, Optional.empty());
    }

    StoredRun(RunFolder folder, Optional<KeptGrid> grid) {
        this.folder = folder;
        this.grid = grid;
    }

    /// A decoded grid that is shown until the model can decode one; bundled runs have it.
    public Optional<KeptGrid> grid() {
        return grid;
    }

    public RunFolder folder() {
        return folder;
    }

    /// The path of its folder.
    public Path path() {
        return folder.path();
    }

    /// Whether this run is in the given folder.
    public boolean isIn(Path place) {
        return folder.path().equals(place);
    }

    /// Whether its folder does not exist any more.
    public boolean missing() {
        return Files.notExists(folder.path());
    }

    /// The snapshots that exist now, in step order.
    public List<StoredSnapshot> snapshots() {
        return folder.steps().snapshots();
    }

    /// The run with its settings as of a step.
    public RunSpec at(long step) {
        return folder.at(step).named(folder.name());
    }

    /// The snapshot step with the lowest held-out loss, if any was evaluated.
    public OptionalLong bestStep() {
        return folder.steps().best();
    }

    /// Reads the model at a step.
    ///
    /// @throws elboroom.domain.ProblemException when its file is missing or damaged
    public Snapshot snapshot(long step) {
        Optional<Snapshot> known = cached(step);
        if (known.isPresent()) {
            return known.get();
        }
        Snapshot read = folder.steps().snapshot(step);
        cache(read);
        return read;
    }

    /// Reads the posteriors stored for a step; damaged ones count as missing, because they can be computed again.
    public Optional<Latents> latents(long step) {
        return folder.steps().latents(step);
    }

    /// Reads the metrics stored for a step, if there are any.
    public Optional<StepEvaluation> numbers(long step) {
        return new EvaluationFile(folder.path(), folder.spec().model()).read(step);
    }

    /// Stores the metrics of a step; does nothing for a bundled run.
    ///
    /// @return whether they are stored
    /// @throws elboroom.domain.ProblemException when they cannot be written
    public boolean save(StepEvaluation measured) {
        boolean own = folder.path().getFileSystem().equals(FileSystems.getDefault());
        if (own) {
            new EvaluationFile(folder.path(), folder.spec().model()).write(measured);
        }
        return own;
    }

    /// All damage found while reading so far, each once.
    public List<Problem> problems() {
        return folder.problems();
    }

    /// The steps that the user has pinned.
    public Set<Long> pinned() {
        return folder.notes().pinned();
    }

    /// Pins or unpins a step.
    ///
    /// @throws elboroom.domain.ProblemException when this cannot be saved
    public void pin(long step, boolean wanted) {
        new NotesFile(folder.path()).change(notes -> notes.pin(step, wanted));
    }

    private synchronized Optional<Snapshot> cached(long step) {
        Optional<Snapshot> known = remembered.stream().filter(snapshot -> snapshot.step() == step).findFirst();
        known.ifPresent(snapshot -> {
            remembered.remove(snapshot);
            remembered.add(snapshot);
        });
        return known;
    }

    private synchronized void cache(Snapshot read) {
        remembered.add(read);
        long bytes = remembered.stream().mapToLong(StoredRun::bytes).sum();
        for (Iterator<Snapshot> oldest = remembered.iterator(); bytes > REMEMBERED && remembered.size() > 1;) {
            bytes -= bytes(oldest.next());
            oldest.remove();
        }
    }

    private static long bytes(Snapshot snapshot) {
        return snapshot.weights().values().stream().mapToLong(tensor -> (long) Float.BYTES * tensor.values().length)
                .sum();
    }
}
